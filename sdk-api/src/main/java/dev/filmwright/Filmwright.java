package dev.filmwright;

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
import dev.filmwright.spi.FilmwrightFactory;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.training.TrainingJobs;
import dev.filmwright.vision.Conversations;
import dev.filmwright.vision.Descriptions;
import java.nio.file.Path;

/**
 * An open library: assets, media, prompts, generation, productions and exports in one folder.
 *
 * <p>Thread-safe. One process opens a folder at a time. Opening does no network call and costs no money.
 */
public interface Filmwright extends AutoCloseable {

    /**
     * Opens the library in {@code directory}, or creates it, with every plugin found on the class or module path.
     *
     * @throws LibraryException if the folder is open elsewhere, was written by a newer version or cannot be used; or
     *     if the implementation ({@code dev.filmwright:filmwright-core}) is missing
     */
    static Filmwright open(Path directory) {
        return builder(directory).open();
    }

    /** Returns a builder for a library in {@code directory}. */
    static FilmwrightBuilder builder(Path directory) {
        return new FilmwrightBuilder(directory);
    }

    /**
     * Returns the screenplay readers and writers without opening a library.
     *
     * @throws LibraryException if the implementation is missing
     */
    static Screenplays screenplayTools() {
        return FilmwrightFactory.find(FilmwrightBuilder.defaultLoader()).screenplays();
    }

    /** Returns the folder this library lives in. */
    Path directory();

    /** Returns the assets. */
    AssetLibrary assets();

    /** Returns the images and other media. */
    MediaLibrary media();

    /** Returns the prompt assembler. */
    PromptAssembler prompts();

    /** Returns what projects' generations start with. */
    SelectionDefaults selections();

    /** Returns the servers that the user of some backends runs. */
    Servers servers();

    /** Returns the generations and their jobs. */
    Generations generations();

    /** Returns the attempts at slots, of which one may be chosen. */
    Attempts attempts();

    /** Returns what shows stored generations again and makes them again. */
    Replays replays();

    /** Returns who is told of jobs, how, and what was sent. */
    Notifications notifications();

    /** Returns the price tables found. */
    PriceBook prices();

    /** Returns what generations cost, the ledger, the budgets and the accounts. */
    Costs costs();

    /** Returns the screenplay readers and writers. */
    Screenplays screenplays();

    /** Returns the productions. */
    Productions productions();

    /** Returns the exporters found. */
    Exporters exporters();

    /** Returns the contact sheets: pages of assets. */
    ContactSheets contactSheets();

    /** Returns what is kept about prompts: edits by hand, templates, what was asked before. */
    PromptBook promptBook();

    /** Returns what fits texts into a model's window. */
    ContextManager contexts();

    /** Returns the way from a description to a talent with pictures. */
    TalentWizard talentWizard();

    /** Returns what has models describe and compare pictures. */
    Descriptions descriptions();

    /** Returns the conversations with models that see. */
    Conversations conversations();

    /** Returns the datasets. */
    Datasets datasets();

    /** Returns what packs pictures and captions for trainers. */
    TrainingPackages trainingPackages();

    /** Returns the training of models. */
    TrainingJobs trainingJobs();

    /** Returns the LoRAs known. */
    Loras loras();

    /** Returns the plugins found, also the broken ones, with the reason. */
    PluginReport plugins();

    /**
     * Closes the library: work under way is let finish or stopped where it can be resumed, then files are closed.
     * Blocks for as long as that takes. Closing twice does nothing.
     */
    @Override
    void close();
}
