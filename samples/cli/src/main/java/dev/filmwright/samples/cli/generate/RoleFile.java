package dev.filmwright.samples.cli.generate;

import dev.filmwright.generation.InputRole;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What a model is given and what it is to do with it, written {@code source=room.jpg} or {@code character=mara}.
 *
 * @param role what it is to do with it
 * @param what a file, or the name of an asset
 */
public record RoleFile(InputRole role, String what) {

    /** Reads it from the command line. */
    public static final class Converter implements ITypeConverter<RoleFile> {
        @Override
        public RoleFile convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new TypeConversionException("write it as ROLE=FILE, e.g. source=room.jpg, not \"" + text + "\"");
            }
            String word = text.substring(0, equals).strip();
            Optional<InputRole> role = Arrays.stream(InputRole.values())
                    .filter(known -> word(known).equalsIgnoreCase(word.replace('_', '-')))
                    .findFirst();
            return new RoleFile(
                    role.orElseThrow(() -> new TypeConversionException("no role \"" + word + "\": use one of "
                            + Arrays.stream(InputRole.values())
                                    .map(Converter::word)
                                    .collect(Collectors.joining(", ")))),
                    text.substring(equals + 1));
        }

        private static String word(InputRole role) {
            return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
