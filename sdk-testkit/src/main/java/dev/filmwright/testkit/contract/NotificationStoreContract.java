package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobBrief;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.notification.Bundling;
import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationItem;
import dev.filmwright.notification.NotificationKind;
import dev.filmwright.notification.NotificationPreference;
import dev.filmwright.notification.NotificationState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.NotificationStore} must do. */
public abstract class NotificationStoreContract extends StorageFixture {
    private static final MediaOwner FILM = MediaOwner.production("film");
    private static final MediaOwner OTHER = MediaOwner.production("other");
    private static final JobId JOB = new JobId("job");
    private static final Instant LATER = NOON.plusSeconds(60);

    /** For subclasses. */
    protected NotificationStoreContract() {}

    @Test
    void a_preference_comes_back_as_it_was_put_in_and_replaces_the_one_with_its_id() {
        NotificationPreference full = new NotificationPreference(
                "b",
                Set.of(NotificationKind.FAILED),
                Optional.of(FILM),
                Optional.of("ada"),
                "mail",
                "üda@example.org",
                Bundling.each());
        NotificationPreference bare = NotificationPreference.of("a", "listener", "");
        writes.notifications().put(full.bundling(Bundling.batches()));
        writes.notifications().put(full);
        writes.notifications().put(bare);
        assertThat(reads.notifications().preferences()).containsExactly(bare, full);
        assertThat(writes.notifications().remove("b")).isTrue();
        assertThat(writes.notifications().remove("b")).isFalse();
        assertThat(reads.notifications().preferences()).containsExactly(bare);
    }

    @Test
    void jobs_under_way_are_known_by_preference_and_owner() {
        writes.notifications().opened("a", FILM, JOB);
        writes.notifications().opened("a", FILM, JOB);
        writes.notifications().opened("a", FILM, new JobId("second"));
        writes.notifications().opened("b", OTHER, JOB);
        assertThat(reads.notifications().open("a", FILM)).isTrue();
        assertThat(reads.notifications().open("a", OTHER)).isFalse();
        writes.notifications().closed("a", FILM, JOB);
        assertThat(reads.notifications().open("a", FILM)).isTrue();
        writes.notifications().closed("a", FILM, new JobId("second"));
        assertThat(reads.notifications().open("a", FILM)).isFalse();
        writes.notifications().remove("b");
        assertThat(reads.notifications().open("b", OTHER)).isFalse();
    }

    @Test
    void a_message_comes_back_as_it_was_put_in_once() {
        Notification message = message("mail", FILM, NotificationState.COLLECTING, NOON);
        writes.notifications().add(message);
        assertThat(reads.notifications().find(message.id())).contains(message);
        assertThat(reads.notifications().find("nobody")).isEmpty();
        assertThatThrownBy(() -> writes.notifications().add(message)).isInstanceOf(LibraryException.class);
    }

    @Test
    void one_message_of_a_preference_and_owner_collects_at_a_time() {
        Notification first = message("mail", FILM, NotificationState.COLLECTING, NOON);
        writes.notifications().add(first);
        assertThatThrownBy(() -> writes.notifications().add(message("mail", FILM, NotificationState.COLLECTING, NOON)))
                .isInstanceOf(LibraryException.class);
        writes.notifications().add(message("mail", OTHER, NotificationState.COLLECTING, NOON));
        writes.notifications().add(message("mail", FILM, NotificationState.WAITING, NOON));
        assertThat(reads.notifications().collecting("a", FILM)).contains(first);
        writes.notifications().claim("mail", NOON, LATER);
        assertThat(reads.notifications().collecting("a", FILM)).isEmpty();
        assertThat(reads.notifications().collecting("b", FILM)).isEmpty();
    }

    @Test
    void what_comes_into_a_message_is_counted_and_kept_up_to_a_bound() {
        Notification message = message("mail", FILM, NotificationState.COLLECTING, NOON);
        writes.notifications().add(message);
        storage.run(unit -> {
            for (int i = 0; i < Notification.MOST_ITEMS + 5; i++) {
                unit.notifications().collect(message.id(), item(NotificationKind.FAILED), LATER);
            }
        });
        Notification full = reads.notifications().find(message.id()).orElseThrow();
        assertThat(full.counts())
                .isEqualTo(Map.of(NotificationKind.SUCCEEDED, 1, NotificationKind.FAILED, Notification.MOST_ITEMS + 5));
        assertThat(full.items()).hasSize(Notification.MOST_ITEMS);
        assertThat(full.items().get(0)).isEqualTo(item(NotificationKind.SUCCEEDED));
        assertThat(full.due()).isEqualTo(LATER);
        writes.notifications().reschedule(message.id(), NOON);
        assertThat(reads.notifications().nextDue("mail")).contains(NOON);
        writes.notifications().claim("mail", NOON, LATER);
        writes.notifications().collect(message.id(), item(NotificationKind.FAILED), NOON);
        writes.notifications().reschedule(message.id(), NOON);
        assertThat(reads.notifications().find(message.id()).orElseThrow().due()).isEqualTo(LATER);
    }

