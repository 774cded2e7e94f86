package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

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
}
