package dev.filmwright.samples.cli.assets;

import dev.filmwright.asset.ImageSlot;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A picture and its place in an asset, written {@code headshot=anna.jpg}.
 *
 * @param slot its place
 * @param file where it is
 */
record ImageFile(ImageSlot slot, Path file) {

    /** Returns a slot's name as people write it, e.g. {@code "sheet-front-face"}. */
    static String name(ImageSlot slot) {
        return Converters.word(slot);
    }

    static Optional<ImageSlot> slot(String name) {
        return Arrays.stream(ImageSlot.values())
                .filter(slot -> name(slot).equalsIgnoreCase(name.strip().replace('_', '-')))
                .findFirst();
    }

    static String slots() {
        return Arrays.stream(ImageSlot.values()).map(ImageFile::name).collect(Collectors.joining(", "));
    }
}
