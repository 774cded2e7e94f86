package dev.filmwright.provider.support.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.provider.support.secret.Secrets;
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
    void a_copy_changes_apart() {
        JsonObject first = JsonObject.create().with("a", 1);
        JsonObject second = first.copy().with("b", 2);
        assertThat(first.bytes()).asString().isEqualTo("{\"a\":1}");
        assertThat(second.bytes()).asString().isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void values_of_other_documents_stay_what_they_were() {
        Origin origin = new Origin("acme", Optional.empty(), Secrets.of());
        JsonValue list = JsonReader.ofDefaults().read("[{\"sign\":\"CskB\"},1.5,null]", origin);
        assertThat(JsonObject.create().withValues("parts", list.items()).bytes())
                .asString()
                .isEqualTo("{\"parts\":[{\"sign\":\"CskB\"},1.5,null]}");
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
