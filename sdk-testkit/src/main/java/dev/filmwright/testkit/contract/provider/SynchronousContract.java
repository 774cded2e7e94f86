package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.filmwright.Failure;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A model whose submit lasts as long as the work is done when it returns, and lets go of its thread when that is wanted. */
abstract class SynchronousContract extends ProviderFixture {
    private static final long A_MINUTE = 60_000;

    SynchronousContract(ProviderContract author) {
        super(author);
    }

    @Test
    void work_is_done_when_its_submit_returns() {
        Provider provider = open();
        ProviderRequest request = synchronous(provider);
        Operation operation = accepted(provider, request);
        assertThat(provider.poll(operation)).isNotInstanceOf(PollResult.Running.class);
        assertThat(open().poll(operation)).as("in another process").isNotInstanceOf(PollResult.Running.class);
    }

    @Test
    void an_interrupt_ends_a_submit_and_leaves_it_in_doubt() throws InterruptedException {
        Provider provider = open();
        ProviderRequest request = synchronous(provider);
        fail(Call.SUBMIT, Trouble.SILENCE);
        AtomicReference<Optional<Failure>> ended = new AtomicReference<>(Optional.empty());
        Thread caller = new Thread(() -> ended.set(refusal(provider, request)), "caller");
        caller.setDaemon(true);
        caller.start();
        while (backend.calls(Call.SUBMIT) == 0 && caller.isAlive()) {
            caller.join(20);
        }
        caller.interrupt();
        caller.join(A_MINUTE);
        assertThat(caller.isAlive())
                .as("the call goes on in spite of the interrupt")
                .isFalse();
        assertThat(ended.get())
                .as("what the call ended in: a failure, thrown or answered")
                .isPresent();
        assertThat(ended.get().orElseThrow().kind()).isIn(Failure.Kind.UNCERTAIN, Failure.Kind.CANCELLED);
    }

    private ProviderRequest synchronous(Provider provider) {
        Optional<ProviderRequest> first = backend.requests(key()).stream()
                .filter(request -> capabilities(provider, request).synchronous())
                .findFirst();
        assumeTrue(first.isPresent(), "no model is synchronous");
        return first.orElseThrow();
    }
}
