package dev.filmwright.samples.cli.talent;

import dev.filmwright.InvalidInputException;
import dev.filmwright.samples.cli.generate.TextFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Answers from a file of lines such as {@code name = Mara}. */
final class FileAnswers implements Answers {
    private static final Set<String> KNOWN = Set.of(
            "description",
            "use",
            "model",
            "vision",
            "variants",
            "inspiration",
            "regenerate",
            "headshot",
            "redo",
            "name",
            "appearance",
            "age",
            "build",
            "hair",
            "features",
            "persona",
            "wardrobe",
            "voice",
            "tags",
            "scope");

    private final Properties answers;

    private FileAnswers(Properties answers) {
        this.answers = answers;
    }

    static FileAnswers read(Path file) {
        Properties answers = new Properties();
        try {
            answers.load(new StringReader(TextFile.read("--answers", file)));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("--answers", file, "it is no properties file: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> unknown = new TreeSet<>(answers.stringPropertyNames());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(
                    "--answers", String.join(", ", unknown), "nobody asks for it; use " + new TreeSet<>(KNOWN));
        }
        return new FileAnswers(answers);
    }

    @Override
    public String ask(String key, String question, String otherwise) {
        return answers.getProperty(key, otherwise);
    }

    @Override
    public boolean personal() {
        return false;
    }
}
