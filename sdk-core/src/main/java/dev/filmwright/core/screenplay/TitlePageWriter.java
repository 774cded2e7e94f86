package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.TitlePage;
import java.util.ArrayList;
import java.util.List;

/** Writes a title page: a value of one line behind its key, others indented below it. */
final class TitlePageWriter {
    private TitlePageWriter() {}

    /** Returns whether there was anything to write. */
    static boolean write(TitlePage titlePage, StringBuilder out) {
        for (TitlePage.Entry entry : titlePage.entries()) {
            String key = Blanks.trim(
                    entry.key().replace('\n', ' ').replace('\r', ' ').replace(':', ' '));
            if (!key.isEmpty()) {
                String words = line(RichText.of(key));
                out.append(LineClassifier.isMarked(words + ":") ? "\\" : "")
                        .append(words)
                        .append(':');
                values(entry.lines(), out);
            }
        }
        return out.length() > 0;
    }

    private static void values(List<RichText> values, StringBuilder out) {
        List<String> lines = new ArrayList<>();
        values.forEach(value -> lines.addAll(new InlineWriter(value, List.of()).lines()));
        if (lines.size() == 1 && !Blanks.only(lines.get(0))) {
            out.append(' ').append(lines.get(0)).append('\n');
            return;
        }
        out.append('\n');
        for (String line : lines) {
            out.append(Blanks.only(line) ? "  " : "    " + line).append('\n');
        }
    }

    private static String line(RichText text) {
        return new InlineWriter(text, List.of()).lines().get(0);
    }
}
