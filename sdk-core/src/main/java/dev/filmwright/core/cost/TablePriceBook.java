package dev.filmwright.core.cost;

import dev.filmwright.cost.Estimate;
import dev.filmwright.cost.Price;
import dev.filmwright.cost.PriceBook;
import dev.filmwright.cost.PriceTable;
import dev.filmwright.cost.Work;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.PriceSource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The price tables found by {@code ServiceLoader}; a broken one is logged and left out. */
final class TablePriceBook implements PriceBook {
    private static final Logger LOG = LoggerFactory.getLogger(TablePriceBook.class);

    private final List<PriceTable> tables;

    @Inject
    TablePriceBook(OpenSettings settings) {
        this(settings.discovery().map(TablePriceBook::discover).orElse(List.of()));
    }

    TablePriceBook(List<PriceTable> tables) {
        this.tables = tables.stream()
                .sorted(Comparator.comparing(PriceTable::provider))
                .toList();
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
            for (Price price : table.prices()) {
                boolean asked = price.output() == Price.Output.IMAGE
                        ? work.images() > 0
                        : !work.clips().isEmpty();
                if (asked) {
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
}
