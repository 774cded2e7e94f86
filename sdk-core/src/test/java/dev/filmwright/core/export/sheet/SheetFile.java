package dev.filmwright.core.export.sheet;

import dev.filmwright.export.ExportReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A contact sheet as written, read back by a strict parser. */
record SheetFile(String text, Document tree, ExportReport report) {

    static SheetFile read(Path file, ExportReport report) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new SheetFile(new String(bytes, StandardCharsets.UTF_8), parse(bytes), report);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    List<String> texts(String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, tree, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength())
                    .mapToObj(found::item)
                    .map(Node::getTextContent)
                    .toList();
        } catch (XPathExpressionException e) {
            throw new AssertionError(path, e);
        }
    }

    private static Document parse(byte[] bytes) throws IOException, SAXException, ParserConfigurationException {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        ErrorHandler throwing = new DefaultHandler();
        builder.setErrorHandler(throwing);
        return builder.parse(new ByteArrayInputStream(bytes));
    }
}
