package dev.filmwright.core.talent;

import dev.filmwright.talent.ExampleDescription;
import dev.filmwright.talent.TalentUse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The descriptions to start from: one a line, use, title and text parted by bars. */
final class Examples {
    private static final String FILE = "examples.txt";

    private Examples() {}

    static List<ExampleDescription> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Examples.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\\|", 3))
                    .map(parts -> new ExampleDescription(parts[1].strip(), use(parts[0]), parts[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static TalentUse use(String word) {
        return TalentUse.valueOf(word.strip());
    }
}
