package dev.filmwright.samples.cli.talent;

import dev.filmwright.InvalidInputException;

/** Where the wizard's answers come from. */
interface Answers {
    /**
     * Returns an answer.
     *
     * @param key what is asked for, e.g. {@code "description"}
     * @param question the question for a person
     * @param otherwise the answer if nobody gives one
     */
    String ask(String key, String question, String otherwise);

    /** Returns whether a person answers, who can be asked again. */
    boolean personal();

    /** Returns a whole number. */
    default int number(String key, String question, int otherwise) {
        String answer = ask(key, question, Integer.toString(otherwise)).strip();
        try {
            return Integer.parseInt(answer);
        } catch (NumberFormatException e) {
            throw new InvalidInputException(key, answer, "give a whole number", e);
        }
    }
}
