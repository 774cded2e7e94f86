package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.ProviderException;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import org.junit.jupiter.api.Test;

/** The engine's key closes the gap between a hand-over and its answer, where the backend takes one. */
abstract class KeyContract extends ProviderFixture {
    KeyContract(ProviderContract author) {
        super(author);
    }

    @Test
    void a_backend_that_honours_keys_takes_the_same_work_once() {
        Provider provider = open();
        ProviderRequest request = request();
        if (capabilities(provider, request).idempotent()) {
            Operation first = accepted(provider, request);
            assertThat(accepted(open(), request)).isEqualTo(first);
            assertTaken(1);
        }
    }

    @Test
    void what_was_handed_over_is_found_by_its_key_or_it_is_said_that_it_cannot_be() {
        Provider provider = open();
        ProviderRequest request = request();
        Operation operation = accepted(provider, request);
        assertThat(open().find(request.clientKey())).isIn(new Lookup.Found(operation), new Lookup.Unsupported());
    }

    @Test
    void a_key_that_was_never_sent_is_absent_or_it_is_said_that_nobody_can_tell() {
        Lookup unknown = open().find(key());
        assertThat(unknown).isIn(new Lookup.Absent(), new Lookup.Unsupported());
    }

    @Test
    void work_whose_answer_was_lost_is_found_or_left_uncertain_but_never_absent() {
        Provider provider = open();
        ProviderRequest request = request();
        fail(Call.SUBMIT, Trouble.RESET);
        try {
            provider.submit(request);
        } catch (ProviderException e) {
            assertThat(e.failure()).isNotNull();
        }
        assertTaken(1);
        assertThat(open().find(request.clientKey())).isNotInstanceOf(Lookup.Absent.class);
    }
}
