package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.id;

import dev.filmwright.asset.AssetUse;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.StoredGeneration;
import dev.filmwright.spi.storage.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Jobs and generations to store. */
final class Jobs {
    static final ModelRef SHEET = new ModelRef("paper", "sheet");

    /** Does the jobs. */
    static final WorkerId ME = new WorkerId("me");

    /** An end of a lease that no test reaches. */
    static final Instant NEVER = NOON.plus(Duration.ofDays(1000));

    private Jobs() {}

    static NewJob job() {
        return job(SHEET, Map.of());
    }

    static NewJob job(ModelRef model, Map<String, String> labels) {
        return new NewJob(new JobId(id("J")), Optional.empty(), model, 0, labels, "{\"prompt\": \"Ünd\"}", NOON);
    }

    static NewJob urgent(int priority) {
        return new NewJob(new JobId(id("J")), Optional.empty(), SHEET, priority, Map.of(), "{}", NOON);
    }

    static NewJob keyed(String key) {
        return new NewJob(new JobId(id("J")), Optional.of(key), SHEET, 0, Map.of(), "{}", NOON);
    }

    static StoredGeneration generation(NewJob job, List<AssetUse> uses, MediaId... media) {
        return new StoredGeneration(
                new GenerationId(id("G")),
                job.id(),
                uses,
                List.of(media),
                OptionalLong.of(-42),
                Optional.of(Money.usd("0.040")),
                List.of("no \"seed\"", ""),
                NOON);
    }
}
