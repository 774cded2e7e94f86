package dev.filmwright.core.telemetry;

import dev.filmwright.spi.Telemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells several; what one of them throws concerns no other and no job. Thread-safe. */
final class TelemetryGroup implements Telemetry {
    private static final Logger LOG = LoggerFactory.getLogger(TelemetryGroup.class);

    private final List<Telemetry> members;
    private final AtomicBoolean complained = new AtomicBoolean();

    TelemetryGroup(List<Telemetry> members) {
        this.members = List.copyOf(members);
    }

    @Override
    public Running begins(Call call) {
        List<Running> running = new ArrayList<>(members.size());
        for (Telemetry member : members) {
            safely(() -> running.add(member.begins(call)));
        }
        // In turn backwards, so that what one of them put around the call is taken away in order.
        return result -> {
            for (int i = running.size() - 1; i >= 0; i--) {
                Running one = running.get(i);
                safely(() -> one.ended(result));
            }
        };
    }

    @Override
    public void ended(End end) {
        members.forEach(member -> safely(() -> member.ended(end)));
    }

    /** Complains once: whoever throws does so at each of thousands of calls. */
    private void safely(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException | LinkageError e) {
            if (complained.compareAndSet(false, true)) {
                LOG.warn("what should measure calls to backends broke; this is not said again", e);
            }
        }
    }
}
