package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.Diagnostic;
import dev.filmwright.screenplay.SourceSpan;
import java.util.List;

/**
 * A Fountain text made ready for reading line by line: line ends are {@code \n}, boneyards and notes are cut out.
 *
 * @param cut what is left
 * @param notes the notes, in order
 */
record SourceText(CutText cut, List<CutNote> notes) {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    static SourceText of(String raw, List<Diagnostic> diagnostics) {
        return NoteCutter.cut(cutBoneyards(unifyLineEnds(CutText.of(raw)), diagnostics));
    }

    private static CutText unifyLineEnds(CutText raw) {
        String text = raw.text();
        if (text.indexOf('\r') < 0 && text.indexOf(BYTE_ORDER_MARK) < 0) {
            return raw;
        }
        CutText.Cutter cutter = new CutText.Cutter(raw);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == BYTE_ORDER_MARK || (c == '\r' && text.startsWith("\n", at + 1))) {
                cutter.cut(at, at + 1);
            }
        }
        return cutter.finish().replacing('\r', '\n');
    }

    private static CutText cutBoneyards(CutText source, List<Diagnostic> diagnostics) {
        String text = source.text();
        int open = text.indexOf("/*");
        if (open < 0) {
            return source;
        }
        CutText.Cutter cutter = new CutText.Cutter(source);
        while (open >= 0) {
            if (Escapes.covers(text, open)) {
                open = text.indexOf("/*", open + 2);
                continue;
            }
            int close = text.indexOf("*/", open + 2);
            if (close < 0) {
                diagnostics.add(unclosed(source, open));
                break;
            }
            cutter.cut(open, close + 2);
            open = text.indexOf("/*", close + 2);
        }
        return cutter.finish();
    }

    private static Diagnostic unclosed(CutText source, int open) {
        int start = source.origin(open);
        int line = new LineCounter(source.root()).lineAt(start);
        return new Diagnostic(
                "unclosed-boneyard",
                "a boneyard /* is never closed by */: what follows was read as text",
                new SourceSpan(line, start, start + 2));
    }
}