    @Test
    void messages_are_taken_in_the_order_they_are_due_and_come_again_if_nobody_tells() {
        Notification late = message("mail", FILM, NotificationState.WAITING, LATER);
        Notification soon = message("mail", OTHER, NotificationState.COLLECTING, NOON);
        Notification elsewhere = message("hook", FILM, NotificationState.WAITING, NOON);
        List.of(late, soon, elsewhere).forEach(writes.notifications()::add);
        assertThat(reads.notifications().nextDue("mail")).contains(NOON);

        Notification taken = writes.notifications().claim("mail", NOON, LATER).orElseThrow();
        assertThat(taken.id()).isEqualTo(soon.id());
        assertThat(taken.state()).isEqualTo(NotificationState.WAITING);
        assertThat(taken.tries()).isEqualTo(1);
        assertThat(writes.notifications().claim("mail", NOON, LATER)).isEmpty();
        assertThat(writes.notifications().claim("mail", LATER, LATER.plusSeconds(1)))
                .isPresent();
        Notification again = writes.notifications()
                .claim("mail", LATER, LATER.plusSeconds(1))
                .orElseThrow();
        assertThat(reads.notifications().find(soon.id()).orElseThrow().tries()).isEqualTo(2);
        assertThat(again.tries()).isBetween(1, 2);
        assertThat(reads.notifications().nextDue("nobody")).isEmpty();
    }

    @Test
    void a_message_ends_once_and_says_how() {
        Notification good = message("mail", FILM, NotificationState.WAITING, NOON);
        Notification bad = message("mail", FILM, NotificationState.WAITING, NOON);
        writes.notifications().add(good);
        writes.notifications().add(bad);
        assertThat(writes.notifications().failed(good.id(), "busy", LATER)).isTrue();
        assertThat(reads.notifications().find(good.id()).orElseThrow().trouble())
                .contains("busy");
        assertThat(writes.notifications().sent(good.id(), LATER)).isTrue();
        assertThat(writes.notifications().sent(good.id(), LATER)).isFalse();
        assertThat(writes.notifications().failed(good.id(), "late", LATER)).isFalse();
        assertThat(writes.notifications().givenUp(good.id(), "late", LATER)).isFalse();
        assertThat(writes.notifications().givenUp(bad.id(), "nobody there", LATER))
                .isTrue();
        assertThat(reads.notifications().nextDue("mail")).isEmpty();
        Notification given = reads.notifications().find(bad.id()).orElseThrow();
        assertThat(given.state()).isEqualTo(NotificationState.GIVEN_UP);
        assertThat(given.trouble()).contains("nobody there");
        assertThat(given.ended()).contains(LATER);
        assertThat(reads.notifications().find(good.id()).orElseThrow().state()).isEqualTo(NotificationState.SENT);
    }

    @Test
    void the_history_comes_in_pages_the_newest_first() {
        List<Notification> all = List.of(
                message("mail", FILM, NotificationState.WAITING, NOON),
                message("mail", FILM, NotificationState.SENT, NOON),
                message("hook", OTHER, NotificationState.GIVEN_UP, NOON));
        all.forEach(writes.notifications()::add);
        assertThat(reads.notifications().history(Optional.empty(), 2)).containsExactly(all.get(2), all.get(1));
        assertThat(reads.notifications().history(Optional.of(all.get(1).id()), 2))
                .containsExactly(all.get(0));
        assertThat(reads.notifications().history(Optional.of("nobody"), 2)).isEmpty();
    }

    private static Notification message(String channel, MediaOwner owner, NotificationState state, Instant due) {
        return new Notification(
                id("N"),
                "a",
                channel,
                "üda@example.org",
                owner,
                state,
                Map.of(NotificationKind.SUCCEEDED, 1),
                List.of(item(NotificationKind.SUCCEEDED)),
                NOON,
                due,
                0,
                Optional.empty(),
                Optional.empty());
    }

    private static NotificationItem item(NotificationKind kind) {
        JobBrief job = new JobBrief(
                JOB, OutputKind.IMAGE, Jobs.SHEET, FILM, "board/1", "ada", new TreeMap<>(Map.of("shot", "Ü1")));
        return new NotificationItem(kind, job, NOON, Optional.of(new GenerationId("made")), Optional.of("no \"cups\""));
    }
}
