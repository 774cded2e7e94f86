package dev.filmwright.provider.comfyui;

import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.testkit.contract.provider.Backend;
import dev.filmwright.testkit.contract.provider.ProviderContract;

/** The contract, with a server that has no routes of jobs. */
class OldComfyContractTest extends ProviderContract {
    @Override
    protected ProviderPlugin plugin() {
        return new ComfyPlugin();
    }

    @Override
    protected Backend backend() {
        return new ComfyBackend(Age.OLD);
    }
}
