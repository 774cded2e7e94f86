package dev.filmwright.testkit;

import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightBuilder;
import dev.filmwright.PluginReport;
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
import dev.filmwright.testkit.memory.MemoryMediaStore;
import dev.filmwright.testkit.memory.MemoryStorage;
import dev.filmwright.training.TrainingJobs;
import dev.filmwright.vision.Conversations;
import dev.filmwright.vision.Descriptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A whole library for one test: rows and media in memory, a clock that stands still, no plugin but those given by hand.
 * Closing it leaves nothing behind. Thread-safe, as every library is.
 *
 * <pre>{@code
 * try (TestLibrary library = TestLibrary.open()) {
 *     library.assets().create(AssetDraft.builder(Category.PROPS, "Lamp").build());
 *     …
 * }
 * }</pre>
 *
 * <p>It needs {@code dev.filmwright:filmwright-core} on the test's class path or module path, as every library does.
 */
public final class TestLibrary implements Filmwright {
    private final Filmwright library;
    private final TestClock clock;

    private TestLibrary(Filmwright library, TestClock clock) {
        this.library = library;
        this.clock = clock;
    }

    /**
     * Opens an empty library. Blocks shortly; costs no money.
     *
     * @throws dev.filmwright.LibraryException if the implementation is missing
     */
    public static TestLibrary open() {
        return open(builder -> {});
    }

    /**
     * Opens an empty library with settings of the test's own, e.g.
     * {@code TestLibrary.open(builder -> builder.plugin(new FakeProviderPlugin()))}.
     *
     * @throws dev.filmwright.LibraryException if the implementation is missing
     */
    public static TestLibrary open(Consumer<FilmwrightBuilder> settings) {
        TestClock clock = new TestClock();
        Path folder = folder();
        try {
            FilmwrightBuilder builder = Filmwright.builder(folder)
                    .discoverPlugins(false)
                    .clock(clock)
                    .storage(new MemoryStorage())
                    .mediaStore(new MemoryMediaStore());
            settings.accept(builder);
            return new TestLibrary(builder.open(), clock);
        } catch (RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    /** Returns the clock the library tells the time by, unless the test set another. */
    public TestClock clock() {
        return clock;
    }

    @Override
    public Path directory() {
        return library.directory();
    }

    @Override
    public AssetLibrary assets() {
        return library.assets();
    }

    @Override
    public MediaLibrary media() {
        return library.media();
    }

    @Override
    public PromptAssembler prompts() {
        return library.prompts();
    }

    @Override
    public Servers servers() {
        return library.servers();
    }

    @Override
    public Generations generations() {
        return library.generations();
    }

    @Override
    public Attempts attempts() {
        return library.attempts();
    }

    @Override
    public Replays replays() {
        return library.replays();
    }

    @Override
    public Notifications notifications() {
        return library.notifications();
    }

    @Override
    public PriceBook prices() {
        return library.prices();
    }

    @Override
    public Costs costs() {
        return library.costs();
    }

    @Override
    public Screenplays screenplays() {
        return library.screenplays();
    }

    @Override
    public Productions productions() {
        return library.productions();
    }

    @Override
    public ContactSheets contactSheets() {
        return library.contactSheets();
    }

    @Override
    public Exporters exporters() {
        return library.exporters();
    }

    @Override
    public SelectionDefaults selections() {
        return library.selections();
    }

    @Override
    public PromptBook promptBook() {
        return library.promptBook();
    }

    @Override
    public ContextManager contexts() {
        return library.contexts();
    }

    @Override
    public TalentWizard talentWizard() {
        return library.talentWizard();
    }

    @Override
    public Descriptions descriptions() {
        return library.descriptions();
    }

    @Override
    public Conversations conversations() {
        return library.conversations();
    }

    @Override
    public Datasets datasets() {
        return library.datasets();
    }

    @Override
    public TrainingPackages trainingPackages() {
        return library.trainingPackages();
    }

    @Override
    public TrainingJobs trainingJobs() {
        return library.trainingJobs();
    }

    @Override
    public Loras loras() {
        return library.loras();
    }

    @Override
    public PluginReport plugins() {
        return library.plugins();
    }

    /** Closes the library and removes its folder, in which nothing of value was. */
    @Override
    public void close() {
        library.close();
        remove(library.directory());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("filmwright-test-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made", e);
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be removed", e);
        }
    }
}
