package dev.filmwright.core.imagefile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The XMP packet that marks a picture: IPTC's digital source type, and the id of its generation. */
public final class XmpPacket {
    private XmpPacket() {}

    /**
     * Returns the packet in UTF-8.
     *
     * @param sourceType the vocabulary's code, letters only
     * @param generation the generation's id; escaped here
     */
    public static byte[] of(String sourceType, Optional<String> generation) {
        String id = generation
                .map(value -> "\nxmlns:filmwright=\"" + XmpNames.FILMWRIGHT + "\" filmwright:GenerationId=\""
                        + escaped(value) + "\"")
                .orElse("");
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:Iptc4xmpExt="%s"
                Iptc4xmpExt:DigitalSourceType="%s%s"%s/>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(XmpNames.IPTC_EXTENSION, XmpNames.SOURCE_TYPES, sourceType, id)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
