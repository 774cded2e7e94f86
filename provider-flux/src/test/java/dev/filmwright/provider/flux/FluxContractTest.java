package dev.filmwright.provider.flux;

import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.testkit.contract.provider.Backend;
import dev.filmwright.testkit.contract.provider.ProviderContract;

/** All that Filmwright asks of a provider. */
class FluxContractTest extends ProviderContract {
    @Override
    protected ProviderPlugin plugin() {
        return new FluxPlugin();
    }

    @Override
    protected Backend backend() {
        return new FluxBackend();
    }
}
