package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.SourceSpan;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through untrusted XML; there are no DTDs, no entities but the five of XML, and nothing is fetched. */
final class FdxCursor {
    /** How many blanks stand before the XML, where none are allowed. */
    private final int base;

    private final String text;
    private final XMLStreamReader xml;
    private final LineCounter counter;

    FdxCursor(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        this.base = Blanks.skip(text, 0, text.length());
        this.text = text.substring(base);
        this.xml = factory.createXMLStreamReader(new StringReader(this.text));
        this.counter = new LineCounter(text);
    }

    /** Moves to the root element and returns its name. */
    String root() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type declaration is not allowed", xml.getLocation());
            }
        }
        return name();
    }

    /** Moves to the next child of the element that is open; returns false, behind the element, if there is none left. */
    boolean nextChild() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    String name() {
        return xml.getLocalName();
    }

    /** Returns an attribute of the element just opened, or an empty string. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Leaves the element that is open, with everything in it. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Leaves the element that is open and returns the characters in it. */
    String characters() throws XMLStreamException {
        StringBuilder characters = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                characters.append(xml.getText());
            }
        }
        return characters.toString();
    }

    /** Returns where the element begins that was just opened. */
    int start() {
        return base + Math.max(0, text.lastIndexOf('<', offset() - 1));
    }

    /** Returns the span from {@code start} to the end of the tag that was just read. */
    SourceSpan spanFrom(int start) {
        // The parser looks a little ahead, so its own offset may lie behind the tag.
        int end = base + text.lastIndexOf('>', offset() - 1) + 1;
        return new SourceSpan(counter.lineAt(start), start, Math.max(start, end));
    }

    private int offset() {
        return Math.max(0, Math.min(xml.getLocation().getCharacterOffset(), text.length()));
    }
}
