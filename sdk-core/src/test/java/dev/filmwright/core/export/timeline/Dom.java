package dev.filmwright.core.export.timeline;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML into a tree, and finds things in it. */
final class Dom {
    private Dom() {}

    static Element read(String xml) {
        return parse(xml, false);
    }

    /** Reads XML and checks it against a document type written into it. */
    static Element readValid(String xml, String root, String dtd) {
        return parse(xml.replace("<!DOCTYPE " + root + ">", "<!DOCTYPE " + root + " [\n" + dtd + "]>"), true);
    }

    /** Returns all elements of this name below {@code element}, in order. */
    static List<Element> all(Element element, String name) {
        NodeList nodes = element.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static List<Element> children(Element element) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child) {
                elements.add(child);
            }
        }
        return elements;
    }

    static List<String> childNames(Element element) {
        return children(element).stream().map(Element::getTagName).toList();
    }

    /** Returns the child at the end of a path such as {@code "media/video"}. */
    static Element child(Element element, String path) {
        Element at = element;
        for (String name : path.split("/")) {
            Element parent = at;
            at = children(parent).stream()
                    .filter(child -> child.getTagName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " in " + parent.getTagName()));
        }
        return at;
    }

    static String text(Element element, String path) {
        return child(element, path).getTextContent();
    }

    static long number(Element element, String path) {
        return Long.parseLong(text(element, path));
    }

    private static Element parse(String xml, boolean validating) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(validating);
        try {
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
