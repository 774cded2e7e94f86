package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.w3c.dom.Element;

class XmlProperties {

    @Property
    void any_text_reads_back_but_for_what_xml_cannot_hold(@ForAll String text) {
        Element read =
                Dom.read(new Xml("a").open("a").with("v", text).leaf("b", text).finish());

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
