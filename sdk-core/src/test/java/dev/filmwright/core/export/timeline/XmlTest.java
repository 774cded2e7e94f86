package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlTest {

    @Test
    void elements_are_indented_and_closed() {
        String text = new Xml("a")
                .open("a")
                .with("n", 1)
                .leaf("b", "x")
                .open("c")
                .with("d", "&")
                .close()
                .open("e")
                .open("f")
                .finish();

        assertThat(text).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!DOCTYPE a>
                        <a n="1">
                          <b>x</b>
                          <c d="&amp;"/>
                          <e>
                            <f/>
                          </e>
                        </a>
                        """);
    }

    @Test
    void white_space_in_values_survives_the_reader() {
        Element read = Dom.read(new Xml("a")
                .open("a")
                .with("v", "1\n2\t3\r4")
                .leaf("b", " \r\n ")
                .finish());

        assertThat(read.getAttribute("v")).isEqualTo("1\n2\t3\r4");
        assertThat(Dom.text(read, "b")).isEqualTo(" \r\n ");
    }

    @Test
    void an_attribute_behind_the_tag_is_a_mistake() {
        Xml xml = new Xml("a").open("a").leaf("b", "x");

        assertThatThrownBy(() -> xml.with("n", 1)).isInstanceOf(IllegalStateException.class);
    }
}
