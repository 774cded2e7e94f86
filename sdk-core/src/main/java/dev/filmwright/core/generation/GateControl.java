package dev.filmwright.core.generation;

import dev.filmwright.PluginReport;
import dev.filmwright.generation.EngineControl;
import dev.filmwright.generation.EngineState;
import dev.filmwright.spi.Providers;
import java.time.Duration;

/** {@link EngineControl} over the providers' gates. */
final class GateControl implements EngineControl {
    private final Gates gates;
    private final Providers providers;
    private final Timer timer;

    GateControl(Gates gates, Providers providers, Timer timer) {
        this.gates = gates;
        this.providers = providers;
        this.timer = timer;
    }

    @Override
    public void pause() {
        gates.pause();
    }

    @Override
    public void pause(String provider) {
        gate(provider).pause();
    }

    @Override
    public void resume() {
        gates.resume();
    }

    @Override
    public void resume(String provider) {
        gate(provider).resume();
    }

    private Gate gate(String provider) {
        providers.provider(provider);
        return gates.of(provider);
    }

    @Override
    public boolean drain(Duration longest) throws InterruptedException {
        pause();
        return gates.awaitQuiet(longest);
    }

    @Override
    public EngineState state() {
        for (PluginReport.Entry entry : providers.report().providers()) {
            gates.of(entry.id());
        }
        return new EngineState(gates.states(timer.now()));
    }
}
