package dev.filmwright.samples.cli.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.PromptAssembler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Prompts as they are, one file each, to be read: what is to be seen, what is not, what was used, and what was left out and
 * why. With {@code -Dfilmwright.write=true} they are written anew, and the difference is to be read.
 */
class GoldenPromptsTest {
    private static final Path FOLDER = Path.of("src/test/prompts");

    @TempDir
    static Path folder;

    private static Filmwright filmwright;
    private static GoldenAssets assets;

    @BeforeAll
    static void open() {
        filmwright = Filmwright.open(folder.resolve("library"));
        assets = new GoldenAssets(filmwright.assets());
    }

    @AfterAll
    static void close() {
        filmwright.close();
    }

    static Stream<Arguments> prompts() {
        return GoldenCases.all().stream().flatMap(golden -> golden.dialects().stream()
                .map(dialect -> Arguments.of(file(golden, dialect), golden, dialect)));
    }

    private static String file(GoldenCase golden, String dialect) {
        String kind = golden.kind().name().toLowerCase(Locale.ROOT);
        return golden.name() + "." + kind + "." + dialect + ".txt";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prompts")
    void a_prompt_reads_as_it_was_approved(String file, GoldenCase golden, String dialect) throws IOException {
        PromptAssembler prompts = filmwright.prompts();
        AssembledPrompt prompt = prompts.assemble(golden.request(assets), dialect);
        String written = written(prompt);
        if (Boolean.getBoolean("filmwright.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(file), written);
        }
        assertThat(written).isEqualTo(Files.readString(FOLDER.resolve(file)));
        assertThat(prompts.check(prompt))
                .as("nothing is wrong with it")
                .filteredOn(finding -> finding.severity() != Finding.Severity.NOTE)
                .isEmpty();
    }

    @Test
    void there_are_thirty_and_no_file_is_left_over() throws IOException {
        List<String> files = prompts().map(golden -> (String) golden.get()[0]).toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
        try (Stream<Path> there = Files.list(FOLDER)) {
            assertThat(there.map(path -> path.getFileName().toString())).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    private static String written(AssembledPrompt prompt) {
        StringBuilder page = new StringBuilder(prompt.text()).append("\n\n");
        if (!prompt.negative().isEmpty()) {
            page.append("Not to be seen: ").append(prompt.negativeText()).append('\n');
        }
        page.append(prompt.summary()).append('\n');
        for (Cut cut : prompt.cuts()) {
            page.append(cut.reason().name().toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(cut.words().text())
                    .append(" (")
                    .append(cut.section().name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(cut.words().origin().field())
                    .append(")\n");
        }
        return page.toString();
    }
}
