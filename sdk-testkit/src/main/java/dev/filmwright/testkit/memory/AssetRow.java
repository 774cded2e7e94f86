package dev.filmwright.testkit.memory;

import dev.filmwright.asset.Asset;
import dev.filmwright.spi.storage.Folding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An asset with what it is found by.
 *
 * @param number counts the assets in the order they came
 * @param asset the asset
 */
record AssetRow(long number, Asset asset) {
    AssetRow with(Asset changed) {
        return new AssetRow(number, changed);
    }

    /** Returns the name as it is sorted and as its beginning is searched. */
    String nameKey() {
        return Folding.key(asset.name());
    }

    List<String> nameWords() {
        return Folding.words(asset.name());
    }

    Set<String> tagKeys() {
        return asset.tags().stream().map(Folding::key).collect(Collectors.toSet());
    }

    List<String> tagWords() {
        return asset.tags().stream().flatMap(tag -> Folding.words(tag).stream()).toList();
    }

    List<String> descriptionWords() {
        return Folding.words(asset.description());
    }

    List<String> allWords() {
        return Stream.of(nameWords(), tagWords(), descriptionWords())
                .flatMap(List::stream)
                .toList();
    }

    boolean pictured() {
        return !asset.images().isEmpty();
    }
}
