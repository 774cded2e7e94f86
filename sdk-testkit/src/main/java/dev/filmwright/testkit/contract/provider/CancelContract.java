package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Provider;
import org.junit.jupiter.api.Test;

/** A request to stop reaches the backend, and the answer is the backend's. */
abstract class CancelContract extends ProviderFixture {
    CancelContract(ProviderContract author) {
        super(author);
    }

    @Test
    void work_that_was_just_taken_is_stopped_at_the_backend() {
        play(Scene.RUNS);
        play(Scene.STOPS);
        Provider provider = open();
        assertThat(provider.cancel(accepted(provider))).isEqualTo(CancelResult.STOPPED);
        assertThat(backend.calls(Call.CANCEL)).isEqualTo(1);
    }

    @Test
    void work_under_way_is_stopped_at_the_backend() {
        play(Scene.RUNS);
        play(Scene.STOPS);
        Provider provider = open();
        Operation operation = accepted(provider);
        provider.poll(operation);
        assertThat(provider.cancel(operation)).isEqualTo(CancelResult.STOPPED);
        assertThat(backend.calls(Call.CANCEL)).isEqualTo(1);
    }

    @Test
    void work_that_is_done_is_not_said_to_be_stopped() {
        backend.play(Scene.IS_TOO_LATE);
        Provider provider = open();
        Operation operation = accepted(provider);
        succeeded(provider, operation);
        assertThat(provider.cancel(operation)).isIn(CancelResult.TOO_LATE, CancelResult.UNSUPPORTED);
    }

    @Test
    void a_backend_that_cannot_stop_work_is_not_said_to_have_stopped_it() {
        if (!backend.play(Scene.STOPS)) {
            Provider provider = open();
            assertThat(provider.cancel(accepted(provider))).isNotEqualTo(CancelResult.STOPPED);
        }
    }

    @Test
    void asking_twice_does_no_harm() {
        play(Scene.STOPS);
        Provider provider = open();
        Operation operation = accepted(provider);
        provider.cancel(operation);
        assertThat(provider.cancel(operation)).isNotNull();
    }
}
