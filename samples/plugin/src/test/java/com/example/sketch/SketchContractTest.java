package com.example.sketch;

import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.testkit.contract.provider.Backend;
import dev.filmwright.testkit.contract.provider.ProviderContract;

/** All that Filmwright asks of a provider. */
class SketchContractTest extends ProviderContract {
    @Override
    protected ProviderPlugin plugin() {
        return new SketchPlugin();
    }

    @Override
    protected Backend backend() {
        return new SketchBackend();
    }
}
