package dev.filmwright.host.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightBuilder;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.context.ContextManager;
import dev.filmwright.cost.PriceBook;
import dev.filmwright.dataset.Datasets;
import dev.filmwright.dataset.TrainingPackages;
import dev.filmwright.export.ContactSheets;
import dev.filmwright.export.Exporters;
import dev.filmwright.generation.Attempts;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Replays;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.model.Loras;
import dev.filmwright.notification.Notifications;
import dev.filmwright.production.Productions;
import dev.filmwright.prompt.PromptAssembler;
import dev.filmwright.prompt.PromptBook;
import dev.filmwright.prompt.SelectionDefaults;
import dev.filmwright.screenplay.Screenplays;
import dev.filmwright.server.Servers;
import dev.filmwright.spending.Costs;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.training.TrainingJobs;
import dev.filmwright.vision.Conversations;
import dev.filmwright.vision.Descriptions;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds {@link Filmwright} and its parts for hosts that are wired by Guice. Thread-safe.
 *
 * <pre>{@code
 * try (FilmwrightModule filmwright = FilmwrightModule.of(Filmwright.builder(folder))) {
 *     Injector injector = Guice.createInjector(filmwright, new HostModule());
 *     …
 * }
 * }</pre>
 *
 * <p>The library is opened when it is first asked for, or with the injector in {@code Stage.PRODUCTION}; it is one for all
 * injectors made with this module. Guice closes nothing: close this module, or the library, with the host.
 */
public final class FilmwrightModule extends AbstractModule implements AutoCloseable {
    private final FilmwrightBuilder builder;
    private @Nullable Filmwright library;
    private boolean closed;

    private FilmwrightModule(FilmwrightBuilder builder) {
        this.builder = builder;
    }

    /** Returns a module for the library that {@code builder} opens. */
    public static FilmwrightModule of(FilmwrightBuilder builder) {
        return new FilmwrightModule(Objects.requireNonNull(builder, "builder"));
    }

    @Override
    protected void configure() {
        bind(Filmwright.class).toProvider(this::open).in(Singleton.class);
        part(AssetLibrary.class, Filmwright::assets);
        part(MediaLibrary.class, Filmwright::media);
        part(PromptAssembler.class, Filmwright::prompts);
        part(SelectionDefaults.class, Filmwright::selections);
        part(Servers.class, Filmwright::servers);
        part(Generations.class, Filmwright::generations);
        part(Attempts.class, Filmwright::attempts);
        part(Replays.class, Filmwright::replays);
        part(Notifications.class, Filmwright::notifications);
        part(PriceBook.class, Filmwright::prices);
        part(Costs.class, Filmwright::costs);
        part(Screenplays.class, Filmwright::screenplays);
        part(Productions.class, Filmwright::productions);
        part(Exporters.class, Filmwright::exporters);
        part(ContactSheets.class, Filmwright::contactSheets);
        part(PromptBook.class, Filmwright::promptBook);
        part(ContextManager.class, Filmwright::contexts);
        part(TalentWizard.class, Filmwright::talentWizard);
        part(Descriptions.class, Filmwright::descriptions);
        part(Conversations.class, Filmwright::conversations);
        part(Datasets.class, Filmwright::datasets);
        part(TrainingPackages.class, Filmwright::trainingPackages);
        part(TrainingJobs.class, Filmwright::trainingJobs);
        part(Loras.class, Filmwright::loras);
    }

    private <T> void part(Class<T> type, Function<Filmwright, T> of) {
        Provider<Filmwright> whole = getProvider(Filmwright.class);
        bind(type).toProvider(() -> of.apply(whole.get()));
    }

    private synchronized Filmwright open() {
        if (closed) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "this module is closed: make another one"), null);
        }
        if (library == null) {
            library = builder.open();
        }
        return library;
    }

    /** Closes the library, if it was opened. Blocks for as long as that takes; closing twice does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        if (library != null) {
            library.close();
        }
    }
}
