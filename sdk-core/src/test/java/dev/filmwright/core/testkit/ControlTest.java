package dev.filmwright.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.FilmwrightBuilder;
import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.EngineControl;
import dev.filmwright.generation.EngineState.ProviderState;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.spi.Telemetry;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a host says about the engine reaches that of an open library. */
@Timeout(120)
class ControlTest {
    private static GenerationRequest request() {
        Span words = new Span("The harbour at dawn", Origin.of(Origin.Source.SCRIPT, "action"));
        AssembledPrompt prompt =
                AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(words), "Using: nothing");
        return GenerationRequest.image(FakeProviderPlugin.MODEL, prompt, MediaOwner.production("p1"))
                .build();
    }

    private static TestLibrary open(Consumer<FilmwrightBuilder> settings) {
        return TestLibrary.open(builder -> settings.accept(builder.plugin(new FakeProviderPlugin())));
    }

    @Test
    void a_paused_library_sends_nothing_until_it_is_resumed_and_telemetry_hears_of_it() throws InterruptedException {
        Queue<Telemetry.Action> calls = new ConcurrentLinkedQueue<>();
        Queue<Telemetry.End> ends = new ConcurrentLinkedQueue<>();
        Telemetry telemetry = new Telemetry() {
            @Override
            public Running begins(Call call) {
                return result -> calls.add(call.action());
            }

            @Override
            public void ended(End end) {
                ends.add(end);
            }
        };
        try (TestLibrary library = open(builder -> builder.telemetry(telemetry))) {
            EngineControl control = library.generations().control();
            assertThat(control.drain(Duration.ofMinutes(1))).isTrue();
            Job job = library.generations().start(request());
            assertThat(control.state().providers()).isNotEmpty().allMatch(ProviderState::paused);
            assertThat(library.generations().job(job.id()).state()).isEqualTo(JobState.QUEUED);

            control.resume();
            assertThat(library.generations().await(List.of(job.id()), Duration.ofMinutes(1), ended -> {}))
                    .isTrue();
            assertThat(control.drain(Duration.ofMinutes(1))).isTrue();

            assertThat(library.generations().job(job.id()).state()).isEqualTo(JobState.SUCCEEDED);
        }
        assertThat(calls).contains(Telemetry.Action.SUBMIT, Telemetry.Action.POLL, Telemetry.Action.DOWNLOAD);
        assertThat(ends).extracting(Telemetry.End::state).containsExactly(JobState.SUCCEEDED);
    }

    @Test
    void the_engines_settings_are_no_plugins_and_are_checked_when_a_library_opens() {
        String provider = FakeProviderPlugin.MODEL.provider();
        try (TestLibrary library = open(builder -> builder.configure(provider, "engine.concurrent", "1"))) {
            assertThat(library.plugins().broken()).isEmpty();
        }
        assertThatThrownBy(() -> open(builder -> builder.configure(provider, "engine.concurrency", "1")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("engine.concurrent");
    }
}
