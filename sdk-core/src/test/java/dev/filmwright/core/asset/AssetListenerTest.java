package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetEvent.Created;
import dev.filmwright.asset.AssetEvent.Deleted;
import dev.filmwright.asset.AssetEvent.Missed;
import dev.filmwright.asset.AssetEvent.Updated;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetListener;
import dev.filmwright.asset.Subscription;
import dev.filmwright.core.LibraryFixture;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AssetListenerTest extends LibraryFixture {
    private final Heard heard = new Heard();

    /** Keeps the event, then stands still until it may go on. */
    private static final class Slow implements AssetListener {
        final Heard heard = new Heard();
        final CountDownLatch mayGoOn = new CountDownLatch(1);
        final CompletableFuture<Thread> thread = new CompletableFuture<>();

        @Override
        public void on(AssetEvent event) {
            heard.on(event);
            thread.complete(Thread.currentThread());
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void a_slow_listener_holds_up_neither_writers_nor_other_listeners() throws InterruptedException {
        Slow slow = new Slow();
        assets.subscribe(slow);
        assets.subscribe(heard);
        prop("Lamp");
        slow.heard.next();
        for (int i = 0; i < 50; i++) {
            prop("Rope " + i);
        }
        heard.next(51);
        assertThat(slow.heard.nothingMore()).isTrue();
        slow.mayGoOn.countDown();
        slow.heard.next(50);
    }

    @Test
    void what_a_listener_throws_harms_nobody_not_even_itself() throws InterruptedException {
        assets.subscribe(event -> {
            heard.on(event);
            Thread.currentThread().interrupt();
            if (event instanceof Created) {
                throw new IllegalStateException("cannot draw this");
            }
            throw new AssertionError("nor this");
        });
        Asset lamp = prop("Lamp");
        assets.update(lamp.id(), 1, edit -> edit.name("Lantern"));
        assets.delete(lamp.id());
        assertThat(heard.next(3)).hasExactlyElementsOfTypes(Created.class, Updated.class, Deleted.class);
    }

    @Test
    void a_listener_may_change_the_library() throws InterruptedException {
        assets.subscribe(event -> {
            if (event instanceof Created created) {
                assets.update(created.asset(), created.revision(), edit -> edit.addTag("new"));
            }
        });
        assets.subscribe(heard);
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        heard.next(4);
        assertThat(assets.get(lamp.id()).tags()).containsExactly("new");
        assertThat(assets.get(rope.id()).tags()).containsExactly("new");
    }

    @Test
    void who_falls_too_far_behind_hears_once_how_much_was_left_out_and_goes_on_from_there()
            throws InterruptedException {
        Slow slow = new Slow();
        try (AssetEvents events = new AssetEvents(3)) {
            events.subscribe(slow);
            tell(events, 1);
            slow.heard.next();
            for (int i = 2; i <= 10; i++) {
                tell(events, i);
            }
            slow.mayGoOn.countDown();

            assertThat(slow.heard.next(4)).containsExactly(event(2), event(3), event(4), new Missed(at(10), 6));
            tell(events, 11);
            assertThat(slow.heard.next()).isEqualTo(event(11));
        }
    }

    private void tell(AssetEvents events, int number) {
        library.storage().run(unit -> events.tell(unit, event(number)));
    }

    private static AssetEvent event(int number) {
        return new Deleted(at(number), new AssetId("asset " + number));
    }

    private static Instant at(int number) {
        return Instant.ofEpochSecond(number);
    }

    @Test
    void a_subscription_that_ended_hears_nothing_more() throws InterruptedException {
        Subscription subscription = assets.subscribe(heard);
        Heard other = new Heard();
        assets.subscribe(other);
        prop("Lamp");
        heard.next();
        subscription.close();
        subscription.close();
        prop("Rope");
        other.next(2);
        assertThat(heard.nothingMore()).isTrue();
    }

    @Test
    void a_listener_may_end_its_own_subscription() throws Exception {
        CompletableFuture<Subscription> own = new CompletableFuture<>();
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        own.complete(assets.subscribe(event -> {
            heard.on(event);
            own.join().close();
            thread.complete(Thread.currentThread());
        }));
        prop("Lamp");
        prop("Rope");
        assertThat(ended(thread.get(30, TimeUnit.SECONDS))).isTrue();
        heard.next();
        assertThat(heard.nothingMore()).isTrue();
    }

    @Test
    void closing_the_library_ends_every_subscription_and_waits_for_no_listener() throws Exception {
        Slow slow = new Slow();
        assets.subscribe(slow);
        prop("Lamp");
        prop("Rope");
        slow.heard.next();

        library.close();

        assertThat(slow.thread.isDone()).isTrue();
        slow.mayGoOn.countDown();
        assertThat(ended(slow.thread.get(30, TimeUnit.SECONDS))).isTrue();
        assertThat(slow.heard.nothingMore()).isTrue();
        assertThatThrownBy(() -> assets.subscribe(heard))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void a_listener_may_close_the_library() throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        assets.subscribe(event -> {
            library.close();
            thread.complete(Thread.currentThread());
        });
        Asset lamp = prop("Lamp");
        assertThat(ended(thread.get(30, TimeUnit.SECONDS))).isTrue();
        assertThatThrownBy(() -> assets.get(lamp.id())).isInstanceOf(LibraryException.class);
        reopen();
        assertThat(assets.get(lamp.id())).isEqualTo(lamp);
    }

    private static boolean ended(Thread thread) throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(30));
        return !thread.isAlive();
    }
}
