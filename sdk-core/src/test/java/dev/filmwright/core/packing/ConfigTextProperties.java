package dev.filmwright.core.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Whatever a text holds, it stays one value, to readers that are not ours. */
class ConfigTextProperties {
    private static final TomlMapper TOML = new TomlMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    @Property(tries = 300)
    void a_text_in_toml_stays_what_it_is(@ForAll("texts") String text) {
        JsonNode read = TOML.readTree(new TomlText()
                .table("model")
                .put("name", text)
                .put("list", List.of(text, text))
                .put("after", 1)
                .toString());

        assertThat(read.path("model").path("name").asString()).isEqualTo(text);
        assertThat(read.path("model").path("list").path(1).asString()).isEqualTo(text);
        assertThat(read.path("model").path("after").asInt()).isEqualTo(1);
        assertThat(read.size()).isEqualTo(1);
    }

    @Property(tries = 300)
    void a_text_in_yaml_stays_what_it_is(@ForAll("texts") String text) {
        JsonNode read =
                YAML.readTree(YamlText.of(Map.of("a", Map.of("list", List.of(Map.of("name", text, "more", text))))));

        JsonNode item = read.path("a").path("list").path(0);
        assertThat(item.path("name").isString()).isTrue();
        assertThat(item.path("name").asString()).isEqualTo(text);
        assertThat(item.path("more").asString()).isEqualTo(text);
    }

    @Property(tries = 300)
    void a_rate_is_a_number_to_both(@ForAll @BigRange(min = "0", max = "1") @Scale(12) BigDecimal rate) {
        String text = ScientificText.of(rate);

        assertThat(new BigDecimal(text)).isEqualByComparingTo(rate);
        assertThat(text).matches("[0-9]+\\.[0-9]+(e-[0-9]+)?");
        assertThat(YAML.readTree("lr: " + text).path("lr").isNumber()).isTrue();
        assertThat(TOML.readTree("lr = " + text).path("lr").isNumber()).isTrue();
    }

    @Property(tries = 300)
    void a_file_name_is_plain_whatever_it_is_made_from(@ForAll("texts") String text) {
        assertThat(Words.fileName(text)).matches("([a-z0-9]+(-[a-z0-9]+)*)?").hasSizeLessThanOrEqualTo(40);
    }

    @Property(tries = 300)
    void a_line_is_one_line(@ForAll("texts") String text) {
        assertThat(Words.line(text).lines().count()).isLessThanOrEqualTo(1);
        assertThat(Words.line(text)).doesNotContain("\uFEFF").isEqualTo(Words.line(Words.line(text)));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> nasty = Arbitraries.of(
                "\"",
                "\\",
                "\n",
                "#",
                ": ",
                "- ",
                "{",
                "}",
                "[",
                "]",
                "'",
                "\u0000",
                "\u007f",
                "\u2028",
                "\uFEFF",
                "%",
                "&a",
                "*a",
                "!!",
                "true",
                "no",
                "1e-4",
                "null",
                "~",
                "\t",
                "é",
                "\uD83D\uDE00",
                "=",
                "\"\"\"",
                " ");
        return Arbitraries.oneOf(
                nasty.list().ofMaxSize(8).map(parts -> String.join("", parts)),
                Arbitraries.strings().ascii().ofMaxLength(30),
                Arbitraries.strings()
                        .withCharRange('a', 'ｚ')
                        .excludeChars()
                        .ofMaxLength(20)
                        .filter(ConfigTextProperties::whole));
    }

    private static boolean whole(String text) {
        return text.codePoints().allMatch(letter -> Character.isDefined(letter) && !isSurrogate(letter));
    }

    private static boolean isSurrogate(int letter) {
        return letter >= 0xD800 && letter <= 0xDFFF;
    }
}
