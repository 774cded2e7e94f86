package dev.filmwright.core.packing;

import dev.filmwright.core.likeness.Likeness;
import dev.filmwright.core.likeness.Likenesses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Compares pictures by their looks. Not thread-safe. */
final class Looks {
    /** Of 64 bits: frames of one take differ in more, copies in another size or quality in fewer. */
    private static final int ALIKE = 5;

    private final Likenesses likenesses;
    private final List<String> keys = new ArrayList<>();
    private final List<Likeness> looks = new ArrayList<>();

    Looks(Likenesses likenesses) {
        this.likenesses = likenesses;
    }

    void add(String key, byte[] picture) {
        try {
            looks.add(likenesses.of(new ByteArrayInputStream(picture)));
            keys.add(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns groups of pictures that look like the first of them; each picture is in one at most. */
    List<List<String>> groups() {
        List<List<String>> groups = new ArrayList<>();
        boolean[] taken = new boolean[keys.size()];
        for (int i = 0; i < taken.length; i++) {
            List<String> group = new ArrayList<>(List.of(keys.get(i)));
            for (int j = i + 1; j < taken.length && !taken[i]; j++) {
                if (!taken[j] && looks.get(i).distance(looks.get(j)) <= ALIKE) {
                    taken[j] = true;
                    group.add(keys.get(j));
                }
            }
            if (group.size() > 1) {
                groups.add(List.copyOf(group));
            }
        }
        return groups;
    }
}
