package dev.filmwright.samples.cli.assets;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Version;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Reads words of the command line; what cannot be read is wrong usage, told with what would be right. */
final class Converters {
    private Converters() {}

    static Version version(String text) {
        try {
            return Version.parse(text);
        } catch (InvalidInputException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** Reads a constant written in any case, with hyphens between its words. */
    static <E extends Enum<E>> E choice(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equalsIgnoreCase(text.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is none of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Converters::word)
                                .collect(Collectors.joining(", "))));
    }

    /** Returns a constant as people write it, e.g. {@code "last-used"}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ImageFile imageFile(String text) {
        int at = text.indexOf('=');
        Optional<ImageSlot> slot = at < 0 ? Optional.empty() : ImageFile.slot(text.substring(0, at));
        if (slot.isEmpty() || at + 1 == text.length()) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not SLOT=FILE with one of the slots " + ImageFile.slots());
        }
        return new ImageFile(slot.get(), Path.of(text.substring(at + 1)));
    }
}
