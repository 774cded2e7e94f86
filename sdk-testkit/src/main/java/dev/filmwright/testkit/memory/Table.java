package dev.filmwright.testkit.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rows by key, in the order they came. A fork shares its rows with where it comes from until it first changes one, so
 * what was forked must not change any more.
 */
final class Table<K, V> {
    private enum Rights {
        READ,
        COPY_FIRST,
        WRITE
    }

    private Map<K, V> rows;
    private Rights rights;

    Table() {
        this(new LinkedHashMap<>(), Rights.WRITE);
    }

    private Table(Map<K, V> rows, Rights rights) {
        this.rows = rows;
        this.rights = rights;
    }

    Table<K, V> fork(boolean writable) {
        return new Table<>(rows, writable ? Rights.COPY_FIRST : Rights.READ);
    }

    Optional<V> find(K key) {
        @Nullable V row = rows.get(key);
        return Optional.ofNullable(row);
    }

    boolean has(K key) {
        return rows.containsKey(key);
    }

    /** Returns the rows as they are now. */
    List<V> all() {
        return new ArrayList<>(rows.values());
    }

    /** Returns the keys of a kind, as they are now. */
    List<K> keys(Predicate<K> kind) {
        return rows.keySet().stream().filter(kind).toList();
    }

    /** Returns the rows whose key is of a kind, as they are now. */
    List<V> all(Predicate<K> kind) {
        return rows.entrySet().stream()
                .filter(row -> kind.test(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Adds a row behind all others, or replaces the one with this key where it is. */
    void put(K key, V row) {
        writable().put(key, row);
    }

    Optional<V> remove(K key) {
        @Nullable V row = writable().remove(key);
        return Optional.ofNullable(row);
    }

    void removeIf(BiPredicate<K, V> gone) {
        writable().entrySet().removeIf(row -> gone.test(row.getKey(), row.getValue()));
    }

    void replaceAll(UnaryOperator<V> change) {
        writable().replaceAll((key, row) -> change.apply(row));
    }

    private Map<K, V> writable() {
        if (rights == Rights.READ) {
            throw new IllegalStateException("this unit of work only reads: change things in Storage.write or run");
        }
        if (rights == Rights.COPY_FIRST) {
            rows = new LinkedHashMap<>(rows);
            rights = Rights.WRITE;
        }
        return rows;
    }
}
