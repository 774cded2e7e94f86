package dev.filmwright.spi.storage;

import dev.filmwright.InvalidInputException;
import dev.filmwright.media.MediaId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something a room of the library keeps as one piece of JSON that only it reads. Immutable.
 *
 * @param shelf the room's name for documents of this sort, e.g. {@code "wizard"}
 * @param key its name on the shelf, 1 to 300 characters
 * @param owner what it is listed by, e.g. an asset's id; empty for nothing
 * @param label what to call it in a message, e.g. {@code "talent wizard \"Mara\""}
 * @param revision how often it was put; 0 for one that never was
 * @param json its content
 * @param media the media it shows and would miss
 * @param expires when its time is up; empty for never
 */
public record StoredDocument(
        String shelf,
        String key,
        String owner,
        String label,
        long revision,
        String json,
        Set<MediaId> media,
        Optional<Instant> expires) {
    private static final int LONGEST_NAME = 300;

    /**
     * Copies the set; checks that nothing is {@code null}.
     *
     * @throws InvalidInputException if shelf or key is empty or too long, or the revision negative
     */
    public StoredDocument {
        check("shelf", shelf);
        check("key", key);
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(label, "label");
        if (revision < 0) {
            throw new InvalidInputException("revision", revision, "use 0 for a new document, else the revision read");
        }
        Objects.requireNonNull(json, "json");
        media = Set.copyOf(media);
        Objects.requireNonNull(expires, "expires");
    }

    /** Returns a new document that shows no media and never expires. */
    public static StoredDocument of(String shelf, String key, String owner, String label, String json) {
        return new StoredDocument(shelf, key, owner, label, 0, json, Set.of(), Optional.empty());
    }

    /** Returns the same with other content. */
    public StoredDocument withJson(String content) {
        return new StoredDocument(shelf, key, owner, label, revision, content, media, expires);
    }

    private static void check(String field, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInputException(field, name, "use 1 to " + LONGEST_NAME + " characters");
        }
    }
}
