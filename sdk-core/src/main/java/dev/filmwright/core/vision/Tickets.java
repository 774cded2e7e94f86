package dev.filmwright.core.vision;

import dev.filmwright.core.id.Ids;
import dev.filmwright.core.json.CanonicalJson;
import dev.filmwright.core.json.Json;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names of questions that are not answered yet, kept until they are: whoever asks the same again after a crash goes on with the
 * jobs that were paid for.
 */
final class Tickets {
    private static final String SHELF = "vision-ticket";
    private static final Duration KEPT = Duration.ofDays(1);

    private final Storage storage;
    private final Clock clock;
    private final Ids ids;

    @Inject
    Tickets(Storage storage, Clock clock, Ids ids) {
        this.storage = storage;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A question under way.
     *
     * @param key what it is, as a digest
     * @param name what its jobs are named by
     */
    record Ticket(String key, String name) {}

    /** Returns the ticket of a question, the one it has or a new one. */
    Ticket take(Map<String, Object> identity, List<MediaId> pictures) {
        String key = digest(identity);
        return storage.write(unit -> {
            Instant now = clock.instant();
            Optional<StoredDocument> open = unit.documents().find(SHELF, key, now);
            return new Ticket(key, open.map(StoredDocument::json).orElseGet(() -> put(unit, key, pictures, now)));
        });
    }

    private String put(UnitOfWork unit, String key, List<MediaId> pictures, Instant now) {
        unit.documents().removeExpired(now);
        String name = Json.write(ids.next());
        unit.documents()
                .put(
                        new StoredDocument(
                                SHELF,
                                key,
                                "",
                                "a question about pictures",
                                0,
                                name,
                                new HashSet<>(pictures),
                                Optional.of(now.plus(KEPT))),
                        now);
        return name;
    }

    /** Ends a question: who asks it next asks anew. */
    void giveBack(Ticket ticket) {
        storage.run(unit -> unit.documents()
                .find(SHELF, ticket.key(), clock.instant())
                .filter(open -> open.json().equals(ticket.name()))
                .ifPresent(open -> unit.documents().remove(SHELF, ticket.key())));
    }

    private static String digest(Map<String, Object> identity) {
        String text = CanonicalJson.of(Json.mapper().valueToTree(identity));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
