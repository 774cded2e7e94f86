package dev.filmwright.provider.gemini;

import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.testkit.contract.provider.Backend;
import dev.filmwright.testkit.contract.provider.ProviderContract;

/** All that Filmwright asks of a provider, of the models that write. */
class GeminiTextContractTest extends ProviderContract {
    @Override
    protected ProviderPlugin plugin() {
        return new GeminiPlugin();
    }

    @Override
    protected Backend backend() {
        return new GeminiBackend(true);
    }
}
