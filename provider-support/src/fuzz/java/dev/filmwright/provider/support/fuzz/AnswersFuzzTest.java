package dev.filmwright.provider.support.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.provider.support.json.Base64Data;
import dev.filmwright.provider.support.json.JsonLimits;
import dev.filmwright.provider.support.json.JsonLines;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.json.ServerEvents;
import dev.filmwright.provider.support.secret.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Bytes of a backend end in values or in a typed failure; a planted secret does not get through. */
class AnswersFuzzTest {
    private static final String PLANTED = "planted-key-5f3a9c";
    private static final Origin ORIGIN = new Origin("acme", Optional.empty(), Secrets.of(PLANTED));
    private static final JsonReader READER =
            JsonReader.of(JsonLimits.ofDefaults().withLine(1000));
    private static final List<Function<JsonValue, Object>> READS = List.of(
            JsonValue::text,
            JsonValue::flag,
            JsonValue::decimal,
            JsonValue::whole,
            JsonValue::unsigned,
            JsonValue::instant,
            JsonValue::names,
            value -> value.address(HostRules.of("a.example")),
            value -> Base64Data.read(value, 1000),
            value -> JsonObject.create().with("x", value).bytes());

    @FuzzTest(maxDuration = "50s")
    void a_document_is_a_value_or_a_typed_failure(FuzzedDataProvider data) {
        byte[] document = data.consumeRemainingAsBytes();
        typed(() -> walk(READER.read(document, ORIGIN), 5));
    }

    @FuzzTest(maxDuration = "50s")
    void a_stream_is_values_or_a_typed_failure(FuzzedDataProvider data) {
        boolean lines = data.consumeBoolean();
        byte[] stream = data.consumeRemainingAsBytes();
        typed(() -> {
            if (lines) {
                JsonLines all = JsonLines.of(new ByteArrayInputStream(stream), READER, ORIGIN);
                drain(all::next);
            } else {
                ServerEvents all = ServerEvents.of(new ByteArrayInputStream(stream), READER.limits(), ORIGIN);
                drain(all::next);
            }
        });
    }

    @FuzzTest(maxDuration = "50s")
    void a_planted_secret_does_not_get_through(FuzzedDataProvider data) {
        String before = data.consumeString(200);
        String safe = ORIGIN.secrets().redact(before + PLANTED + data.consumeRemainingAsString());
        if (safe.contains(PLANTED)) {
            throw new IllegalStateException("it got through");
        }
    }

    private static void walk(JsonValue value, int depth) {
        for (Function<JsonValue, Object> read : READS) {
            typed(() -> Objects.requireNonNull(read.apply(value)));
        }
        if (depth > 0 && value.isObject()) {
            value.names().forEach(name -> walk(value.at(name), depth - 1));
        } else if (depth > 0 && value.isArray()) {
            value.items().forEach(item -> walk(item, depth - 1));
        }
    }

    private static void drain(Source source) throws IOException {
        Optional<?> next;
        do {
            next = source.next();
        } while (next.isPresent());
    }

    private interface Source {
        Optional<?> next() throws IOException;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void typed(Work work) {
        try {
            work.run();
        } catch (ProviderException e) {
            if (e.failure().kind() != Failure.Kind.BAD_RESPONSE
                    || e.failure().message().contains(PLANTED)) {
                throw new IllegalStateException(e);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
