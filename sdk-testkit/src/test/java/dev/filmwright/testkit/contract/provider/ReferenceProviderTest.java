package dev.filmwright.testkit.contract.provider;

import dev.filmwright.spi.ProviderPlugin;

/** The contract holds for a provider that does everything by the rules. */
class ReferenceProviderTest extends ProviderContract {
    @Override
    protected ProviderPlugin plugin() {
        return new ReferencePlugin();
    }

    @Override
    protected Backend backend() {
        return new ReferenceBackend();
    }
}
