package dev.filmwright.provider.previz.prop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the drawing for a thing by its name; the last word of a name says what it is. */
final class PropBook {
    private static final List<Prop> PROPS = Stream.of(Tools.ALL, Papers.ALL, Vessels.ALL, Devices.ALL)
            .flatMap(List::stream)
            .toList();

    private PropBook() {}

    /** Returns the drawing for a name, if there is one. */
    static Optional<Prop> find(String name) {
        List<String> words = Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.get(i);
            Optional<Prop> found = named(word)
                    .or(() -> word.endsWith("s") ? named(word.substring(0, word.length() - 1)) : Optional.empty())
                    .or(() -> word.endsWith("es") ? named(word.substring(0, word.length() - 2)) : Optional.empty());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Prop> named(String word) {
        return PROPS.stream().filter(prop -> prop.words().contains(word)).findFirst();
    }
}
