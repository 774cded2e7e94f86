package dev.filmwright.core.cost;

import dev.filmwright.InvalidInputException;
import dev.filmwright.cost.Estimate;
import dev.filmwright.cost.Price;
import dev.filmwright.cost.PriceBook;
import dev.filmwright.cost.PriceFinding;
import dev.filmwright.cost.PriceTable;
import dev.filmwright.cost.Work;
import dev.filmwright.media.FrameSize;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.PriceSource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The price tables found by {@code ServiceLoader}; a broken one is logged and left out. */
final class TablePriceBook implements PriceBook {
    private static final Logger LOG = LoggerFactory.getLogger(TablePriceBook.class);

    private final List<PriceTable> tables;
    private final Clock clock;

    @Inject
    TablePriceBook(OpenSettings settings) {
        this(
                settings.spending().prices().stream().map(TablePriceBook::given).toList(),
                settings.discovery().map(TablePriceBook::discover).orElse(List.of()),
                settings.clock());
    }

    /**
     * Creates a book.
     *
     * @param given the host's tables
     * @param found the tables found; one counts only for a provider the host gave none of
     */
    TablePriceBook(List<PriceTable> given, List<PriceTable> found, Clock clock) {
        Map<String, PriceTable> best = new TreeMap<>();
        given.forEach(table -> best.merge(table.provider(), table, TablePriceBook::newer));
        Set<String> own = Set.copyOf(best.keySet());
        found.stream()
                .filter(table -> !own.contains(table.provider()))
                .forEach(table -> best.merge(table.provider(), table, TablePriceBook::newer));
        this.tables = List.copyOf(best.values());
        this.clock = clock;
    }

    private static PriceTable newer(PriceTable one, PriceTable other) {
        return other.asOf().isAfter(one.asOf()) ? other : one;
    }

    /** The host's own table is not left out in silence: prices it did not ask for would take its place. */
    private static PriceTable given(PriceSource source) {
        try (InputStream document = source.open()) {
            return PriceDocument.read(document);
        } catch (IOException e) {
            throw new InvalidInputException("prices", source.getClass().getName(), "it cannot be read", e);
        }
    }

    private static List<PriceTable> discover(ClassLoader loader) {
        List<PriceTable> found = new ArrayList<>();
        ServiceLoader.load(PriceSource.class, loader).stream().forEach(source -> {
            try (InputStream document = source.get().open()) {
                found.add(PriceDocument.read(document));
            } catch (IOException | RuntimeException | ServiceConfigurationError e) {
                LOG.warn("price table {} is left out: {}", source.type().getName(), e.getMessage());
            }
        });
        return found;
    }

    @Override
    public List<PriceTable> tables() {
        return tables;
    }

    @Override
    public List<Estimate> estimate(Work work) {
        List<Estimate> estimates = new ArrayList<>();
        for (PriceTable table : tables) {
            for (Price price : usual(table, work.size())) {
                if (asked(price, work)) {
                    estimates.add(Estimator.estimate(table, price, work));
                }
            }
        }
        estimates.sort(
                Comparator.comparing((Estimate estimate) -> estimate.price().output())
                        .thenComparing(estimate -> estimate.total().amount())
                        .thenComparing(estimate -> estimate.price().model()));
        return List.copyOf(estimates);
    }

    /** Returns the line of each model that works from words, for a request without settings of its own. */
    private static Collection<Price> usual(PriceTable table, FrameSize size) {
        Map<String, Price> lines = new LinkedHashMap<>();
        int edge = Math.max(size.width(), size.height());
        table.prices().stream()
                .filter(price -> !price.when().changes() && price.when().holds(Map.of(), edge))
                .forEach(price -> lines.putIfAbsent(price.model() + " " + price.output(), price));
        return lines.values();
    }

    private static boolean asked(Price price, Work work) {
        return switch (price.output()) {
            case IMAGE -> work.images() > 0 && price.basis() != Price.Basis.SECOND;
            case VIDEO -> !work.clips().isEmpty() && price.basis() == Price.Basis.SECOND;
            case TEXT -> false;
        };
    }

    @Override
    public List<PriceFinding> findings(int days) {
        if (days < 0) {
            throw new InvalidInputException("days", days, "use 0 or more");
        }
        LocalDate today = LocalDate.now(clock);
        return tables.stream()
                .filter(table -> table.asOf().plusDays(days).isBefore(today))
                .map(table -> new PriceFinding(
                        table.provider(),
                        table.asOf(),
                        "the prices of " + table.name() + " are of " + table.asOf() + ", more than " + days
                                + " days old: compare them with " + table.source() + ", and give newer ones"))
                .toList();
    }
}
