package dev.filmwright.core.spending;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.core.event.RequestFit;
import dev.filmwright.core.event.StartCheck;
import dev.filmwright.cost.PriceBook;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Generations;
import dev.filmwright.media.MediaFile;
import dev.filmwright.spending.CostEstimate;
import dev.filmwright.spending.Costs;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;

/** Wires this package. */
public final class SpendingModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Warnings.class).toInstance(new Warnings());
    }

    @Provides
    @Singleton
    RequestPrices prices(PriceBook book, Providers providers) {
        return new RequestPrices(book, providers);
    }

    @ProvidesIntoSet
    @Singleton
    JobWatcher keeper(RequestPrices prices, Providers providers, Warnings warnings, Clock clock) {
        return new LedgerKeeper(prices, providers, new Reserving(warnings), clock);
    }

    @ProvidesIntoSet
    @Singleton
    StartCheck approval(OpenSettings settings, Storage storage, RequestPrices prices) {
        return new ApprovalCheck(settings.spending().approval(), storage, prices);
    }

    @Provides
    @Singleton
    Costs costs(
            OpenSettings settings,
            Storage storage,
            RequestPrices prices,
            Providers providers,
            RequestFit fit,
            Generations generations,
            Warnings warnings) {
        Clock clock = settings.clock();
        Function<GenerationRequest, CostEstimate> estimates = request -> storage.read(unit ->
                prices.estimate(request, media -> unit.media().find(media).flatMap(MediaFile::size)));
        return new LibraryCosts(
                estimates,
                new LibraryAdvice(estimates, providers, fit, generations),
                new LibraryLedger(storage, clock),
                new LibraryBudgets(storage, clock),
                new LibraryAccounts(storage, settings.spending().payment().orElseGet(InvoicePayments::new), clock),
                warnings);
    }
}
