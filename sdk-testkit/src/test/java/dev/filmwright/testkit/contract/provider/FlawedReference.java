package dev.filmwright.testkit.contract.provider;

import dev.filmwright.spi.ProviderPlugin;
import java.util.concurrent.atomic.AtomicReference;

/** The contract for a provider with a flaw; run by {@link ProviderContractTest} only. */
class FlawedReference extends ProviderContract {
    static final AtomicReference<Flaw> FLAW = new AtomicReference<>(Flaw.NONE);

    @Override
    protected ProviderPlugin plugin() {
        Flaw flaw = FLAW.get();
        return flaw == Flaw.IS_NOT_FOUND ? new ReferencePlugin.Unfound() : new ReferencePlugin(flaw);
    }

    @Override
    protected Backend backend() {
        return new ReferenceBackend();
    }
}
