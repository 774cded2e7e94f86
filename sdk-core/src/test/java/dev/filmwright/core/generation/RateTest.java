package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.PollResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateTest extends EngineTest {
    private static final ModelRef SECOND = new ModelRef(FakeProvider.ID, "second");

    @Test
    void a_model_is_sent_no_more_jobs_a_minute_than_it_allows_and_loses_none() {
        provider.capabilities = FakeProvider.drawing().submitsPerMinute(3).build();
        reopen();
        studio.start(8);

        studio.timer.advance(Duration.ofMillis(59_999));
        assertThat(provider.sent).hasSize(3);
        studio.timer.advance(Duration.ofMillis(1));
        assertThat(provider.sent).hasSize(6);
        studio.timer.advance(Duration.ofMinutes(1));

        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(8);
        assertThat(provider.sent).hasSize(8);
    }

    @Test
    void a_wait_for_the_limit_is_told() {
        provider.capabilities = FakeProvider.drawing().build();
        reopenWith("engine.submits-per-minute", "1");
        studio.start(2);
        studio.timer.settle();

        assertThat(studio.provider().waitsUntil()).contains(studio.timer.now().plus(Duration.ofMinutes(1)));
    }

    @Test
    void the_hosts_word_takes_the_place_of_the_models() {
        provider.capabilities =
                FakeProvider.drawing().submitsPerMinute(1).maxConcurrent(1).build();
        provider.otherwise = RateTest::running;
        reopenWith("engine.submits-per-minute.board", "5", "engine.concurrent.board", "3");
        studio.start(8);
        studio.timer.settle();

        assertThat(provider.sent).hasSize(3);
    }

    @Test
    void all_models_of_a_provider_share_its_places_in_turn() {
        provider.otherModels.add("second");
        provider.otherwise = RateTest::running;
        reopenWith("engine.concurrent", "4");
        startOnBoth(6);
        studio.timer.settle();

        assertThat(provider.sent).hasSize(4);
        assertThat(studio.provider().underWay()).isEqualTo(4);

        provider.otherwise = FakeProvider::succeeded;
        studio.timer.advance(Duration.ofMinutes(10));
        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(12);
    }

    @Test
    void all_models_of_a_provider_share_its_submits_a_minute() {
        provider.otherModels.add("second");
        reopenWith("engine.submits-per-minute", "4");
        startOnBoth(6);

        studio.timer.advance(Duration.ofSeconds(59));
        assertThat(provider.sent).hasSize(4);
        studio.timer.advance(Duration.ofMinutes(2));

        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(12);
    }

    @Test
    void a_setting_that_is_unknown_or_no_number_is_refused_with_the_remedy() {
        assertThatThrownBy(() -> limits("engine.speed", "3"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("engine.speed")
                .hasMessageContaining("engine.concurrent.MODEL");
        assertThatThrownBy(() -> limits("engine.polls", "many")).hasMessageContaining("whole number");
        assertThatThrownBy(() -> limits("engine.concurrent", "0")).hasMessageContaining("pause");
        assertThatThrownBy(() -> limits("engine.concurrent", "-1")).isInstanceOf(InvalidInputException.class);
    }

    private static Limits limits(String key, String value) {
        return Limits.of(Map.of(FakeProvider.ID, Map.of(key, value)));
    }

    private void startOnBoth(int each) {
        List<GenerationRequest> requests = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            requests.add(Requests.request("Shot " + i).build());
            requests.add(GenerationRequest.image(SECOND, Requests.prompt("Shot " + i), MediaOwner.production("p1"))
                    .build());
        }
        studio.generations.startAll(requests);
    }

    private static PollResult running() {
        return PollingTest.running(Duration.ofMinutes(1));
    }
}
