package dev.filmwright.trainer.command;

import dev.filmwright.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a command apart into words: blanks part them, single or double quotes hold them together, and nothing else means
 * anything, neither backslashes nor dollar signs.
 */
final class Words {
    private Words() {}

    static List<String> of(String field, String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                begun = true;
            } else if (Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quote != 0) {
            throw new InvalidInputException(field, text, "close the quote");
        }
        if (begun) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }
}
