package dev.filmwright.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationKind;
import dev.filmwright.notification.NotificationState;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.testkit.TestClock;
import dev.filmwright.testkit.memory.MemoryStorage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each test sends what is due on its own thread; the clock stands still unless it is advanced. */
@Timeout(120)
class CourierTest {
    private final TestClock clock = new TestClock();
    private final Storage storage = new MemoryStorage();
    private final FakeChannel channel = new FakeChannel();
    private final Courier courier = new Courier(FakeChannel.ID, channel, storage, clock);

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void a_message_is_sent_once() {
        add("one");
        courier.sendDue(() -> false);
        courier.sendDue(() -> false);
        assertThat(channel.delivered).extracting(Notification::id).containsExactly("one");
        assertThat(stored("one").state()).isEqualTo(NotificationState.SENT);
        assertThat(stored("one").ended()).contains(clock.instant());
    }

    @Test
    void trouble_that_may_pass_is_met_with_patience_that_grows() {
        channel.troubles.add(FakeChannel.trouble("no wind", true));
        channel.troubles.add(new IllegalStateException("a secret"));
        add("one");
        courier.sendDue(() -> false);
        assertThat(stored("one").trouble()).contains("no wind");
        assertThat(Duration.between(clock.instant(), stored("one").due())).isEqualTo(Duration.ofSeconds(10));
        clock.advance(Duration.ofSeconds(10));
        courier.sendDue(() -> false);
        assertThat(stored("one").trouble().orElseThrow())
                .contains("IllegalStateException")
                .doesNotContain("secret");
        assertThat(Duration.between(clock.instant(), stored("one").due())).isEqualTo(Duration.ofSeconds(20));
        clock.advance(Duration.ofSeconds(20));
        courier.sendDue(() -> false);
        assertThat(channel.delivered).extracting(Notification::tries).containsExactly(3);
    }

    @Test
    void a_message_that_cannot_be_sent_holds_up_no_other() {
        channel.troubles.add(FakeChannel.trouble("no loft", false));
        add("one");
        add("two");
        courier.sendDue(() -> false);
        assertThat(stored("one").state()).isEqualTo(NotificationState.GIVEN_UP);
        assertThat(channel.delivered).extracting(Notification::id).containsExactly("two");
    }

    @Test
    void patience_ends_and_the_message_says_so() {
        add("one");
        for (int i = 0; i < Courier.MOST_TRIES; i++) {
            channel.troubles.add(FakeChannel.trouble("no wind", true));
            courier.sendDue(() -> false);
            clock.advance(Duration.ofHours(2));
        }
        courier.sendDue(() -> false);
        Notification given = stored("one");
        assertThat(given.state()).isEqualTo(NotificationState.GIVEN_UP);
        assertThat(given.tries()).isEqualTo(Courier.MOST_TRIES);
        assertThat(channel.delivered).isEmpty();
    }

    @Test
    void a_channel_that_asks_for_time_is_given_it_within_reason() {
        assertThat(Courier.wait(1, asking(Duration.ofMinutes(5)))).isEqualTo(Duration.ofMinutes(5));
        assertThat(Courier.wait(1, asking(Duration.ofDays(1000)))).isEqualTo(Duration.ofDays(1));
        assertThat(Courier.wait(40, asking(Duration.ZERO))).isEqualTo(Duration.ofHours(1));
    }

    private static Failure asking(Duration time) {
        return new Failure(
                Failure.Kind.RATE_LIMITED,
                "slowly",
                true,
                Optional.of(time),
                Failure.Billing.NOT_CHARGED,
                Optional.empty(),
                Optional.empty());
    }

    private void add(String id) {
        storage.run(unit -> unit.notifications()
                .add(new Notification(
                        id,
                        "ada",
                        FakeChannel.ID,
                        "loft 1",
                        MediaOwner.production("film"),
                        NotificationState.WAITING,
                        Map.of(NotificationKind.SUCCEEDED, 1),
                        List.of(),
                        clock.instant(),
                        clock.instant(),
                        0,
                        Optional.empty(),
                        Optional.empty())));
    }

    private Notification stored(String id) {
        return storage.read(unit -> unit.notifications().find(id)).orElseThrow();
    }
}
