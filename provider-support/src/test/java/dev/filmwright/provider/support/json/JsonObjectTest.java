package dev.filmwright.provider.support.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
    @Test
    void what_is_not_there_is_left_out_and_never_null() {
        JsonObject object = JsonObject.create()
                .with("prompt", "a \"pier\"")
                .with("seed", OptionalLong.empty())
                .with("steps", OptionalInt.of(20))
                .with("guidance", OptionalDouble.empty())
                .withText("format", Optional.empty())
                .withObject(
                        "camera", Optional.of(35), lens -> JsonObject.create().with("lens", lens))
                .withObject("light", Optional.<Integer>empty(), light -> JsonObject.create())
                .with("strength", new BigDecimal("0.10"))
                .with("large", new BigInteger("18446744073709551615"))
                .with("raw", true)
                .withTexts("tags", List.of("a", "b"))
                .withObjects("images", List.of(JsonObject.create().with("n", 1)));
        assertThat(object.bytes())
                .asString()
                .isEqualTo("{\"prompt\":\"a \\\"pier\\\"\",\"steps\":20,\"camera\":{\"lens\":35},\"strength\":0.10,"
                        + "\"large\":18446744073709551615,\"raw\":true,\"tags\":[\"a\",\"b\"],\"images\":[{\"n\":1}]}");
    }

    @Test
    void it_shows_names_only() {
        assertThat(JsonObject.create().with("key", "planted")).hasToString("JsonObject[key]");
    }

    @Test
    void numbers_json_cannot_hold_are_refused() {
        assertThatThrownBy(() -> JsonObject.create().with("x", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
