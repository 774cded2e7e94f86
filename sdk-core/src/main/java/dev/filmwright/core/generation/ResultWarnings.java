package dev.filmwright.core.generation;

import dev.filmwright.core.fitting.InputFitting;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.PreparedMedia;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says on a result what was no error but must not go unnoticed. */
final class ResultWarnings {
    private static final int DAYS_AHEAD = 30;

    private ResultWarnings() {}

    /**
     * Returns the backend's warnings and ours.
     *
     * @param can what the model can do; empty if it is gone since it made this
     * @param types tells what a stored file is, where it is still there
     */
    static List<String> of(
            GenerationRequest request,
            PollResult.Succeeded made,
            List<PreparedMedia> files,
            Optional<Capabilities> can,
            Function<MediaId, Optional<MediaType>> types,
            Instant now) {
        List<String> warnings = new ArrayList<>(made.warnings());
        can.ifPresent(
                known -> warnings.addAll(InputFitting.of(request, known, types).warnings()));
        if (request.seed().isPresent() && !can.map(Capabilities::seed).orElse(true)) {
            warnings.add("seed " + request.seed().getAsLong() + " was not used: " + request.model() + " takes none");
        }
        if (!request.prompt().negative().isEmpty()
                && !can.map(Capabilities::negative).orElse(true)) {
            warnings.add("what is not to be seen (" + request.prompt().negativeText() + ") was not told: "
                    + request.model() + " takes no negative prompt");
        }
        for (int i = 0; i < files.size(); i++) {
            Output output = made.outputs().get(i);
            if (!output.type().picture() && !files.get(i).file().type().equals(output.type())) {
                warnings.add("output \"" + output.name() + "\" was said to be "
                        + output.type().value() + ", but is "
                        + files.get(i).file().type().value());
            }
        }
        can.flatMap(Capabilities::retires)
                .filter(day -> day.isBefore(today(now).plusDays(DAYS_AHEAD)))
                .ifPresent(day -> warnings.add(
                        request.model() + " is no longer offered from " + day + " on: choose another for new work"));
        return warnings;
    }

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
