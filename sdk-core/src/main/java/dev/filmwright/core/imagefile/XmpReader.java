package dev.filmwright.core.imagefile;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads two properties out of an XMP packet; it knows no DTD and no entities of the packet's own, and fetches nothing. */
final class XmpReader {
    private static final QName SOURCE_TYPE = new QName(XmpNames.IPTC_EXTENSION, "DigitalSourceType");
    private static final QName GENERATION = new QName(XmpNames.FILMWRIGHT, "GenerationId");
    private static final QName RESOURCE = new QName("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "resource");
    private static final int DEPTH = 50;
    private static final int VALUE = 200;
    private static final XMLInputFactory FACTORY = factory();

    private Optional<String> sourceType = Optional.empty();
    private Optional<String> generation = Optional.empty();

    private XmpReader() {}

    /** Reads as far as the packet can be read; names a problem where it cannot. */
    static XmpReader read(byte[] packet, Findings findings) {
        XmpReader reader = new XmpReader();
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(packet));
            try {
                reader.walk(xml, findings);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            findings.problem("XMP that is no XML without a DTD");
        }
        return reader;
    }

    private void walk(XMLStreamReader xml, Findings findings) throws XMLStreamException {
        int depth = 0;
        Optional<QName> open = Optional.empty();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    attributes(xml, findings);
                    open = Optional.of(xml.getName());
                    depth++;
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (open.isPresent()) {
                        property(open.get(), xml.getText().strip(), findings);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    open = Optional.empty();
                    depth--;
                }
                case XMLStreamConstants.DTD -> {
                    findings.problem("XMP with a DTD");
                    return;
                }
                default -> {
                    // What stands between the properties.
                }
            }
            if (depth > DEPTH) {
                findings.problem("XMP nested deeper than " + DEPTH);
                return;
            }
        }
    }

    /** A property is an attribute of its description, or an element with a text or a resource. */
    private void attributes(XMLStreamReader xml, Findings findings) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            boolean resource = xml.getAttributeName(i).equals(RESOURCE);
            property(resource ? xml.getName() : xml.getAttributeName(i), xml.getAttributeValue(i), findings);
        }
    }

    private void property(QName name, String value, Findings findings) {
        if (name.equals(GENERATION) && generation.isEmpty() && !value.isEmpty() && value.length() <= VALUE) {
            generation = Optional.of(value);
        } else if (name.equals(SOURCE_TYPE) && sourceType.isEmpty() && !value.isEmpty()) {
            sourceType = XmpNames.code(value);
            if (sourceType.isEmpty()) {
                findings.problem("a digital source type that is none of IPTC's");
            }
        }
    }

    Optional<String> sourceType() {
        return sourceType;
    }

    Optional<String> generation() {
        return generation;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
