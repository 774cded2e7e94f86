package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.Provider;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was made is fetched whole or not at all, as often as it takes. */
abstract class DownloadContract extends ProviderFixture {
    DownloadContract(ProviderContract author) {
        super(author);
    }

    @Test
    void the_same_bytes_come_as_often_as_they_are_fetched() throws IOException {
        Provider provider = open();
        Operation operation = accepted(provider);
        Output output = succeeded(provider, operation).outputs().get(0);
        assertThat(download(provider, operation, output)).isEqualTo(download(provider, operation, output));
    }

    @Test
    void bytes_that_broke_off_are_not_taken_for_the_whole() throws IOException {
        Provider provider = open();
        Operation operation = accepted(provider);
        Output output = succeeded(provider, operation).outputs().get(0);
        byte[] whole = download(provider, operation, output);
        play(Scene.BREAKS_OFF);
        try {
            assertThat(download(provider, operation, output))
                    .as("it went on by itself")
                    .isEqualTo(whole);
        } catch (ProviderException e) {
            assertThat(sane(e.failure()).retryable()).isTrue();
        }
        assertThat(download(provider, operation, output)).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORBIDDEN", "MISSING", "TOO_MANY", "BROKEN", "BAD_GATEWAY", "GATEWAY_TIMEOUT", "RESET"})
    void trouble_while_fetching_is_the_backends_and_passes(Trouble trouble) throws IOException {
        Provider provider = open();
        Operation operation = accepted(provider);
        Output output = succeeded(provider, operation).outputs().get(0);
        fail(Call.DOWNLOAD, trouble);
        try {
            assertThat(download(provider, operation, output)).isNotEmpty();
        } catch (ProviderException e) {
            Failure failure = sane(e.failure());
            assertThat(failure.kind()).isIn(trouble.kinds());
        } catch (IOException e) {
            throw new AssertionError("IOException is for the target: what the backend does is a ProviderException", e);
        }
        assertThat(download(provider, operation, output)).isNotEmpty();
    }

    @Test
    void a_target_that_cannot_be_written_is_not_the_backends_fault() {
        Provider provider = open();
        Operation operation = accepted(provider);
        Output output = succeeded(provider, operation).outputs().get(0);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("no space left on device");
            }
        };
        assertThatThrownBy(() -> provider.download(operation, output, full))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no space left");
    }
}
