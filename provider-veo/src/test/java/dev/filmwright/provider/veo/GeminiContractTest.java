package dev.filmwright.provider.veo;

import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.testkit.contract.provider.Backend;
import dev.filmwright.testkit.contract.provider.ProviderContract;

class GeminiContractTest extends ProviderContract {
    @Override
    protected ProviderPlugin plugin() {
        return new VeoPlugin();
    }

    @Override
    protected Backend backend() {
        return new PlayedBackend(Way.GEMINI);
    }
}
