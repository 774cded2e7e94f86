package dev.filmwright.benchmarks.clients;

import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One job after the other, as the engine does them: handed over, asked after, fetched, released. */
final class ProviderLoop implements Runnable, AutoCloseable {
    private final ClientCase of;
    private final Provider provider;
    private int jobs;

    ProviderLoop(ClientCase of, URI base, Path folder) {
        this.of = of;
        ProviderPlugin plugin = of.plugin().get();
        Map<String, String> settings = new HashMap<>();
        for (ConfigKey key : plugin.configKeys()) {
            key.defaultValue().ifPresent(value -> settings.put(key.key(), value));
        }
        settings.putAll(of.settings().apply(base));
        provider = plugin.open(new ProviderConfig(settings, folder));
    }

    /** Returns whether its backend works while it is called, so that it has to keep what was made. */
    boolean keeps() {
        String model = of.request().apply("any").model();
        return provider.models().stream()
                .anyMatch(one -> one.id().equals(model) && one.capabilities().synchronous());
    }

    @Override
    public void run() {
        ProviderRequest request = of.request().apply("job-" + ++jobs);
        if (!(provider.submit(request) instanceof Submission.Accepted accepted)) {
            throw new IllegalStateException("the work was not taken");
        }
        Operation operation = accepted.operation();
        if (!(provider.poll(operation) instanceof PollResult.Succeeded made)) {
            throw new IllegalStateException("the work is not done");
        }
        try {
            for (Output output : made.outputs()) {
                provider.download(operation, output, OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        provider.release(operation);
    }

    @Override
    public void close() {
        provider.close();
    }
}
