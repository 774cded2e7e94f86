package dev.filmwright.core.storage.sqlite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which assets get and lose which traits, gathered so that each block is written once. */
final class TraitChanges {
    private final Map<Trait, Pks> added = new HashMap<>();
    private final Map<Trait, Pks> removed = new HashMap<>();

    /** Row numbers in the order they came. */
    static final class Pks {
        private int[] pks = new int[2];
        private int size;

        private void add(int pk) {
            if (size == pks.length) {
                pks = Arrays.copyOf(pks, size * 2);
            }
            pks[size++] = pk;
        }

        int[] rising() {
            int[] rising = Arrays.copyOf(pks, size);
            Arrays.sort(rising);
            return rising;
        }
    }

    void add(Trait trait, long pk) {
        added.computeIfAbsent(trait, key -> new Pks()).add(Math.toIntExact(pk));
    }

    void remove(Trait trait, long pk) {
        removed.computeIfAbsent(trait, key -> new Pks()).add(Math.toIntExact(pk));
    }

    Map<Trait, Pks> added() {
        return added;
    }

    Map<Trait, Pks> removed() {
        return removed;
    }
}
