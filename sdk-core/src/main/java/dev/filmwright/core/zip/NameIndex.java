package dev.filmwright.core.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Finds where a name is in a file without keeping the name: a hash and a place take 16 bytes, and at most half of the
 * table is used, so a name costs 32 to 64 bytes of heap. Not thread-safe.
 *
 * <p>The hash is cut from a SHA-256, so that nobody can make a file of names that all fall on one place.
 */
final class NameIndex {
    private static final long FREE = -1;

    /** Reads the name at a place, to tell names of equal hash apart. */
    interface Names {
        /** Returns the name at a place. */
        String at(long place) throws IOException;
    }

    private final Names names;
    private final MessageDigest digest = Proof.sha256();
    private long[] hashes = new long[64];
    private long[] places = free(64);
    private int used;

    NameIndex(Names names) {
        this.names = names;
    }

    /** Adds a name unless it is there; returns whether it was not. */
    boolean add(String name, long place) throws IOException {
        long hash = hash(name);
        int slot = slot(hash, name);
        if (places[slot] != FREE) {
            return false;
        }
        hashes[slot] = hash;
        places[slot] = place;
        used++;
        if (used > places.length / 2) {
            grow();
        }
        return true;
    }

    /** Returns the place of a name, if it is there. */
    OptionalLong find(String name) throws IOException {
        long place = places[slot(hash(name), name)];
        return place == FREE ? OptionalLong.empty() : OptionalLong.of(place);
    }

    int size() {
        return used;
    }

    /** Returns all places, in order. */
    long[] places() {
        return Arrays.stream(places).filter(place -> place != FREE).sorted().toArray();
    }

    private int slot(long hash, String name) throws IOException {
        int slot = (int) hash & places.length - 1;
        while (places[slot] != FREE
                && (hashes[slot] != hash || !names.at(places[slot]).equals(name))) {
            slot = slot + 1 & places.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldPlaces = places;
        int length = Math.multiplyExact(oldPlaces.length, 2);
        hashes = new long[length];
        places = free(length);
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != FREE) {
                int slot = (int) oldHashes[i] & length - 1;
                while (places[slot] != FREE) {
                    slot = slot + 1 & length - 1;
                }
                hashes[slot] = oldHashes[i];
                places[slot] = oldPlaces[i];
            }
        }
    }

    private static long[] free(int length) {
        long[] places = new long[length];
        Arrays.fill(places, FREE);
        return places;
    }

    private long hash(String name) {
        byte[] bytes = digest.digest(name.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(bytes).getLong();
    }
}
