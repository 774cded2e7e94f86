package dev.filmwright.core.spending;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.core.event.JobStep;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaFile;
import dev.filmwright.spending.CostEstimate;
import dev.filmwright.spending.CostPlace;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.LedgerEntry.Basis;
import dev.filmwright.spending.LedgerEntry.Kind;
import dev.filmwright.spending.Totals;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.storage.UnitOfWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the ledger, inside the transaction of each step of a job: a start reserves what the job may cost, its end settles or
 * releases that. Thread-safe.
 *
 * <p>What nobody knows is settled against the payer, and marked so: a job that ended without the backend's word on money, and
 * one whose fate was uncertain when it was given up or sent again.
 */
final class LedgerKeeper implements JobWatcher {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerKeeper.class);

    private final RequestPrices prices;
    private final Providers providers;
    private final Reserving reserving;
    private final Clock clock;

    LedgerKeeper(RequestPrices prices, Providers providers, Reserving reserving, Clock clock) {
        this.prices = prices;
        this.providers = providers;
        this.reserving = reserving;
        this.clock = clock;
    }

    @Override
    public void step(UnitOfWork unit, JobStep step) {
        switch (step.to()) {
            case QUEUED -> queued(unit, step);
            case SUCCEEDED -> settle(unit, step, Basis.ESTIMATED);
            case FAILED, CANCELLED -> ended(unit, step);
            case SUBMITTING, RUNNING, STORING, UNCERTAIN -> {}
        }
    }

    private void queued(UnitOfWork unit, JobStep step) {
        Optional<JobState> from = step.from();
        if (from.equals(Optional.of(JobState.SUBMITTING))) {
            // The engine tries again by itself, as the backend took nothing: the reservation goes on.
            return;
        }
        if (from.equals(Optional.of(JobState.UNCERTAIN))) {
            if (idempotent(step)) {
                return;
            }
            settle(unit, step, Basis.ASSUMED);
        }
        reserve(unit, step);
    }

    private void reserve(UnitOfWork unit, JobStep step) {
        CostEstimate cost = prices.estimate(
                step.request(), media -> unit.media().find(media).flatMap(MediaFile::size));
        LocalDate day = LocalDate.ofInstant(step.at(), clock.getZone());
        for (Reservation part : reserving.reserve(unit, CostPlace.of(step.request()), day, cost)) {
            write(unit, step, day, Kind.RESERVE, part.basis(), Totals.reserving(part.amount()), part.note());
        }
    }

    /** A second submit with the same key is answered with the first one's operation: nothing is paid twice. */
    private boolean idempotent(JobStep step) {
        try {
            return providers.model(step.request().model()).capabilities().idempotent();
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private void ended(UnitOfWork unit, JobStep step) {
        switch (billing(step)) {
            case NOT_CHARGED -> release(unit, step);
            case CHARGED -> settle(unit, step, Basis.ESTIMATED);
            case UNKNOWN -> settle(unit, step, Basis.ASSUMED);
        }
    }

    /** Only the backend's own word says that work it had taken, or may have, was not charged. */
    private static Failure.Billing billing(JobStep step) {
        boolean taken = step.from()
                .filter(from -> from == JobState.RUNNING || from == JobState.STORING || from == JobState.UNCERTAIN)
                .isPresent();
        return step.failure()
                .filter(failure -> !taken || failure.provider().isPresent())
                .map(Failure::billing)
                .orElse(Failure.Billing.UNKNOWN);
    }

    /** What a backend tells is not trusted: a cost that makes no sense is as good as none, and stops no step. */
    private Optional<Money> told(JobStep step) {
        try {
            return step.cost()
                    .map(amount -> prices.told(step.request().model(), amount))
                    .filter(amount -> amount.signum() >= 0);
        } catch (InvalidInputException e) {
            LOG.warn("the cost told for job {} makes no sense and is left aside: {}", step.job(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Position position(UnitOfWork unit, JobStep step) {
        return new Position(unit.ledger().of(step.job()));
    }

    private void release(UnitOfWork unit, JobStep step) {
        position(unit, step).open().values().forEach(held -> {
            Money amount = held.change().reserved();
            write(unit, step, held.day(), Kind.RELEASE, Basis.NONE, Totals.reserving(amount.negated()), "");
        });
    }

    /** Ends the reservations and charges what the backend told, or else what was reserved, on the basis given. */
    private void settle(UnitOfWork unit, JobStep step, Basis untold) {
        Position position = position(unit, step);
        Optional<Money> told = told(step);
        for (Map.Entry<MoneyUnit, LedgerEntry> open : position.open().entrySet()) {
            boolean actual =
                    told.filter(cost -> cost.currency().equals(open.getKey())).isPresent();
            LedgerEntry held = open.getValue();
            Money reserved = held.change().reserved();
            Money charge = actual ? told.get() : reserved;
            write(
                    unit,
                    step,
                    held.day(),
                    Kind.SETTLE,
                    actual ? Basis.ACTUAL : basis(held, untold, told.isPresent()),
                    Totals.reserving(reserved.negated()).plus(Totals.charging(charge)),
                    actual
                            ? ""
                            : told.map(cost -> "the backend told " + cost.exact())
                                    .orElse(""));
        }
        told.filter(cost -> position.comparable(cost.currency())).ifPresent(cost -> charge(unit, step, position, cost));
    }

    private static Basis basis(LedgerEntry held, Basis untold, boolean told) {
        if (held.basis() == Basis.NONE) {
            return told ? Basis.NONE : Basis.UNKNOWN;
        }
        return held.basis() == Basis.ASSUMED ? Basis.ASSUMED : untold;
    }

    /** Charges what a backend told where nothing is reserved that it could be set against. */
    private void charge(UnitOfWork unit, JobStep step, Position position, Money cost) {
        Money more = cost.minus(position.charged(cost.currency()));
        if (more.signum() != 0) {
            LocalDate day = position.day().orElse(LocalDate.ofInstant(step.at(), clock.getZone()));
            write(unit, step, day, Kind.ADJUST, Basis.ACTUAL, Totals.charging(more), "");
        }
    }

    private static void write(
            UnitOfWork unit, JobStep step, LocalDate day, Kind kind, Basis basis, Totals change, String note) {
        unit.ledger()
                .add(new LedgerEntry(
                        0,
                        step.at(),
                        day,
                        kind,
                        basis,
                        CostPlace.of(step.request()),
                        Optional.of(step.job()),
                        step.round(),
                        Optional.of(step.request().model()),
                        change,
                        note));
    }
}
