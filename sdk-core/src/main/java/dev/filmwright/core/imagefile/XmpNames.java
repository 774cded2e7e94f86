package dev.filmwright.core.imagefile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in XMP packets, for those who write and those who read them. */
public final class XmpNames {
    /** The namespace of IPTC's extension schema. */
    public static final String IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    /** What IPTC's codes of digital source types begin with. */
    public static final String SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";
    /** Our own namespace: {@code GenerationId}. */
    public static final String FILMWRIGHT = "http://ns.filmwright.dev/1.0/";

    private static final Pattern CODE =
            Pattern.compile("(?:https?://cv\\.iptc\\.org/newscodes/digitalsourcetype/)?([A-Za-z]{1,60})");

    private XmpNames() {}

    /** Returns the code of a digital source type, given as a code or as its URI. */
    static Optional<String> code(String value) {
        Matcher matcher = CODE.matcher(value);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
