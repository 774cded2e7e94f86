package dev.filmwright.core.generation;

import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Providers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lanes by model; touched by the timer's thread only. A model that its provider does not list is asked for, as it may be
 * one that was installed later: its jobs wait meanwhile.
 */
final class Lanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    private final Timer timer;
    private final Workers workers;
    private final Providers providers;
    private final Limits limits;
    private final Gates gates;
    private final Consumer<ModelRef> found;
    private final Map<ModelRef, Lane> lanes = new LinkedHashMap<>();

    /**
     * Opens no lane yet.
     *
     * @param found hears on the timer's thread of a model that turned out to be there
     */
    Lanes(Timer timer, Workers workers, Providers providers, Limits limits, Gates gates, Consumer<ModelRef> found) {
        this.timer = timer;
        this.workers = workers;
        this.providers = providers;
        this.limits = limits;
        this.gates = gates;
        this.found = found;
    }

    Lane of(ModelRef model) {
        return lanes.computeIfAbsent(model, this::open);
    }

    List<Lane> of(String provider) {
        return lanes.values().stream()
                .filter(lane -> lane.model.provider().equals(provider))
                .toList();
    }

    /** A model that is gone takes nothing new; what it has already is still polled and fetched. */
    private Lane open(ModelRef model) {
        try {
            return open(model, providers.model(model).capabilities());
        } catch (InvalidInputException e) {
            workers.run(Work.OTHER, () -> ask(model));
            return new Lane(model, 0, new Window(1), gates.of(model.provider()), false);
        }
    }

    private Lane open(ModelRef model, Capabilities can) {
        Window window = new Window(limits.submitsPerMinute(model, can));
        return new Lane(model, limits.concurrent(model, can), window, gates.of(model.provider()), can.synchronous());
    }

    private void ask(ModelRef model) {
        try {
            Capabilities can = providers.modelOrAsk(model).capabilities();
            timer.execute(() -> found(model, can));
        } catch (InvalidInputException e) {
            LOG.warn("jobs of {} wait until it is there again: {}", model, e.getMessage());
        } catch (FilmwrightException e) {
            LOG.warn("jobs of {} wait, as its backend cannot be asked for it: {}", model, e.getMessage());
            timer.after(ASK_AGAIN, () -> workers.run(Work.OTHER, () -> ask(model)));
        }
    }

    private void found(ModelRef model, Capabilities can) {
        Lane fresh = open(model, can);
        fresh.busy = of(model).busy;
        lanes.put(model, fresh);
        found.accept(model);
    }
}
