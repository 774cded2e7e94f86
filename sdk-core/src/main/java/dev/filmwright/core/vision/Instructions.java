package dev.filmwright.core.vision;

import dev.filmwright.core.json.Json;
import dev.filmwright.vision.AnswerProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What a model is told. What comes from people and models is put behind the rules as JSON texts, so that nothing of it can be
 * taken for another line of them; it is never searched for placeholders.
 */
final class Instructions {
    private static final int LONGEST_REPEATED = 6000;

    private final StringBuilder words = new StringBuilder();

    /** Begins with the rules in a resource beside this class. */
    Instructions(String resource) {
        try (InputStream in = Objects.requireNonNull(Instructions.class.getResourceAsStream(resource), resource)) {
            words.append(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    Instructions line(String line) {
        words.append('\n').append(line);
        return this;
    }

    /** Says what is in each field, and what it may hold where the model is given no schema. */
    Instructions fields(List<Field> fields, boolean rules) {
        line("").line("Fields:");
        for (Field field : fields) {
            line("- " + field.name() + ": " + field.about() + (rules ? "; " + field.rule() : ""));
        }
        return this;
    }

    Instructions data(String name, String said) {
        return said.isBlank() ? this : line("").line("Data, " + name + ": " + Json.write(said));
    }

    /** Says what was wrong with an answer before. */
    Instructions again(String answer, List<AnswerProblem> problems) {
        line("").line("An answer was given before that does not fit:");
        problems.forEach(problem -> line("- " + problem));
        data("the answer that does not fit", answer.substring(0, Math.min(answer.length(), LONGEST_REPEATED)));
        return line("").line("Answer again, with the whole corrected JSON object and nothing else.");
    }

    String text() {
        return words.toString();
    }
}
