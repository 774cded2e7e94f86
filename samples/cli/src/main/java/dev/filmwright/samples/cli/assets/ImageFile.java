package dev.filmwright.samples.cli.assets;

import dev.filmwright.asset.ImageSlot;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A picture and its place in an asset, written {@code headshot=anna.jpg}.
 *
 * @param slot its place
 * @param file where it is
 */
record ImageFile(ImageSlot slot, Path file) {

    /** Returns a slot's name as people write it, e.g. {@code "sheet-front-face"}. */
    static String name(ImageSlot slot) {
        return slot.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ImageSlot> slot(String name) {
        return Arrays.stream(ImageSlot.values())
                .filter(slot -> name(slot).equalsIgnoreCase(name.strip().replace('_', '-')))
                .findFirst();
    }

    static String slots() {
        return Arrays.stream(ImageSlot.values()).map(ImageFile::name).collect(Collectors.joining(", "));
    }

    /** Reads one from the command line. */
    static final class Converter implements ITypeConverter<ImageFile> {
        @Override
        public ImageFile convert(String text) {
            int at = text.indexOf('=');
            Optional<ImageSlot> slot = at < 0 ? Optional.empty() : slot(text.substring(0, at));
            if (slot.isEmpty() || at + 1 == text.length()) {
                throw new TypeConversionException("\"" + text + "\" is not SLOT=FILE with one of the slots " + slots());
            }
            return new ImageFile(slot.get(), Path.of(text.substring(at + 1)));
        }
    }
}
