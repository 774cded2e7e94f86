package dev.filmwright.production;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.cost.Estimate;
import dev.filmwright.frame.Composition;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaFile;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.spending.CostEstimate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A film project in the library. A handle: what it returns is read from the library when it is asked for. Thread-safe.
 *
 * <p>Every step can be called again: it goes on where it was, so calling them all after a crash finishes the work.
 */
public interface Production {
    /** Returns its identity, which is also the project its assets belong to. */
    ProjectId id();

    /** Returns its title. */
    String title();

    /** Returns what holds for the whole of it. */
    ProductionSettings settings();

    /** Returns its screenplay. */
    Screenplay screenplay();

    /**
     * Breaks the screenplay down: manifest, assets of the project, scenes, shots. Does nothing if that is done. Blocks;
     * costs no money with the rules built in.
     */
    void breakDown(ProgressListener listener);

    /** Returns what the screenplay needs; empty before {@link #breakDown}. */
    Manifest manifest();

    /** Returns the scenes; empty before {@link #breakDown}. */
    List<Scene> scenes();

    /** Returns the shots of all scenes in order; empty before {@link #breakDown}. */
    List<Shot> shots();

    /**
     * Returns the asset of each manifest entry by the entry's key, in its active version, as prompts and boards use it;
     * empty before {@link #breakDown}.
     */
    Map<String, Asset> assets();

    /**
     * Returns the prompt of each of the {@code shots}, in order, in natural prose, as it is assembled: without what was
     * {@linkplain dev.filmwright.prompt.PromptOverrides edited by hand}.
     */
    List<AssembledPrompt> prompts(List<Shot> shots, PromptKind kind);

    /** Returns what the prompt of each of the {@code shots} is assembled from, in order, e.g. for another dialect. */
    List<PromptRequest> promptRequests(List<Shot> shots, PromptKind kind);

    /** Returns each of the {@code shots} as structured data for a backend that draws, in order. */
    List<Composition> compositions(List<Shot> shots);

    /**
     * Draws a board for every shot that has none, and waits until all are done. What was
     * {@linkplain dev.filmwright.prompt.PromptOverrides edited by hand} in the prompts is in them. Costs money if the model does; a shot is
     * never paid twice, also when this is called again after a crash.
     *
     * @throws dev.filmwright.InvalidInputException if the model is unknown or cannot draw pictures
     * @throws InterruptedException if the waiting thread is interrupted; the jobs go on
     */
    BoardReport drawBoards(ModelRef model, ProgressListener listener) throws InterruptedException;

    /**
     * Returns what drawing each shot's board with a model would cost, by shot code, whether it is drawn already or not; add up
     * with {@link dev.filmwright.spending.CostSum#of}. Costs no money.
     */
    SortedMap<String, CostEstimate> boardCosts(ModelRef model);

    /** Returns the boards drawn so far by shot code. */
    Map<String, MediaFile> boards();

    /** Returns what boards and clips of all shots would cost on each paid model with a price table. */
    List<Estimate> estimates();
}
