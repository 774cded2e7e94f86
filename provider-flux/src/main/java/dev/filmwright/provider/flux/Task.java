package dev.filmwright.provider.flux;

import dev.filmwright.ProviderException;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.Operation;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Work that was accepted: all that is asked for later lies in its {@link Operation}, as nothing is kept in memory.
 *
 * @param id the backend's id of it
 * @param polling where to ask; holds no secret
 * @param accepted when it was accepted: a task that is not found yet is waited for shortly after
 * @param cost what it costs, in credits
 * @param format what it delivers
 * @param rewritten whether the prompt is written anew
 * @param warnings what could not be done as asked
 */
record Task(
        String id,
        URI polling,
        Instant accepted,
        Optional<BigDecimal> cost,
        MediaType format,
        boolean rewritten,
        List<String> warnings) {
    private static final int LONGEST = 2000;

    Task {
        warnings = List.copyOf(warnings);
    }

    Operation operation() {
        int most = warnings.size();
        String written = written(most);
        // No warning is worth a job that cannot be stored.
        while (written.length() > LONGEST && most > 0) {
            written = written(--most);
        }
        return new Operation(written);
    }

    private String written(int most) {
        JsonObject json = JsonObject.create()
                .with("id", id)
                .with("poll", polling.toString())
                .with("at", accepted.toEpochMilli())
                .withText("cost", cost.map(BigDecimal::toPlainString))
                .with("type", format.value());
        if (rewritten) {
            json.with("rewritten", true);
        }
        if (most > 0) {
            json.withTexts("warnings", warnings.subList(0, most));
        }
        return new String(json.bytes(), StandardCharsets.UTF_8);
    }

    /** Returns the task of an operation; empty if it is none of these. */
    static Optional<Task> of(Operation operation) {
        try {
            JsonValue json = JsonReader.ofDefaults()
                    .read(operation.value(), new Origin(FluxPlugin.ID, Optional.empty(), Secrets.of()));
            return Optional.of(new Task(
                    json.at("id").nonEmptyText(),
                    URI.create(json.at("poll").nonEmptyText()),
                    Instant.ofEpochMilli(json.at("at").whole()),
                    json.at("cost").optional(value -> new BigDecimal(value.text())),
                    new MediaType(json.at("type").nonEmptyText()),
                    json.at("rewritten").optional(JsonValue::flag).orElse(false),
                    json.at("warnings").optional(JsonValue::items).orElse(List.of()).stream()
                            .map(JsonValue::text)
                            .toList()));
        } catch (ProviderException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
