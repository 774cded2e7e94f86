package dev.filmwright.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.event.LiveFeed;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.LiveEvent;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DiscreetLiveTest {
    private final BlockingQueue<LiveEvent> heard = new LinkedBlockingQueue<>();

    @Test
    void who_looks_on_sees_no_secret() throws Exception {
        try (LiveFeed feed = new LiveFeed()) {
            feed.watch(new JobId("job"), heard::add);
            DiscreetLive live = new DiscreetLive(feed, new Secrets(Map.of("key", "sk-very-secret-indeed")));
            live.progress("job", 0.5, "sending sk-very-secret-indeed");
            live.text("job", "your key is sk-very-secret-indeed.");

            assertThat(((LiveEvent.Progress) next()).doing()).isEqualTo("sending ***");
            assertThat(next()).isEqualTo(new LiveEvent.Text("your key is ***."));
        }
    }

    private LiveEvent next() throws InterruptedException {
        LiveEvent event = heard.poll(1, TimeUnit.MINUTES);
        assertThat(event).as("an event within a minute").isNotNull();
        return event;
    }
}
