package dev.filmwright.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.asset.Subscription;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.LiveEvent;
import dev.filmwright.media.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LiveFeedTest {
    private static final JobId JOB = new JobId("01JOB");
    private static final int ROOM = 1_000;

    private final LiveFeed feed = new LiveFeed();
    private final BlockingQueue<LiveEvent> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void close() {
        goOn.countDown();
        feed.close();
    }

    @Test
    void what_is_told_is_heard_in_order() throws Exception {
        feed.watch(JOB, heard::add);
        feed.progress("01JOB", 0.25, "KSampler, step 7 of 28");
        feed.text("01JOB", "Once ");
        feed.text("01JOB", "upon");

        LiveEvent.Progress first = (LiveEvent.Progress) next();
        assertThat(first.fraction()).hasValue(0.25);
        assertThat(first.doing()).isEqualTo("KSampler, step 7 of 28");
        assertThat(next()).isEqualTo(new LiveEvent.Text("Once "));
        assertThat(next()).isEqualTo(new LiveEvent.Text("upon"));
    }

    @Test
    void a_later_round_of_the_same_job_is_heard_by_those_who_watch_it() throws Exception {
        feed.watch(JOB, heard::add);
        assertThat(feed.watched("01JOB-2")).isTrue();
        assertThat(feed.watched("01OTHER")).isFalse();
        feed.text("01OTHER", "not ours");
        feed.text("01JOB-2", "ours");

        assertThat(next()).isEqualTo(new LiveEvent.Text("ours"));
    }

    @Test
    void a_fraction_that_cannot_be_is_not_passed_on() throws Exception {
        List<Double> told = new ArrayList<>();
        feed.whenProgressed((job, fraction) -> told.add(fraction));
        feed.watch(JOB, heard::add);
        feed.progress("01JOB", Double.NaN, "waiting");
        feed.progress("01JOB", 7, "");

        assertThat(((LiveEvent.Progress) next()).fraction()).isEmpty();
        assertThat(((LiveEvent.Progress) next()).fraction()).hasValue(1.0);
        assertThat(told).containsExactly(1.0);
    }

    @Test
    void a_slow_listener_is_told_how_much_it_missed_and_holds_up_nobody() throws Exception {
        feed.watch(JOB, this::slowly);
        feed.text("01JOB", "first");
        begun.await();
        for (int i = 0; i < ROOM + 5; i++) {
            feed.text("01JOB", "piece " + i);
        }
        goOn.countDown();

        assertThat(next()).isEqualTo(new LiveEvent.Text("first"));
        for (int i = 0; i < ROOM; i++) {
            assertThat(next()).isEqualTo(new LiveEvent.Text("piece " + i));
        }
        assertThat(next()).isEqualTo(new LiveEvent.Missed(5));
        feed.text("01JOB", "last");
        assertThat(next()).isEqualTo(new LiveEvent.Text("last"));
    }

    @Test
    void of_the_previews_that_wait_the_newest_stands_for_all() throws Exception {
        feed.watch(JOB, this::slowly);
        feed.text("01JOB", "first");
        begun.await();
        for (byte i = 0; i < 50; i++) {
            feed.preview("01JOB", MediaType.JPEG, new byte[] {i});
            feed.text("01JOB", "step " + i);
        }
        goOn.countDown();

        assertThat(next()).isEqualTo(new LiveEvent.Text("first"));
        List<LiveEvent> rest = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            rest.add(next());
        }
        assertThat(rest.stream().filter(LiveEvent.Preview.class::isInstance).map(LiveEvent.Preview.class::cast))
                .singleElement()
                .satisfies(preview -> assertThat(preview.picture()).containsExactly(49));
        assertThat(rest.get(51 - 1)).isEqualTo(new LiveEvent.Text("step 49"));
    }

    @Test
    void each_listener_has_a_preview_of_its_own() throws Exception {
        feed.watch(JOB, event -> {
            ((LiveEvent.Preview) event).picture()[0] = 9;
            heard.add(event);
        });
        byte[] picture = {1};
        feed.preview("01JOB", MediaType.PNG, picture);
        next();
        assertThat(picture).containsExactly(1);
    }

    @Test
    void a_listener_that_fails_hears_of_the_next_event_all_the_same() throws Exception {
        feed.watch(JOB, event -> {
            heard.add(event);
            throw new IllegalStateException("a defect of the listener's");
        });
        feed.text("01JOB", "one");
        feed.text("01JOB", "two");

        next();
        assertThat(next()).isEqualTo(new LiveEvent.Text("two"));
    }

    @Test
    void who_has_closed_hears_nothing_any_more_and_is_not_counted() throws Exception {
        Subscription gone = feed.watch(JOB, heard::add);
        gone.close();
        assertThat(feed.watched("01JOB")).isFalse();
        BlockingQueue<LiveEvent> other = new LinkedBlockingQueue<>();
        feed.watch(JOB, other::add);
        feed.text("01JOB", "for the other one");

        assertThat(other.poll(1, TimeUnit.MINUTES)).isNotNull();
        assertThat(heard).isEmpty();
    }

    @Test
    void after_the_library_closed_nobody_hears_and_nobody_can_begin_to() {
        feed.watch(JOB, heard::add);
        feed.close();
        feed.text("01JOB", "too late");

        assertThat(feed.watched("01JOB")).isFalse();
        assertThat(heard).isEmpty();
        assertThatThrownBy(() -> feed.watch(JOB, heard::add)).isInstanceOf(LibraryException.class);
    }

    private void slowly(LiveEvent event) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        heard.add(event);
    }

    private LiveEvent next() throws InterruptedException {
        LiveEvent event = heard.poll(1, TimeUnit.MINUTES);
        assertThat(event).as("an event within a minute").isNotNull();
        return event;
    }
}
