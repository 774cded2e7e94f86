package dev.filmwright.core.plugin;

import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A plugin whose provider can be told apart and does nothing. */
class FakePlugin implements ProviderPlugin {
    final List<ProviderConfig> configs = new ArrayList<>();
    private final String id;
    private final List<ConfigKey> keys;
    private Function<ProviderConfig, Provider> opener = config -> new Idle();

    FakePlugin(String id, ConfigKey... keys) {
        this.id = id;
        this.keys = List.of(keys);
    }

    FakePlugin opening(Function<ProviderConfig, Provider> how) {
        opener = how;
        return this;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return keys;
    }

    @Override
    public Provider open(ProviderConfig config) {
        configs.add(config);
        return opener.apply(config);
    }

    /** A provider with one model that nobody uses. */
    static class Idle implements Provider {
        boolean closed;

        @Override
        public List<Model> models() {
            return List.of(new Model(
                    "board",
                    "Board",
                    Capabilities.builder().output(OutputKind.IMAGE).build()));
        }

        @Override
        public Submission submit(ProviderRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PollResult poll(Operation operation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CancelResult cancel(Operation operation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void download(Operation operation, Output output, OutputStream target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
