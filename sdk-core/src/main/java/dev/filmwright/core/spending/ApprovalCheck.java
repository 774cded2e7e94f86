package dev.filmwright.core.spending;

import dev.filmwright.core.event.StartCheck;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.media.MediaFile;
import dev.filmwright.spending.ApprovalRefusedException;
import dev.filmwright.spending.ApprovalRequest;
import dev.filmwright.spending.CostEstimate;
import dev.filmwright.spending.CostSum;
import dev.filmwright.spi.ApprovalPolicy;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks the host's policy before something is started that may cost money. Thread-safe. */
final class ApprovalCheck implements StartCheck {
    private final Optional<ApprovalPolicy> policy;
    private final Storage storage;
    private final RequestPrices prices;

    ApprovalCheck(Optional<ApprovalPolicy> policy, Storage storage, RequestPrices prices) {
        this.policy = policy;
        this.storage = storage;
        this.prices = prices;
    }

    @Override
    public void starting(List<GenerationRequest> requests) {
        policy.ifPresent(asked -> check(
                asked,
                storage.read(unit -> requests.stream()
                        .filter(request -> fresh(unit, request))
                        .toList())));
    }

    private static boolean fresh(UnitOfWork unit, GenerationRequest request) {
        String key = request.idempotencyKey();
        return key.isEmpty() || unit.jobs().findByKey(key).isEmpty();
    }

    @Override
    public void sendingAgain(GenerationRequest request) {
        policy.ifPresent(asked -> check(asked, List.of(request)));
    }

    private void check(ApprovalPolicy asked, List<GenerationRequest> requests) {
        storage.read(unit -> paid(unit, requests)).flatMap(asked::refusal).ifPresent(why -> {
            throw new ApprovalRefusedException("it is not approved: " + why);
        });
    }

    private Optional<ApprovalRequest> paid(UnitOfWork unit, List<GenerationRequest> requests) {
        List<GenerationRequest> paid = new ArrayList<>();
        List<CostEstimate> costs = new ArrayList<>();
        SortedSet<String> firstUse = new TreeSet<>();
        for (GenerationRequest request : requests) {
            CostEstimate cost =
                    prices.estimate(request, media -> unit.media().find(media).flatMap(MediaFile::size));
            if (!(cost instanceof CostEstimate.Free)) {
                String provider = request.model().provider();
                paid.add(request);
                costs.add(cost);
                if (!unit.ledger().used(provider)) {
                    firstUse.add(provider);
                }
            }
        }
        return paid.isEmpty() ? Optional.empty() : Optional.of(new ApprovalRequest(paid, CostSum.of(costs), firstUse));
    }
}
