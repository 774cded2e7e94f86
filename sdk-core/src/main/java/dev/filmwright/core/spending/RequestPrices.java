package dev.filmwright.core.spending;

import dev.filmwright.InvalidInputException;
import dev.filmwright.core.fitting.InputFitting;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.Price;
import dev.filmwright.cost.PriceBook;
import dev.filmwright.cost.PriceTable;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaId;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.CostEstimate;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Providers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Prices requests by the tables. Thread-safe; does not block but for what tells the size of pictures. */
final class RequestPrices {
    private final PriceBook book;
    private final Providers providers;

    RequestPrices(PriceBook book, Providers providers) {
        this.book = book;
        this.providers = providers;
    }

    /**
     * Returns what a request would cost.
     *
     * @param sizes tells the size of a stored picture
     */
    CostEstimate estimate(GenerationRequest request, Function<MediaId, Optional<FrameSize>> sizes) {
        ModelRef model = request.model();
        if (free(model)) {
            return new CostEstimate.Free();
        }
        Optional<PriceTable> table = book.table(model.provider());
        if (table.isEmpty()) {
            return new CostEstimate.Unknown("there is no price table of " + model.provider());
        }
        String of = "the prices of " + table.get().provider() + " as of "
                + table.get().asOf();
        List<Price> lines = table.get().prices().stream()
                .filter(price -> price.model().equals(model.model()))
                .filter(price -> price.output().name().equals(request.kind().name()))
                .toList();
        int edge = Math.max(request.size().width(), request.size().height());
        Optional<Price> line = lines.stream()
                .filter(price -> price.when().holds(request.options(), edge))
                .findFirst();
        if (line.isEmpty()) {
            return new CostEstimate.Unknown(
                    of + " have none of " + model.model() + (lines.isEmpty() ? "" : " with these settings"));
        }
        return priced(new BilledUnits(given(request), line.get(), sizes), line.get(), table.get(), of);
    }

    /** A file that the model is not given costs nothing. */
    private GenerationRequest given(GenerationRequest request) {
        if (request.inputs().stream().noneMatch(InputMedia::wish)) {
            return request;
        }
        try {
            Capabilities can = providers.model(request.model()).capabilities();
            return request.withInputs(
                    InputFitting.of(request, can, media -> Optional.empty()).given());
        } catch (InvalidInputException e) {
            return request;
        }
    }

    /** Returns whether a model never costs money; one whose provider is not there may. */
    boolean free(ModelRef model) {
        try {
            return providers.model(model).capabilities().free();
        } catch (InvalidInputException e) {
            return false;
        }
    }

    /** Returns an amount a backend told, as the ledger keeps it: in the currency of its prices where that is known. */
    Money told(ModelRef model, Money amount) {
        Money converted = book.table(model.provider())
                .map(table -> table.converted(amount))
                .orElse(amount);
        return converted.roundedUp(Budget.DECIMALS);
    }

    private static CostEstimate priced(BilledUnits units, Price line, PriceTable table, String of) {
        Optional<BilledUnits.Range> main = units.of(line.basis());
        if (main.isEmpty()) {
            return new CostEstimate.Unknown(of + " are per " + words(line.basis()) + ", which nobody knows before");
        }
        Money low = total(line, main.get().low());
        Money high = total(line, main.get().high());
        for (Price.Extra extra : line.extras()) {
            Optional<BilledUnits.Range> more = units.of(extra.basis());
            if (more.isEmpty()) {
                return new CostEstimate.Unknown(
                        of + " have extras per " + words(extra.basis()) + ", which nobody knows before");
            }
            low = low.plus(extra.each().times(more.get().low()));
            high = high.plus(extra.each().times(more.get().high()));
        }
        return new CostEstimate.Known(low.roundedUp(Budget.DECIMALS), high.roundedUp(Budget.DECIMALS), table.asOf());
    }

    private static Money total(Price line, BigDecimal units) {
        BigDecimal first = units.min(BigDecimal.ONE);
        return line.first().times(first).plus(line.further().times(units.subtract(first)));
    }

    private static String words(Price.Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
