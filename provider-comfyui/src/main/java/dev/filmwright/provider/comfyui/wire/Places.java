package dev.filmwright.provider.comfyui.wire;

import java.util.regex.Pattern;

/** Takes places on the server out of what it says: where its files lie is nobody's business. */
public final class Places {
    private static final String SHOWN = "(a place on the server)";
    private static final Pattern QUOTED = Pattern.compile("(['\"])(?:[A-Za-z]:[\\\\/]|\\\\\\\\|/)[^'\"\\n]{0,1000}\\1");
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?<![\\w/:.])(?:[A-Za-z]:[\\\\/]|\\\\\\\\|/(?=[^\\s/]+/))[^\\s'\",;)\\]}]{0,1000}");

    private Places() {}

    /** Returns the text without absolute paths, of any system. */
    public static String hidden(String text) {
        return ABSOLUTE.matcher(QUOTED.matcher(text).replaceAll(SHOWN)).replaceAll(SHOWN);
    }
}
