package dev.filmwright.core.spending;

import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.core.event.RequestFit;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spending.CostAdvice;
import dev.filmwright.spending.CostEstimate;
import dev.filmwright.spending.CostPlace;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.CostSum;
import dev.filmwright.spending.ModelCost;
import dev.filmwright.spi.Providers;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** {@link CostAdvice} by price tables, capabilities and the jobs there are. */
final class LibraryAdvice implements CostAdvice {
    private static final int MOST_JOBS = 1_000_000;
    private static final Comparator<ModelCost> CHEAPEST = Comparator.comparingInt((ModelCost cost) -> rank(cost.cost()))
            .thenComparing(cost ->
                    cost.cost().most().map(most -> most.currency().code()).orElse(""))
            .thenComparing(cost -> cost.cost().most().map(Money::amount).orElse(BigDecimal.ZERO))
            .thenComparing(cost -> cost.model().toString());

    private final Function<GenerationRequest, CostEstimate> estimates;
    private final Providers providers;
    private final RequestFit fit;
    private final Generations generations;

    LibraryAdvice(
            Function<GenerationRequest, CostEstimate> estimates,
            Providers providers,
            RequestFit fit,
            Generations generations) {
        this.estimates = estimates;
        this.providers = providers;
        this.fit = fit;
        this.generations = generations;
    }

    private static int rank(CostEstimate cost) {
        if (cost instanceof CostEstimate.Free) {
            return 0;
        }
        return cost instanceof CostEstimate.Known ? 1 : 2;
    }

    @Override
    public List<ModelCost> cheapest(GenerationRequest request) {
        return providers.report().providers().stream()
                .flatMap(provider -> provider.models().stream()
                        .map(model -> cost(request, new ModelRef(provider.id(), model.id()), model.name())))
                .filter(cost -> can(request, cost.model()))
                .sorted(CHEAPEST)
                .toList();
    }

    private ModelCost cost(GenerationRequest request, ModelRef model, String name) {
        return new ModelCost(
                model, name, estimates.apply(request.toBuilder().model(model).build()));
    }

    private boolean can(GenerationRequest request, ModelRef model) {
        try {
            fit.check(request.toBuilder().model(model).build());
            return true;
        } catch (FilmwrightException e) {
            return false;
        }
    }

    @Override
    public SortedMap<String, CostSum> compare(Map<String, List<GenerationRequest>> ways) {
        SortedMap<String, CostSum> costs = new TreeMap<>();
        ways.forEach((way, requests) ->
                costs.put(way, CostSum.of(requests.stream().map(estimates).toList())));
        return costs;
    }

    @Override
    public CostEstimate regenerate(GenerationId generation) {
        return estimates.apply(generations
                .find(generation)
                .orElseThrow(() -> new NotFoundException("generation", generation.value()))
                .request());
    }

    @Override
    public CostSum regenerate(CostScope scope) {
        Map<String, GenerationRequest> last = new HashMap<>();
        for (Job job : generations.jobs(labels(scope), MOST_JOBS)) {
            if (job.state() == JobState.SUCCEEDED) {
                last.put(slot(job.request()), job.request());
            }
        }
        return CostSum.of(last.values().stream().map(estimates).toList());
    }

    private static String slot(GenerationRequest request) {
        CostPlace place = CostPlace.of(request);
        return request.slot().isEmpty()
                ? place.branch() + "/" + place.scene() + "/" + place.shot() + "/" + request.kind()
                : "slot " + request.slot();
    }

    private static Map<String, String> labels(CostScope scope) {
        int slash = scope.key().indexOf('/');
        String production = slash < 0 ? scope.key() : scope.key().substring(0, slash);
        String part = scope.key().substring(slash + 1);
        return switch (scope.kind()) {
            case PRODUCTION -> Map.of(CostPlace.PRODUCTION_LABEL, scope.key());
            case BRANCH -> Map.of(CostPlace.PRODUCTION_LABEL, production, CostPlace.BRANCH_LABEL, part);
            case SCENE -> Map.of(CostPlace.PRODUCTION_LABEL, production, CostPlace.SCENE_LABEL, part);
            case SHOT -> Map.of(CostPlace.PRODUCTION_LABEL, production, CostPlace.SHOT_LABEL, part);
            case LIBRARY, ACCOUNT ->
                throw new InvalidInputException("scope", scope, "name a production or something in one");
        };
    }
}
