package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.LiveEvent;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A job that is watched, through a whole library. */
@Timeout(120)
class LiveTest {
    private final FakeProviderPlugin plugin = new FakeProviderPlugin();
    private final BlockingQueue<LiveEvent> heard = new LinkedBlockingQueue<>();

    @Test
    void what_a_provider_tells_by_itself_reaches_those_who_watch_and_those_who_ask() throws Exception {
        plugin.holdNext();
        try (TestLibrary library = TestLibrary.open(builder -> builder.plugin(plugin))) {
            JobId job = library.generations().start(request()).id();
            library.generations().watch(job, heard::add);
            assertThat(plugin.awaitRequests(1, Duration.ofMinutes(1))).isTrue();
            String key = plugin.requests().get(0).clientKey();

            assertThat(plugin.live().watched(key)).isTrue();
            plugin.live().progress(key, 0.5, "half of it");
            plugin.live().text(key, "You said");

            assertThat(library.generations().progress(job)).hasValue(0.5);
            assertThat(((LiveEvent.Progress) next()).doing()).isEqualTo("half of it");
            assertThat(next()).isEqualTo(new LiveEvent.Text("You said"));
            assertThat(heard).as("told once").isEmpty();

            plugin.finish();
            assertThat(library.generations().await(List.of(job), Duration.ofMinutes(1), ended -> {}))
                    .isTrue();
            plugin.live().progress(key, 0.7, "after the end");
            assertThat(library.generations().progress(job)).isEmpty();
        }
    }

    @Test
    void a_job_that_nobody_knows_is_told_of_in_vain() {
        try (TestLibrary library = TestLibrary.open(builder -> builder.plugin(plugin))) {
            plugin.live().progress("nobody", 0.5, "");

            assertThat(library.generations().progress(new JobId("nobody"))).isEmpty();
            assertThat(plugin.live().watched("nobody")).isFalse();
        }
    }

    private static GenerationRequest request() {
        return GenerationRequest.text(
                        FakeProviderPlugin.TEXT,
                        AssembledPrompt.plain(PromptKind.FRAME, "a word"),
                        MediaOwner.production("p1"))
                .build();
    }

    private LiveEvent next() throws InterruptedException {
        LiveEvent event = heard.poll(1, TimeUnit.MINUTES);
        assertThat(event).as("an event within a minute").isNotNull();
        return event;
    }
}
