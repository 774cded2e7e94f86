package dev.filmwright.core.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.generation.Attempts;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A library in a folder with a backend for tests. */
abstract class AttemptFixture {
    static final MediaOwner FILM = MediaOwner.production("film");
    static final String SLOT = "shot/SC010_SH0020";

    @TempDir
    Path folder;

    final FakeProviderPlugin fake = new FakeProviderPlugin();
    final TestClock clock = new TestClock();
    Filmwright library;
    Attempts attempts;

    @BeforeEach
    void open() {
        library = Filmwright.builder(folder)
                .discoverPlugins(false)
                .clock(clock)
                .plugin(fake)
                .open();
        attempts = library.attempts();
    }

    @AfterEach
    void close() {
        library.close();
    }

    static GenerationRequest.Builder request(String words) {
        Span span = new Span(words, Origin.of(Origin.Source.SCRIPT, "action"));
        AssembledPrompt prompt = AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(span), "");
        return GenerationRequest.image(FakeProviderPlugin.MODEL, prompt, FILM)
                .size(new FrameSize(640, 360))
                .slot(SLOT);
    }

    static GenerationRequest.Builder request() {
        return request("A wide shot of the harbour");
    }

    /** Starts an attempt and waits until it is over. */
    JobId attempt() throws InterruptedException {
        return ended(library.generations().start(request().build()));
    }

    JobId failedAttempt() throws InterruptedException {
        fake.failNext(Failure.ofProvider(
                FakeProviderPlugin.ID,
                Failure.Kind.CONTENT_REJECTED,
                "no cups, please",
                false,
                Failure.Billing.NOT_CHARGED));
        return attempt();
    }

    JobId ended(Job job) throws InterruptedException {
        await(List.of(job));
        return job.id();
    }

    void await(Collection<Job> jobs) throws InterruptedException {
        assertThat(library.generations().await(jobs.stream().map(Job::id).toList(), Duration.ofMinutes(1), job -> {}))
                .isTrue();
    }

    Generation made(JobId job) {
        return library.generations()
                .find(library.generations().job(job).generation().orElseThrow())
                .orElseThrow();
    }
}
