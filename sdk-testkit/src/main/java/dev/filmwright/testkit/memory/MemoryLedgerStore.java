package dev.filmwright.testkit.memory;

import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spending.CostLine;
import dev.filmwright.spending.CostPlace;
import dev.filmwright.spending.CostQuery;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.LedgerQuery;
import dev.filmwright.spending.Totals;
import dev.filmwright.spi.storage.LedgerStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@link LedgerStore} in memory. */
final class MemoryLedgerStore implements LedgerStore {
    private static final Comparator<LineKey> ORDER =
            Comparator.comparing(LineKey::key, Texts.ORDER).thenComparing(LineKey::unit);

    private final State state;

    private record LineKey(String key, MoneyUnit unit) {}

    MemoryLedgerStore(State state) {
        this.state = state;
    }

    @Override
    public LedgerEntry add(LedgerEntry entry) {
        long number = state.ledger.all().size() + 1L;
        LedgerEntry kept = new LedgerEntry(
                number,
                Times.kept(entry.at()),
                entry.day(),
                entry.kind(),
                entry.basis(),
                entry.place(),
                entry.job(),
                entry.round(),
                entry.model(),
                entry.change(),
                entry.note());
        state.ledger.put(number, kept);
        return entry.numbered(number);
    }

    @Override
    public List<LedgerEntry> of(JobId job) {
        return state.ledger.all().stream()
                .filter(entry -> entry.job().equals(Optional.of(job)))
                .toList();
    }

    @Override
    public Totals total(CostScope scope, MoneyUnit unit) {
        return sum(unit, entry -> in(scope, entry));
    }

    @Override
    public Totals total(CostScope scope, MoneyUnit unit, LocalDate day) {
        return sum(unit, entry -> in(scope, entry) && entry.day().equals(day));
    }

    private Totals sum(MoneyUnit unit, Predicate<LedgerEntry> which) {
        return state.ledger.all().stream()
                .filter(which)
                .map(LedgerEntry::change)
                .filter(change -> change.unit().equals(unit))
                .reduce(Totals.none(unit), Totals::plus);
    }

    private static boolean in(CostScope scope, LedgerEntry entry) {
        return entry.place().scopes().contains(scope);
    }

    @Override
    public boolean used(String provider) {
        return state.ledger.all().stream()
                .flatMap(entry -> entry.model().stream())
                .anyMatch(model -> model.provider().equals(provider));
    }

    @Override
    public List<LedgerEntry> entries(LedgerQuery query) {
        return within(query.scope(), query.from(), query.to())
                .filter(entry -> entry.number() > query.after())
                .limit(query.limit())
                .toList();
    }

    private Stream<LedgerEntry> within(CostScope scope, LocalDate from, LocalDate to) {
        return state.ledger.all().stream()
                .filter(entry -> in(scope, entry))
                .filter(entry -> !entry.day().isBefore(from) && !entry.day().isAfter(to));
    }

    @Override
    public List<CostLine> report(CostQuery query) {
        SortedMap<LineKey, List<LedgerEntry>> lines = new TreeMap<>(ORDER);
        within(query.scope(), query.from(), query.to())
                .forEach(entry -> lines.computeIfAbsent(
                                new LineKey(
                                        key(entry, query.by()), entry.change().unit()),
                                line -> new ArrayList<>())
                        .add(entry));
        Optional<LineKey> after =
                query.after().map(line -> new LineKey(line.key(), line.totals().unit()));
        return lines.entrySet().stream()
                .filter(line -> after.isEmpty() || ORDER.compare(line.getKey(), after.get()) > 0)
                .limit(query.limit())
                .map(line -> line(line.getKey(), line.getValue()))
                .toList();
    }

    private static CostLine line(LineKey key, List<LedgerEntry> entries) {
        Totals totals = entries.stream().map(LedgerEntry::change).reduce(Totals.none(key.unit()), Totals::plus);
        Money uncertain = entries.stream()
                .filter(entry ->
                        entry.basis() == LedgerEntry.Basis.ESTIMATED || entry.basis() == LedgerEntry.Basis.ASSUMED)
                .map(entry -> entry.change().charged())
                .reduce(Money.zero(key.unit()), Money::plus);
        return new CostLine(
                key.key(),
                totals,
                uncertain,
                jobs(entries, entry -> true),
                jobs(entries, entry -> entry.basis() == LedgerEntry.Basis.UNKNOWN));
    }

    private static long jobs(List<LedgerEntry> entries, Predicate<LedgerEntry> which) {
        return entries.stream()
                .filter(which)
                .flatMap(entry -> entry.job().stream())
                .distinct()
                .count();
    }

    private static String key(LedgerEntry entry, CostQuery.By by) {
        CostPlace place = entry.place();
        return switch (by) {
            case ACCOUNT -> place.account();
            case PRODUCTION -> place.production();
            case BRANCH -> within(place, place.branch());
            case SCENE -> within(place, place.scene());
            case SHOT -> within(place, place.shot());
            case DAY -> entry.day().toString();
            case PROVIDER -> entry.model().map(ModelRef::provider).orElse("");
            case MODEL -> entry.model().map(ModelRef::toString).orElse("");
        };
    }

    private static String within(CostPlace place, String part) {
        return place.production().isEmpty() || part.isEmpty() ? "" : place.production() + "/" + part;
    }
}
