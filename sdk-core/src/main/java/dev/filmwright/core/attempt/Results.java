package dev.filmwright.core.attempt;

import dev.filmwright.generation.Difference;
import dev.filmwright.generation.Generation;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaRecipe;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares what came of two generations. Stored files name the generation that made them, so they always differ; what is
 * compared is what they were made from.
 */
final class Results {
    private final Storage storage;

    @Inject
    Results(Storage storage) {
        this.storage = storage;
    }

    boolean sameMedia(Generation first, Generation second) {
        return media(first, second).isEmpty();
    }

    List<Difference> between(Generation first, Generation second) {
        List<Difference> differences = new ArrayList<>(media(first, second));
        differs("seed", seed(first.seed()), seed(second.seed())).ifPresent(differences::add);
        for (int i = 0; i < Math.max(first.warnings().size(), second.warnings().size()); i++) {
            differs("warnings[" + i + "]", at(first.warnings(), i), at(second.warnings(), i))
                    .ifPresent(differences::add);
        }
        return List.copyOf(differences);
    }

    private static String seed(OptionalLong seed) {
        return seed.isPresent() ? Long.toString(seed.getAsLong()) : "";
    }

    private static String at(List<String> texts, int index) {
        return index < texts.size() ? texts.get(index) : "";
    }

    private static Optional<Difference> differs(String path, String first, String second) {
        return first.equals(second) ? Optional.empty() : Optional.of(new Difference(path, first, second));
    }

    private List<Difference> media(Generation first, Generation second) {
        return storage.read(unit -> {
            List<Difference> differences = new ArrayList<>();
            for (int i = 0; i < Math.max(first.media().size(), second.media().size()); i++) {
                Set<String> one = made(unit, first.media(), i);
                Set<String> other = made(unit, second.media(), i);
                if (one.stream().noneMatch(other::contains)) {
                    differences.add(new Difference("media[" + i + "]", String.join(" ", one), String.join(" ", other)));
                }
            }
            return differences;
        });
    }

    /** Returns the digests of what a file was made from, or of itself where that is not known; none if it is gone. */
    private static Set<String> made(UnitOfWork unit, List<MediaId> media, int index) {
        if (index >= media.size()) {
            return Set.of();
        }
        Set<String> sources = unit.media().recipes(media.get(index)).stream()
                .map(MediaRecipe::source)
                .collect(Collectors.toCollection(TreeSet::new));
        if (sources.isEmpty()) {
            unit.media().find(media.get(index)).map(MediaFile::sha256).ifPresent(sources::add);
        }
        return sources;
    }
}
