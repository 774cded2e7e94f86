package dev.filmwright.provider.support.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.provider.support.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a backend answers: a value, or a typed failure. */
class JsonProperties {
    static final Origin ORIGIN = new Origin("acme", Optional.of("r-1"), Secrets.of());
    private static final JsonReader READER = JsonReader.ofDefaults();

    private static final List<Function<JsonValue, ?>> READS = List.of(
            JsonValue::text,
            JsonValue::nonEmptyText,
            JsonValue::flag,
            JsonValue::decimal,
            JsonValue::whole,
            JsonValue::unsigned,
            JsonValue::instant,
            JsonValue::items,
            JsonValue::names,
            JsonValue::object,
            JsonValue::json,
            value -> value.address(HostRules.of("a.example")),
            value -> Base64Data.read(value, 1000),
            value -> value.optional(JsonValue::text),
            value -> value.at("result").at("sample"),
            value -> value.item(0).at("url").text(),
            value -> JsonObject.create().with("x", value).bytes());

    @Property
    void json_of_any_shape_is_a_value_or_a_typed_failure(
            @ForAll("documents") String json, @ForAll("reads") Function<JsonValue, ?> read) {
        typed(() -> {
            JsonValue root = READER.read(json, ORIGIN);
            each(root, 4, value -> typed(() -> assertThat(read.apply(value)).isNotNull()));
        });
    }

    @Property
    void bytes_of_any_kind_are_a_value_or_a_typed_failure(@ForAll byte[] bytes) {
        typed(() -> assertThat(READER.read(bytes, ORIGIN)).isNotNull());
    }

    @Property
    void documents_changed_at_any_place_are_a_value_or_a_typed_failure(
            @ForAll("recorded") String json,
            @ForAll int place,
            @ForAll byte changed,
            @ForAll("reads") Function<JsonValue, ?> read) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        bytes[Math.floorMod(place, bytes.length)] = changed;
        typed(() -> each(
                READER.read(bytes, ORIGIN),
                4,
                value -> typed(() -> assertThat(read.apply(value)).isNotNull())));
    }

    @Provide
    Arbitrary<String> documents() {
        return Shapes.documents();
    }

    @Provide
    Arbitrary<String> recorded() {
        return Arbitraries.of(Recorded.answers());
    }

    @Provide
    Arbitrary<Function<JsonValue, ?>> reads() {
        return Arbitraries.of(READS);
    }

    static void typed(Runnable work) {
        try {
            work.run();
        } catch (ProviderException e) {
            assertThat(e.failure().kind()).isEqualTo(Failure.Kind.BAD_RESPONSE);
            assertThat(e.failure().requestId()).contains("r-1");
            assertThat(e.getMessage()).startsWith("acme answered").hasSizeLessThan(600);
        }
    }

    static void each(JsonValue value, int depth, Consumer<JsonValue> work) {
        work.accept(value);
        if (depth > 0 && value.isObject()) {
            value.names().forEach(name -> each(value.at(name), depth - 1, work));
        } else if (depth > 0 && value.isArray()) {
            value.items().forEach(item -> each(item, depth - 1, work));
        }
    }
}
