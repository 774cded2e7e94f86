package dev.filmwright.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Subscription;
import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.notification.Bundling;
import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationKind;
import dev.filmwright.notification.NotificationPage;
import dev.filmwright.notification.NotificationPreference;
import dev.filmwright.notification.NotificationState;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class NotificationsTest {
    private static final MediaOwner FILM = MediaOwner.production("film");
    private static final NotificationPreference EACH =
            NotificationPreference.of("ada", FakeChannel.ID, "loft 1").bundling(Bundling.each());
    private static final NotificationPreference BATCH = NotificationPreference.of("ada", FakeChannel.ID, "loft 1")
            .bundling(new Bundling(Duration.ofMillis(50), Duration.ofHours(1)));

    @TempDir
    Path folder;

    private final FakeProviderPlugin fake = new FakeProviderPlugin();
    private final FakeChannel channel = new FakeChannel();
    private final TestClock clock = new TestClock();
    private Filmwright library;

    @BeforeEach
    void open() {
        library = Filmwright.builder(folder)
                .discoverPlugins(false)
                .clock(clock)
                .plugin(fake)
                .channel(channel)
                .configureChannel(FakeChannel.ID, "key", "hunter2")
                .open();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void who_asked_for_it_is_told_what_became_of_a_job() throws InterruptedException {
        library.notifications().save(EACH);
        Job good = run(request().label("shot", "SC010_SH0020").build());
        fake.failNext(refusal());
        run(request().build());

        Notification first = channel.next();
        assertThat(first.address()).isEqualTo("loft 1");
        assertThat(first.summary()).isEqualTo("1 succeeded");
        assertThat(first.items()).singleElement().satisfies(item -> {
            assertThat(item.subject()).isEqualTo("SC010_SH0020");
            assertThat(item.generation())
                    .isEqualTo(library.generations().job(good.id()).generation());
        });
        Notification second = channel.next();
        assertThat(second.counts()).isEqualTo(Map.of(NotificationKind.FAILED, 1));
        assertThat(second.items().get(0).reason()).contains("no cups, please");
    }

    @Test
    void a_batch_of_jobs_is_one_message_once_all_of_them_are_over() throws InterruptedException {
        library.notifications().save(BATCH);
        fake.holdNext().failNext(refusal());
        List<Job> jobs =
                library.generations().startAll(Collections.nCopies(30, request().build()));
        assertThat(library.generations()
                        .await(jobs.subList(29, 30).stream().map(Job::id).toList(), Duration.ofMinutes(1), job -> {}))
                .isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(channel.delivered).as("one job is held").isEmpty();
        fake.finish();
        await(jobs);
        clock.advance(Duration.ofSeconds(1));

        assertThat(channel.next().counts())
                .isEqualTo(Map.of(NotificationKind.SUCCEEDED, 29, NotificationKind.FAILED, 1));
        assertThat(library.notifications().history(Optional.empty(), 10).notifications())
                .hasSize(1);
        assertThat(channel.delivered).isEmpty();
    }

    @Test
    void a_batch_that_takes_too_long_is_told_in_parts() throws InterruptedException {
        library.notifications().save(BATCH);
        fake.holdNext();
        library.generations().start(request().build());
        assertThat(fake.awaitRequests(1, Duration.ofMinutes(1))).isTrue();
        run(request().build());
        clock.advance(Duration.ofHours(2));
        // Its time had not come when the courier last looked; another job's step makes it look.
        run(request().build());
        assertThat(channel.next().total()).isPositive();
    }

    @Test
    void nobody_is_told_what_they_did_not_ask_for() throws InterruptedException {
        library.notifications().save(EACH.kinds(Set.of(NotificationKind.FAILED)));
        library.notifications()
                .save(new NotificationPreference(
                        "bob",
                        Set.of(NotificationKind.SUCCEEDED),
                        Optional.of(MediaOwner.production("other")),
                        Optional.empty(),
                        FakeChannel.ID,
                        "loft 2",
                        Bundling.each()));
        library.notifications()
                .save(new NotificationPreference(
                        "eve",
                        Set.of(NotificationKind.SUCCEEDED),
                        Optional.empty(),
                        Optional.of("eve"),
                        FakeChannel.ID,
                        "loft 3",
                        Bundling.each()));
        run(request().build());
        run(request().terms(JobTerms.usual().account("eve")).build());
        assertThat(channel.next().address()).isEqualTo("loft 3");
        assertThat(library.notifications().remove("eve")).isTrue();
        run(request().terms(JobTerms.usual().account("eve")).build());
        assertThat(library.notifications().history(Optional.empty(), 10).notifications())
                .hasSize(1);
        assertThat(library.notifications().preferences())
                .extracting(NotificationPreference::id)
                .containsExactly("ada", "bob");
    }

    @Test
    void listeners_of_this_process_are_a_channel_that_is_built_in() throws InterruptedException {
        BlockingQueue<Notification> heard = new LinkedBlockingQueue<>();
        library.notifications().subscribe(message -> {
            throw new IllegalStateException("cannot draw this");
        });
        Subscription subscription = library.notifications().subscribe(heard::add);
        library.notifications()
                .save(NotificationPreference.of("me", NotificationPreference.LISTENER, "")
                        .bundling(Bundling.each()));
        run(request().build());
        assertThat(heard.poll(60, TimeUnit.SECONDS)).isNotNull();
        subscription.close();
        assertThat(library.notifications().channels()).containsExactly(NotificationPreference.LISTENER, FakeChannel.ID);
    }

    @Test
    void what_was_being_sent_when_the_process_died_is_sent_again() throws InterruptedException {
        library.notifications().save(EACH);
        channel.troubles.add(FakeChannel.trouble("no wind", true));
        run(request().build());
        close();
        // Whether it was tried before the library closed is all the same.
        channel.troubles.clear();
        String id;
        try (SqliteStorage storage = SqliteStorage.open(folder.resolve("filmwright.db"))) {
            clock.advance(Duration.ofHours(1));
            id = storage.write(unit -> unit.notifications()
                            .claim(
                                    FakeChannel.ID,
                                    clock.instant(),
                                    clock.instant().plus(Courier.TAKEN)))
                    .orElseThrow()
                    .id();
        }
        clock.advance(Courier.TAKEN.plusSeconds(1));
        open();
        assertThat(channel.next().id()).isEqualTo(id);
    }

    @Test
    void the_history_says_what_was_given_up_and_why_without_secrets() throws InterruptedException {
        library.notifications().save(EACH);
        channel.troubles.add(FakeChannel.trouble("no loft for key hunter2", false));
        run(request().build());
        run(request().build());
        channel.next();
        library.close();
        open();
        NotificationPage first = library.notifications().history(Optional.empty(), 1);
        NotificationPage second = library.notifications().history(first.next(), 1);
        assertThat(first.notifications()).extracting(Notification::state).containsExactly(NotificationState.SENT);
        assertThat(second.notifications()).singleElement().satisfies(given -> {
            assertThat(given.state()).isEqualTo(NotificationState.GIVEN_UP);
            assertThat(given.trouble().orElseThrow())
                    .startsWith("no loft for key")
                    .doesNotContain("hunter2");
        });
        assertThat(second.next()).isEmpty();
        assertThatThrownBy(() -> library.notifications().history(Optional.of("nobody"), 1))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_preference_that_cannot_work_is_refused() {
        assertThatThrownBy(() -> library.notifications().save(NotificationPreference.of("ada", "smoke", "hill")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("filmwright-notify-smoke")
                .hasMessageContaining(FakeChannel.ID);
        assertThatThrownBy(() -> library.notifications().save(NotificationPreference.of("ada", FakeChannel.ID, "hill")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("name a loft");
        assertThatThrownBy(() -> NotificationPreference.of("a b", FakeChannel.ID, "loft"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> EACH.kinds(Set.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Bundling(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(library.notifications().preferences()).isEmpty();
    }

    private static Failure refusal() {
        return Failure.ofProvider(
                FakeProviderPlugin.ID,
                Failure.Kind.CONTENT_REJECTED,
                "no cups, please",
                false,
                Failure.Billing.NOT_CHARGED);
    }

    private static GenerationRequest.Builder request() {
        Span span = new Span("A wide shot", Origin.of(Origin.Source.SCRIPT, "action"));
        AssembledPrompt prompt = AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(span), "");
        return GenerationRequest.image(FakeProviderPlugin.MODEL, prompt, FILM);
    }

    private Job run(GenerationRequest request) throws InterruptedException {
        Job job = library.generations().start(request);
        await(List.of(job));
        return job;
    }

    private void await(List<Job> jobs) throws InterruptedException {
        List<Job> ended = new ArrayList<>();
        assertThat(library.generations().await(jobs.stream().map(Job::id).toList(), Duration.ofMinutes(1), ended::add))
                .isTrue();
    }
}
