package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.spi.storage.Folding;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Tags as they are kept: trimmed, each once whatever its case and accents, in order. */
final class Tags {
    static final int LONGEST = 100;

    private Tags() {}

    static List<String> of(Collection<String> tags) {
        TreeMap<String, String> kept = new TreeMap<>();
        for (String tag : tags) {
            String text = tag.strip().replaceAll("\\s+", " ");
            if (text.isEmpty() || text.length() > LONGEST) {
                throw new InvalidInputException("tag", tag, "use 1 to " + LONGEST + " characters");
            }
            kept.putIfAbsent(Folding.key(text), text);
        }
        return List.copyOf(kept.values());
    }
}
