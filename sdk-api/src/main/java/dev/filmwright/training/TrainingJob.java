package dev.filmwright.training;

import dev.filmwright.Failure;
import dev.filmwright.model.LoraId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A training job as it was when it was read. Immutable.
 *
 * @param id its identity
 * @param request what is trained
 * @param state how far it has come
 * @param run how often the trainer was started for it
 * @param progress how far the trainer is
 * @param latest what the trainer told last
 * @param failure why it ended without a LoRA
 * @param lora the LoRA that came of it
 * @param created when it was created
 * @param started when the trainer was started last
 * @param ended when it ended
 */
public record TrainingJob(
        TrainingJobId id,
        TrainingRequest request,
        TrainingState state,
        int run,
        TrainingProgress progress,
        Optional<TrainingMetric> latest,
        Optional<Failure> failure,
        Optional<LoraId> lora,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended) {
    /** Checks that nothing is {@code null}. */
    public TrainingJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(lora, "lora");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(ended, "ended");
    }
}
