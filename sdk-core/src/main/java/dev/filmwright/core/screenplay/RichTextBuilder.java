package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.RichText;
import java.util.ArrayList;
import java.util.List;

/** Puts text together from lines. */
final class RichTextBuilder {
    private final StringBuilder plain = new StringBuilder();
    private final List<RichText.Run> runs = new ArrayList<>();
    private boolean begun;

    int length() {
        return plain.length();
    }

    /** Begins a line and returns the offset of its start. */
    int beginLine() {
        if (begun) {
            plain.append('\n');
        }
        begun = true;
        return plain.length();
    }

    void append(RichText text) {
        int base = plain.length();
        begun = true;
        plain.append(text.plain());
        for (RichText.Run run : text.runs()) {
            runs.add(new RichText.Run(run.start() + base, run.end() + base, run.emphasis()));
        }
    }

    RichText build() {
        return new RichText(plain.toString(), runs);
    }
}
