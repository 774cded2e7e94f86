package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.Provider;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Operation and output are all that another process needs: nothing about a job is kept in memory. */
abstract class ProcessContract extends ProviderFixture {
    ProcessContract(ProviderContract author) {
        super(author);
    }

    @Test
    void an_operation_that_one_process_stored_is_polled_and_fetched_by_another() throws IOException {
        Operation operation = handedOver();
        Output output = stored(succeeded(open(), operation).outputs().get(0));
        assertThat(download(open(), operation, output)).isNotEmpty();
        assertTaken(1);
    }

    @Test
    void an_operation_that_one_process_stored_is_stopped_by_another() {
        play(Scene.RUNS);
        play(Scene.STOPS);
        assertThat(open().cancel(handedOver())).isEqualTo(CancelResult.STOPPED);
        assertThat(backend.calls(Call.CANCEL)).isEqualTo(1);
    }

    @Test
    void releasing_what_was_stored_may_come_from_another_process_and_twice() {
        Operation operation = handedOver();
        succeeded(open(), operation);
        open().release(operation);
        open().release(operation);
    }

    /** Returns an operation as it comes from the library's row, of a provider that is closed. */
    private Operation handedOver() {
        Provider first = open();
        Operation operation =
                new Operation(String.valueOf(accepted(first).value().toCharArray()));
        first.close();
        return operation;
    }

    private static Output stored(Output output) {
        return new Output(String.valueOf(output.name().toCharArray()), output.type());
    }
}
