package dev.filmwright.core.attempt;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Providers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Starts several attempts that differ in their seeds. Thread-safe. */
final class Variants {
    private static final int FEWEST = 2;
    private static final int MOST = 12;
    // Backends take seeds of 32 bits at least, some of them signed.
    private static final long SEEDS = 1L << 31;

    private final Providers providers;
    private final Generations generations;
    private final RandomGenerator random;

    Variants(Providers providers, Generations generations, RandomGenerator random) {
        this.providers = providers;
        this.generations = generations;
        this.random = random;
    }

    List<Job> start(GenerationRequest request, int variants) {
        if (variants < FEWEST || variants > MOST) {
            throw new InvalidInputException("variants", variants, "ask for " + FEWEST + " to " + MOST);
        }
        if (request.slot().isEmpty()) {
            throw new InvalidInputException("slot", "", "say what these are attempts at, e.g. shot/SC010_SH0020");
        }
        Capabilities can = providers.model(request.model()).capabilities();
        if (!can.seed() && can.algorithmic()) {
            throw new InvalidInputException(
                    "model", request.model(), "it makes the same each time: start one, or choose another model");
        }
        List<GenerationRequest> requests = new ArrayList<>();
        List<Long> seeds = can.seed() ? seeds(request, variants) : List.of();
        for (int i = 0; i < variants; i++) {
            GenerationRequest.Builder variant = request.toBuilder();
            if (can.seed()) {
                variant.seed(seeds.get(i));
            }
            if (!request.idempotencyKey().isEmpty()) {
                variant.idempotencyKey(request.idempotencyKey() + "/variant/" + (i + 1));
            }
            requests.add(variant.build());
        }
        return generations.startAll(requests);
    }

    private List<Long> seeds(GenerationRequest request, int variants) {
        Set<Long> seeds = new LinkedHashSet<>();
        if (request.seed().isPresent()) {
            long first = request.seed().getAsLong();
            for (int i = 0; i < variants; i++) {
                // Past the largest it goes on at 0, as most backends take none below.
                seeds.add(first > Long.MAX_VALUE - i ? i - (Long.MAX_VALUE - first) - 1 : first + i);
            }
        }
        while (seeds.size() < variants) {
            seeds.add(random.nextLong(SEEDS));
        }
        return List.copyOf(seeds);
    }
}
