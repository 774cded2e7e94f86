package dev.filmwright.core.screenplay;

/** Writes a note in its brackets. */
final class NoteWriter {
    private NoteWriter() {}

    static void write(String text, StringBuilder out) {
        String words = Blanks.trim(text.replace("\r\n", "\n").replace('\r', '\n'));
        out.append("[[");
        int start = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', start)) {
            line(words.substring(start, end), false, out);
            out.append('\n');
            start = end + 1;
        }
        line(words.substring(start), true, out);
        out.append("]]");
    }

    private static void line(String line, boolean last, StringBuilder out) {
        if (Blanks.only(line)) {
            // An empty line would end the note; two spaces do not.
            out.append(last ? "" : "  ");
            return;
        }
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean end = at + 1 == line.length();
            boolean closes = c == ']' && (end ? last : line.charAt(at + 1) == ']');
            if (closes || c == '\\' || c == '*' || c == '_') {
                out.append('\\');
            }
            out.append(c);
        }
    }
}
