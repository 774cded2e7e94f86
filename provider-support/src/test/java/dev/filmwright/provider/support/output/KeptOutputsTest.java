package dev.filmwright.provider.support.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.cost.Money;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptOutputsTest {
    @TempDir
    Path folder;

    private KeptOutputs kept;

    @BeforeEach
    void open() {
        kept = new KeptOutputs("acme", folder.resolve("work"));
    }

    private Operation keep(String key, String text) {
        return kept.keep(
                key,
                List.of(
                        new KeptOutput("words", MediaType.TEXT, text.getBytes(StandardCharsets.UTF_8)),
                        new KeptOutput("facts", MediaType.JSON, "{}".getBytes(StandardCharsets.UTF_8))),
                OptionalLong.of(-7),
                Optional.of(Money.usd("0.0391")),
                List.of("shorter than asked for"));
    }

    private String read(Operation operation, Output output) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        kept.download(operation, output, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_was_made_is_there_for_the_next_process() throws IOException {
        Operation operation = keep("01J-2", "a pier");
        kept = new KeptOutputs("acme", folder.resolve("work"));
        PollResult.Succeeded made = (PollResult.Succeeded) kept.poll(operation);
        assertThat(made.outputs())
                .containsExactly(new Output("words", MediaType.TEXT), new Output("facts", MediaType.JSON));
        assertThat(made.seed()).hasValue(-7);
        assertThat(made.cost()).contains(Money.usd("0.0391"));
        assertThat(made.warnings()).containsExactly("shorter than asked for");
        assertThat(read(operation, made.outputs().get(0))).isEqualTo("a pier");
        assertThat(read(operation, made.outputs().get(1))).isEqualTo("{}");
        assertThat(kept.find("01J-2")).isEqualTo(new Lookup.Found(operation));
    }

    @Test
    void work_it_never_saw_may_have_been_done_all_the_same() {
        assertThat(kept.find("01J")).isInstanceOf(Lookup.Unsupported.class);
    }

    @Test
    void what_is_there_for_a_key_stays() throws IOException {
        keep("01J", "the first");
        Operation operation = keep("01J", "the second");
        assertThat(read(operation, new Output("words", MediaType.TEXT))).isEqualTo("the first");
    }

    @Test
    void what_was_fetched_leaves_nothing_behind() throws IOException {
        Operation operation = keep("01J", "a pier");
        kept.release(operation);
        kept.release(operation);
        assertThat(((PollResult.Failed) kept.poll(operation)).failure().kind()).isEqualTo(Failure.Kind.NOT_FOUND);
        try (Stream<Path> left = Files.list(folder.resolve("work/outputs"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void an_operation_cannot_name_another_folder() throws IOException {
        Files.createDirectories(folder.resolve("work/outputs"));
        Files.writeString(folder.resolve("work/made.json"), "{}");
        for (String name : List.of("..", "../..", "a/b", "")) {
            assertThatThrownBy(() -> kept.poll(new Operation(name))).isInstanceOf(ProviderException.class);
            assertThatThrownBy(() -> kept.release(new Operation(name))).isInstanceOf(ProviderException.class);
        }
        assertThat(folder.resolve("work/made.json")).exists();
    }

    @Test
    void what_cannot_be_kept_leaves_the_job_uncertain() throws IOException {
        Files.writeString(folder.resolve("work"), "a file where the folder should be");
        assertThatThrownBy(() -> keep("01J", "a pier"))
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.UNCERTAIN));
    }
}
