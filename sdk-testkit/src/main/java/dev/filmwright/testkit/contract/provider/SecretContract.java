package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.log.CapturedLogs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A secret goes to the backend and nowhere else, whatever goes wrong on the way and whatever the backend repeats. */
abstract class SecretContract extends ProviderFixture {
    private final List<String> shown = new ArrayList<>();

    SecretContract(ProviderContract author) {
        super(author);
    }

    @Test
    void no_secret_is_in_what_a_provider_shows_throws_and_writes() throws IOException {
        List<String> secrets = secrets();
        useEveryCall();
        assertThat(shown).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain(secrets));
        assertThat(files()).allSatisfy(text -> assertThat(text).doesNotContain(secrets));
    }

    @Test
    void no_secret_is_in_the_logs_at_any_level() {
        List<String> secrets = secrets();
        assumeTrue(CapturedLogs.installed(), "run with -Dslf4j.provider=" + CapturedLogs.class.getName());
        try (CapturedLogs.Recording recording = CapturedLogs.record()) {
            useEveryCall();
            assertThat(recording.lines()).allSatisfy(line -> assertThat(line).doesNotContain(secrets));
        }
    }

    private List<String> secrets() {
        Map<String, String> settings = backend.settings();
        List<String> secrets = plugin().configKeys().stream()
                .filter(ConfigKey::secret)
                .map(ConfigKey::key)
                .filter(settings::containsKey)
                .map(settings::get)
                .toList();
        assumeFalse(secrets.isEmpty(), "this provider has no secret");
        return secrets;
    }

    private void useEveryCall() {
        Provider provider = open();
        show(() -> provider);
        for (Trouble trouble : Trouble.values()) {
            if (trouble != Trouble.SILENCE) {
                everyCall(provider, trouble);
            }
        }
        for (Scene scene : Scene.values()) {
            if (scene.call() == Call.POLL && backend.play(scene)) {
                show(() -> provider.poll(accepted(provider)));
            }
        }
    }

    private void everyCall(Provider provider, Trouble trouble) {
        ProviderRequest request = request();
        Operation operation = accepted(provider);
        shown.add(operation.value());
        for (Call call : Call.values()) {
            if (backend.fail(call, trouble)) {
                show(() -> switch (call) {
                    case SUBMIT -> provider.submit(request);
                    case POLL -> provider.poll(operation);
                    case CANCEL -> provider.cancel(operation);
                    case DOWNLOAD -> download(provider, operation);
                    case FIND -> provider.find(request.clientKey());
                });
            }
        }
    }

    private static String download(Provider provider, Operation operation) throws IOException {
        download(provider, operation, succeeded(provider, operation).outputs().get(0));
        return "fetched";
    }

    private void show(Callable<Object> call) {
        try {
            shown.add(String.valueOf(call.call()));
        } catch (Exception e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            shown.add(text.toString());
        }
    }

    private List<String> files() throws IOException {
        Path work = folder.resolve("work");
        if (!Files.exists(work)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(Files::isRegularFile).map(SecretContract::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
