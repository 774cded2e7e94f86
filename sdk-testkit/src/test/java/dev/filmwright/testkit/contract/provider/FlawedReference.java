package dev.filmwright.testkit.contract.provider;

import dev.filmwright.spi.ProviderPlugin;

/** The contract for a provider with a flaw; run by {@link ProviderContractTest} only. */
class FlawedReference extends ProviderContract {
    /** What the plugin has, as JUnit makes instances by itself; one test runs at a time. */
    static volatile Flaw flaw = Flaw.NONE;

    @Override
    protected ProviderPlugin plugin() {
        return flaw == Flaw.IS_NOT_FOUND ? new ReferencePlugin.Unfound() : new ReferencePlugin(flaw);
    }

    @Override
    protected Backend backend() {
        return new ReferenceBackend();
    }
}
