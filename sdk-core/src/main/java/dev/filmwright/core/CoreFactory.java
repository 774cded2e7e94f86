package dev.filmwright.core;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import com.google.inject.Stage;
import com.google.inject.spi.Message;
import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightException;
import dev.filmwright.LibraryException;
import dev.filmwright.core.asset.AssetModule;
import dev.filmwright.core.attempt.AttemptModule;
import dev.filmwright.core.breakdown.BreakdownModule;
import dev.filmwright.core.context.ContextModule;
import dev.filmwright.core.cost.CostModule;
import dev.filmwright.core.dataset.DatasetModule;
import dev.filmwright.core.export.ExportModule;
import dev.filmwright.core.export.animatic.AnimaticModule;
import dev.filmwright.core.export.board.BoardModule;
import dev.filmwright.core.export.sheet.SheetModule;
import dev.filmwright.core.export.timeline.TimelineModule;
import dev.filmwright.core.generation.GenerationModule;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.core.likeness.LikenessModule;
import dev.filmwright.core.media.MediaModule;
import dev.filmwright.core.model.ModelModule;
import dev.filmwright.core.notification.NotificationModule;
import dev.filmwright.core.packing.PackingModule;
import dev.filmwright.core.plugin.PluginModule;
import dev.filmwright.core.production.ProductionModule;
import dev.filmwright.core.prompt.PromptModule;
import dev.filmwright.core.promptbook.PromptBookModule;
import dev.filmwright.core.screenplay.ScreenplayModule;
import dev.filmwright.core.spending.SpendingModule;
import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.core.talent.TalentModule;
import dev.filmwright.core.telemetry.TelemetryModule;
import dev.filmwright.core.training.TrainingModule;
import dev.filmwright.core.vision.VisionModule;
import dev.filmwright.screenplay.Screenplays;
import dev.filmwright.spi.FilmwrightFactory;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.storage.Storage;
import java.util.Collection;

/** Opens libraries: takes the folder's lock, opens storage, wires the rest. */
public final class CoreFactory implements FilmwrightFactory {

    @Override
    public Filmwright open(OpenSettings settings) {
        Shutdown shutdown = new Shutdown();
        try {
            LibraryFolder folder = shutdown.register(
                    LibraryFolder.lock(settings.directory(), settings.shared().isPresent()));
            settings.mediaStore().ifPresent(shutdown::register);
            Storage storage = shutdown.register(
                    settings.storage().orElseGet(() -> SqliteStorage.open(folder.database(), folder.sharing())));
            Injector injector = Guice.createInjector(
                    Stage.PRODUCTION,
                    new CoreModule(settings, storage, folder.sharing(), shutdown),
                    new PluginModule(),
                    new ScreenplayModule(),
                    new MediaModule(),
                    new LikenessModule(),
                    new AssetModule(),
                    new PromptModule(),
                    new CostModule(),
                    new SpendingModule(),
                    new TelemetryModule(),
                    new GenerationModule(),
                    new AttemptModule(),
                    new NotificationModule(),
                    new BreakdownModule(),
                    new PromptBookModule(),
                    new ContextModule(),
                    new TalentModule(),
                    new VisionModule(),
                    new TrainingModule(),
                    new ModelModule(),
                    new DatasetModule(),
                    new PackingModule(),
                    new ProductionModule(),
                    new TimelineModule(),
                    new BoardModule(),
                    new AnimaticModule(),
                    new SheetModule(),
                    new ExportModule());
            OpenLibrary library = injector.getInstance(OpenLibrary.class);
            folder.opened();
            return library;
        } catch (CreationException e) {
            abandon(settings, shutdown);
            throw cause(e, e.getErrorMessages());
        } catch (ProvisionException e) {
            abandon(settings, shutdown);
            throw cause(e, e.getErrorMessages());
        } catch (RuntimeException e) {
            abandon(settings, shutdown);
            throw e;
        }
    }

    @Override
    public Screenplays screenplays() {
        return Guice.createInjector(new ScreenplayModule()).getInstance(Screenplays.class);
    }

    /** Closes what was opened and, even if it did not get that far, what was handed over; closing twice does nothing. */
    private static void abandon(OpenSettings settings, Shutdown shutdown) {
        settings.mediaStore().ifPresent(shutdown::register);
        settings.storage().ifPresent(shutdown::register);
        shutdown.close();
    }

    /** What several parts stumble over is told once for each of them; then none of them is the cause of it all. */
    private static FilmwrightException cause(RuntimeException wrapped, Collection<Message> messages) {
        for (Message message : messages) {
            for (Throwable cause = message.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof FilmwrightException own) {
                    return own;
                }
            }
        }
        return new LibraryException(
                Failure.of(
                        Failure.Kind.CONFIGURATION, "the library's parts do not fit together: " + wrapped.getMessage()),
                wrapped);
    }
}
