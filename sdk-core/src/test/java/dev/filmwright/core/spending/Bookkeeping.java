package dev.filmwright.core.spending;

import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.cost.Estimate;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.Price;
import dev.filmwright.cost.PriceBook;
import dev.filmwright.cost.PriceFinding;
import dev.filmwright.cost.PriceTable;
import dev.filmwright.cost.Work;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.Providers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Keeps the ledger of engines that tests put together by hand. */
public final class Bookkeeping {
    private Bookkeeping() {}

    /** Returns what writes the ledger, with one flat price for a model's pictures. */
    public static JobWatcher of(ModelRef model, Money price, Providers providers) {
        PriceBook book = new OnePrice(model, price);
        return new LedgerKeeper(
                new RequestPrices(book, providers), providers, new Reserving(new Warnings()), Clock.systemUTC());
    }

    private record OnePrice(ModelRef model, Money price) implements PriceBook {
        @Override
        public List<PriceTable> tables() {
            Price line = new Price(
                    model.model(), model.model(), Price.Output.IMAGE, Price.Basis.IMAGE, price, price, List.of(), "");
            return List.of(new PriceTable(
                    model.provider(), model.provider(), LocalDate.of(2026, 11, 1), "a test", List.of(line)));
        }

        @Override
        public List<Estimate> estimate(Work work) {
            return List.of();
        }

        @Override
        public List<PriceFinding> findings(int days) {
            return List.of();
        }
    }
}
