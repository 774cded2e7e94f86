package dev.filmwright.provider.ollama;

import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.testkit.contract.provider.Backend;
import dev.filmwright.testkit.contract.provider.ProviderContract;

/** All that Filmwright asks of a provider. */
class OllamaContractTest extends ProviderContract {
    @Override
    protected ProviderPlugin plugin() {
        return new OllamaPlugin();
    }

    @Override
    protected Backend backend() {
        return new OllamaBackend();
    }
}
