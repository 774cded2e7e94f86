package dev.filmwright.server;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A model of a server. Immutable.
 *
 * @param id its name there, e.g. {@code "llava:7b"}
 * @param kind what sort it is, in the server's word, e.g. {@code "checkpoints"}; may be empty
 * @param installed whether it is there
 * @param loaded whether it is in memory
 * @param abilities what it can do, e.g. {@code "vision"}, {@code "tools"}, {@code "json"}, {@code "streaming"},
 *     {@code "embedding"}, {@code "thinking"}
 * @param contextTokens how many tokens it takes, where that is known
 * @param diskBytes its size on disk, or what must be fetched, where that is known
 * @param memoryBytes the memory it needs, where that is known or can be told from its size
 * @param warning what speaks against it on this server, e.g. too little memory
 */
public record ServerModel(
        String id,
        String kind,
        boolean installed,
        boolean loaded,
        Set<String> abilities,
        OptionalInt contextTokens,
        OptionalLong diskBytes,
        OptionalLong memoryBytes,
        Optional<String> warning) {
    /** Copies the set; checks that nothing is {@code null}. */
    public ServerModel {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        SortedSet<String> sorted = new TreeSet<>(abilities);
        abilities = Collections.unmodifiableSortedSet(sorted);
        Objects.requireNonNull(contextTokens, "contextTokens");
        Objects.requireNonNull(diskBytes, "diskBytes");
        Objects.requireNonNull(memoryBytes, "memoryBytes");
        Objects.requireNonNull(warning, "warning");
    }
}
