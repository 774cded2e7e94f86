package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.RichText;
import java.util.List;

/** Brings text of another format into the form Fountain reads: same words, same emphasis, no blanks at line ends. */
final class Canonical {
    private Canonical() {}

    /** Returns {@code text} on its lines; with {@code indented}, the blanks a line begins with are kept. */
    static RichText of(RichText text, boolean indented) {
        RichTextBuilder built = new RichTextBuilder();
        for (RichText line : lines(text, indented)) {
            built.beginLine();
            built.append(line);
        }
        return built.build();
    }

    /** Returns the lines of {@code text}. */
    static List<RichText> lines(RichText text, boolean indented) {
        String plain = text.plain().replace('\r', ' ');
        return new InlineWriter(new RichText(plain, text.runs()), List.of())
                .bareLines().stream()
                        .map(line -> EmphasisParser.parse(indented ? Blanks.trimEnd(line) : Blanks.trim(line)))
                        .toList();
    }

    /** Returns {@code text} on one line. */
    static String line(String text) {
        return Blanks.trim(text.replace('\n', ' ').replace('\r', ' ').replace("\t", "    "));
    }

    /** Returns what stands in the brackets, if {@code text} is all in one pair. */
    static RichText withoutBrackets(RichText text) {
        String plain = text.plain();
        if (plain.length() < 2 || plain.charAt(0) != '(' || plain.charAt(plain.length() - 1) != ')') {
            return text;
        }
        int length = plain.length() - 2;
        List<RichText.Run> runs = text.runs().stream()
                .map(run ->
                        new RichText.Run(Math.max(0, run.start() - 1), Math.min(length, run.end() - 1), run.emphasis()))
                .toList();
        return of(new RichText(plain.substring(1, plain.length() - 1).replace('\n', ' '), runs), false);
    }
}
