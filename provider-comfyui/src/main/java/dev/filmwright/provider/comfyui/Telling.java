package dev.filmwright.provider.comfyui;

import dev.filmwright.provider.comfyui.job.Jobs;
import dev.filmwright.provider.comfyui.socket.ComfySocket;
import dev.filmwright.provider.comfyui.wire.JobState;
import dev.filmwright.spi.Live;
import dev.filmwright.spi.PollResult;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says how far a job has come that goes on, to the engine and to who looks on. Thread-safe. */
final class Telling {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int SLOWEST = 5;

    private final Live live;
    private final ComfySocket socket;
    private final Jobs jobs;

    Telling(Live live, ComfySocket socket, Jobs jobs) {
        this.live = live;
        this.socket = socket;
        this.jobs = jobs;
    }

    PollResult running(String id) {
        socket.running(id);
        return new PollResult.Running(socket.fraction(id), SOON);
    }

    PollResult waiting(String id, JobState.Pending pending) {
        Optional<String> key = socket.clientKey(id).filter(live::watched);
        int before = pending.before();
        if (before < 0 && key.isPresent()) {
            before = jobs.before(id).orElse(0); // it is asked for only if somebody wants to know
        }
        if (key.isPresent()) {
            live.progress(key.get(), 0, waits(before));
        }
        return new PollResult.Running(OptionalDouble.of(0), SOON.multipliedBy(Math.max(1, Math.min(before, SLOWEST))));
    }

    /** The first in the queue is the one that is next. */
    private static String waits(int before) {
        int place = Math.max(1, before);
        String ending = place % 100 >= 11 && place % 100 <= 13
                ? "th"
                : switch (place % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return "waiting, " + place + ending + " in the queue";
    }
}
