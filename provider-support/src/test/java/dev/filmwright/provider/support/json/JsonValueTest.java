package dev.filmwright.provider.support.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.provider.support.secret.Secrets;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {
    private static final JsonReader READER = JsonReader.ofDefaults();

    @Test
    void values_are_read_exactly() {
        JsonValue value = read("""
                {"id": "7", "cost": 4.50, "seed": 18446744073709551615, "done": true, "count": 5.0, "at": "2026-11-21T11:20:00+01:00",
                 "result": {"outputs": [{"url": "https://a.example/x?sig=1"}]}, "none": null}""");
        assertThat(value.at("id").text()).isEqualTo("7");
        assertThat(value.at("cost").decimal()).isEqualByComparingTo(new BigDecimal("4.5"));
        assertThat(value.at("seed").unsigned()).isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(value.at("count").whole()).isEqualTo(5);
        assertThat(value.at("done").flag()).isTrue();
        assertThat(value.at("at").instant()).isEqualTo(Instant.parse("2026-11-21T10:20:00Z"));
        assertThat(value.at("result").at("outputs").item(0).at("url").address(HostRules.of("a.example")))
                .isEqualTo(URI.create("https://a.example/x?sig=1"));
        assertThat(value.at("none").present()).isFalse();
        assertThat(value.at("none").optional(JsonValue::decimal)).isEmpty();
        assertThat(value.at("nowhere").at("deeper").item(3).present()).isFalse();
    }

    @Test
    void numbers_that_are_none_are_refused_or_absent_where_a_backend_writes_such() {
        String json = "{\"a\": NaN, \"b\": [-Infinity, Infinity], \"c\": 1}";
        Origin origin = new Origin("acme", Optional.empty(), Secrets.of());
        assertThatThrownBy(() -> READER.read(json, origin)).isInstanceOf(ProviderException.class);
        JsonValue value = READER.takingNonNumbers().read(json, origin);
        assertThat(value.at("a").present()).isFalse();
        assertThat(value.at("a").isNumber()).isFalse();
        assertThat(value.at("b").items()).hasSize(2).noneMatch(JsonValue::present);
        assertThatThrownBy(() -> value.at("a").decimal())
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("$.a");
        assertThat(value.at("c").whole()).isEqualTo(1);
    }

    @Test
    void a_failure_names_the_place_and_the_shape_but_not_the_value() {
        JsonValue value =
                read("{\"result\": {\"outputs\": [{\"url\": 12345}, {\"url\": \"https://evil.example/12345\"}]}}");
        JsonValue outputs = value.at("result").at("outputs");
        fails(outputs.item(0).at("url"), JsonValue::text, "$.result.outputs[0].url is a number, not a text");
        fails(outputs.item(2).at("url"), JsonValue::text, "$.result.outputs[2].url is missing, not a text");
        fails(outputs, JsonValue::text, "$.result.outputs is an array, not a text");
        fails(
                outputs.item(1).at("url"),
                url -> url.address(HostRules.of("a.example")),
                "$.result.outputs[1].url is no address that may be asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e19", "9223372036854775808", "1e999999999", "1e-999999999"})
    void what_is_no_whole_number_is_refused_and_costs_nothing(String number) {
        fails(read(number), JsonValue::whole, "no whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "18446744073709551616", "0.5", "1e999999999", "1e-999999999"})
    void what_is_no_unsigned_number_is_refused_and_costs_nothing(String number) {
        fails(read(number), JsonValue::unsigned, "no whole number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1, \"a\": 2}",
                "{} {}",
                "{\"a\": 1,}",
                "{'a': 1}",
                "// c\n{}",
                "[NaN]",
                "[01]",
                "{\"a\"",
                "",
                "  ",
                "nul",
                "{\"a\": \"\u0001\"}"
            })
    void what_is_not_strictly_json_is_refused(String json) {
        assertThatThrownBy(() -> READER.read(json, JsonProperties.ORIGIN)).isInstanceOf(ProviderException.class);
    }

    @Test
    void documents_beyond_the_limits_are_refused() {
        JsonReader small = JsonReader.of(new JsonLimits(10, 100, 20, 50, 1000));
        for (String json : new String[] {
            "[".repeat(11) + "]".repeat(11),
            "\"" + "a".repeat(101) + "\"",
            "1".repeat(21),
            "[1" + ",1".repeat(60) + "]",
            "{\"" + "n".repeat(1001) + "\": 1}"
        }) {
            assertThatThrownBy(() -> small.read(json, JsonProperties.ORIGIN)).isInstanceOf(ProviderException.class);
        }
        assertThatThrownBy(() -> READER.read("[".repeat(1_000_000), JsonProperties.ORIGIN))
                .isInstanceOf(ProviderException.class);
    }

    @Test
    void names_a_backend_chose_are_fit_for_a_message() {
        JsonValue value = read("{\"" + "x".repeat(200) + "\\n\\u0000\": 1}");
        assertThat(value.at(value.names().get(0)).path()).hasSizeLessThan(70).doesNotContain("\n");
    }

    @Test
    void a_value_never_shows_itself() {
        assertThat(read("{\"a\": \"planted\"}").at("a")).hasToString("JsonValue $.a");
    }

    private static void fails(JsonValue value, Function<JsonValue, ?> read, String words) {
        assertThatThrownBy(() -> read.apply(value))
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("12345");
    }

    private static JsonValue read(String json) {
        return READER.read(json, JsonProperties.ORIGIN);
    }
}
