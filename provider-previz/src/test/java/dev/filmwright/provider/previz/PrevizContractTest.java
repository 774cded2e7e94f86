package dev.filmwright.provider.previz;

import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.contract.provider.Backend;
import dev.filmwright.testkit.contract.provider.Call;
import dev.filmwright.testkit.contract.provider.ProviderContract;
import dev.filmwright.testkit.contract.provider.Scene;
import dev.filmwright.testkit.contract.provider.Trouble;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

class PrevizContractTest extends ProviderContract {
    @Override
    protected ProviderPlugin plugin() {
        return new PrevizPlugin();
    }

    @Override
    protected Backend backend() {
        return new Embedded();
    }

    /** The provider is its own backend: it is done when it has the work, and there is no way on which something could go wrong. */
    private static final class Embedded implements Backend {
        private static final Set<Scene> ALWAYS =
                EnumSet.of(Scene.ACCEPTS, Scene.SUCCEEDS, Scene.IS_TOO_LATE, Scene.DELIVERS);

        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public List<ProviderRequest> requests(String clientKey) {
            return List.of(Samples.job(clientKey));
        }

        @Override
        public boolean play(Scene scene) {
            return ALWAYS.contains(scene);
        }

        @Override
        public boolean fail(Call call, Trouble trouble) {
            return false;
        }

        @Override
        public OptionalInt taken() {
            return OptionalInt.empty();
        }

        @Override
        public int calls(Call call) {
            return 0;
        }

        @Override
        public void close() {}
    }
}
