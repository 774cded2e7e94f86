package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlTest {

    @Test
    void elements_are_indented_and_closed() {
        String text = new Xml("a")
                .open("a", "n", 1)
                .leaf("b", "x")
                .empty("c", "d", "&")
                .open("e")
                .finish();

        assertThat(text).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!DOCTYPE a>
                        <a n="1">
                          <b>x</b>
                          <c d="&amp;"/>
                          <e>
                          </e>
                        </a>
                        """);
    }

    @Test
    void white_space_in_values_survives_the_reader() {
        Element read = Dom.read(
                new Xml("a").open("a", "v", "1\n2\t3\r4").leaf("b", " \r\n ").finish());

        assertThat(read.getAttribute("v")).isEqualTo("1\n2\t3\r4");
        assertThat(Dom.text(read, "b")).isEqualTo(" \r\n ");
    }

    @Property
    void any_text_reads_back_but_for_what_xml_cannot_hold(@ForAll String text) {
        Element read =
                Dom.read(new Xml("a").open("a", "v", text).leaf("b", text).finish());

        String expected = text.codePoints()
                .map(point -> writable(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(read.getAttribute("v")).isEqualTo(expected);
        assertThat(Dom.text(read, "b")).isEqualTo(expected);
    }

    private static boolean writable(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && !(point >= 0xD800 && point <= 0xDFFF) && point != 0xFFFE && point != 0xFFFF);
    }
}
