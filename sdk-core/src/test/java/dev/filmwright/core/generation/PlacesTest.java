package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.id.Ids;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobState;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacesTest extends EngineTest {

    @Test
    void a_model_gets_no_more_jobs_at_a_time_than_it_takes() {
        provider.capabilities = FakeProvider.drawing().maxConcurrent(3).build();
        provider.otherwise = () -> PollingTest.running(Duration.ofSeconds(1));
        reopen();
        studio.generations.startAll(requests(10));

        studio.timer.advance(Duration.ofSeconds(5));
        assertThat(count(JobState.RUNNING)).isEqualTo(3);
        assertThat(count(JobState.QUEUED)).isEqualTo(7);

        provider.otherwise = FakeProvider::succeeded;
        studio.timer.advance(Duration.ofSeconds(1));
        assertThat(count(JobState.SUCCEEDED)).isEqualTo(10);
    }

    @Test
    void ten_thousand_open_jobs_need_no_thread_each() {
        provider.capabilities = FakeProvider.drawing().maxConcurrent(20_000).build();
        provider.otherwise = () -> PollingTest.running(Duration.ofMinutes(1));
        FakeMedia media = new FakeMedia(new Ids(Clock.systemUTC(), new Random(1)));

        studio.storage.run(unit -> {
            Studio first = Studio.over(new OneTransaction(unit), provider, media, folder);
            first.generations.startAll(requests(10_000));
            first.timer.settle();
            assertThat(provider.pollCount).hasValue(10_000);
            first.timer.advance(Duration.ofMinutes(1));
            assertThat(provider.pollCount).hasValue(20_000);
            first.close();

            Studio again = Studio.over(new OneTransaction(unit), provider, media, folder);
            again.timer.settle();
            assertThat(provider.pollCount).hasValue(30_000);
            again.close();
        });

        assertThat(count(JobState.RUNNING)).isEqualTo(10_000);
        assertThat(provider.sent).hasSize(10_000);
    }

    private long count(JobState state) {
        return studio.generations.counts(Map.of()).of(state);
    }

    private static List<GenerationRequest> requests(int number) {
        List<GenerationRequest> requests = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            requests.add(Requests.request("Shot " + i).build());
        }
        return requests;
    }
}
