package dev.filmwright.core.screenplay;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a heading at its dashes. A single hyphen parts only with a blank beside it ({@code DRIVE-IN} is one word), a
 * double one or a long dash always; inside brackets nothing parts.
 */
final class HeadingSplitter {
    private final String body;
    private final List<String> parts = new ArrayList<>();
    private int start;
    private int depth;

    private HeadingSplitter(String body) {
        this.body = body;
    }

    static List<String> split(String body) {
        return new HeadingSplitter(body).split();
    }

    private List<String> split() {
        int at = 0;
        while (at < body.length()) {
            char c = body.charAt(at);
            int end = at + 1;
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (isDash(c)) {
                end = endOfDashes(at);
                if (depth == 0 && parts(at, end)) {
                    add(at);
                    start = end;
                }
            }
            at = end;
        }
        add(body.length());
        return parts;
    }

    private boolean parts(int from, int to) {
        boolean blankBeside =
                from == 0 || to == body.length() || Blanks.is(body.charAt(from - 1)) || Blanks.is(body.charAt(to));
        return to - from > 1 || body.charAt(from) == '\u2014' || blankBeside;
    }

    private int endOfDashes(int from) {
        int end = from;
        while (end < body.length() && isDash(body.charAt(end))) {
            end++;
        }
        return end;
    }

    private void add(int end) {
        String part = Blanks.trim(body.substring(start, end));
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014';
    }
}
