package dev.filmwright.core.production;

import dev.filmwright.FilmwrightException;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.cost.Estimate;
import dev.filmwright.cost.Work;
import dev.filmwright.frame.Composition;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.production.BoardReport;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.Production;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.PromptTarget;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.spending.CostEstimate;
import dev.filmwright.spi.storage.AssetUser;
import dev.filmwright.spi.storage.StoredBreakdown;
import dev.filmwright.spi.storage.StoredProduction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A production over the library's storage. */
final class LibraryProduction implements Production {
    private static final BoardRequests.Writing USUAL = new BoardRequests.Writing("prose", PromptLimit.NONE);

    private static final String STEP = "breakdown";
    private static final int STEPS = 4;
    static final String USER = "production";

    private final ProductionParts parts;
    private final StoredProduction stored;
    private final Screenplay screenplay;
    private final ManifestAssets manifestAssets;

    LibraryProduction(ProductionParts parts, StoredProduction stored, Screenplay screenplay) {
        this.parts = parts;
        this.stored = stored;
        this.screenplay = screenplay;
        this.manifestAssets = new ManifestAssets(parts.assets());
    }

    @Override
    public ProjectId id() {
        return stored.id();
    }

    @Override
    public String title() {
        return stored.title();
    }

    @Override
    public ProductionSettings settings() {
        return stored.settings();
    }

    @Override
    public Screenplay screenplay() {
        return screenplay;
    }

    @Override
    public void breakDown(ProgressListener listener) {
        if (breakdown().isPresent()) {
            listener.progressed(STEP, STEPS, STEPS);
            return;
        }
        listener.progressed(STEP, 0, STEPS);
        Manifest manifest = parts.extractor().extract(screenplay);
        listener.progressed(STEP, 1, STEPS);
        List<Scene> scenes = parts.scenes().build(screenplay, manifest);
        List<Shot> shots = parts.planner().plan(screenplay, manifest, scenes, settings());
        listener.progressed(STEP, 2, STEPS);
        SortedMap<String, AssetId> assets = manifestAssets.make(id(), manifest, scenes);
        listener.progressed(STEP, 3, STEPS);
        StoredBreakdown done = new StoredBreakdown(manifest, scenes, shots, assets);
        AssetUser user = new AssetUser(USER, id().value(), "production " + title());
        parts.storage().run(unit -> {
            unit.productions().saveBreakdown(id(), done);
            assets.values().forEach(asset -> unit.assets().addUser(asset, user));
        });
        listener.progressed(STEP, STEPS, STEPS);
    }

    @Override
    public Manifest manifest() {
        return breakdown().map(StoredBreakdown::manifest).orElse(new Manifest(List.of(), List.of()));
    }

    @Override
    public List<Scene> scenes() {
        return breakdown().map(StoredBreakdown::scenes).orElse(List.of());
    }

    @Override
    public List<Shot> shots() {
        return breakdown().map(StoredBreakdown::shots).orElse(List.of());
    }

    @Override
    public Map<String, Asset> assets() {
        return breakdown().map(this::assets).orElseGet(TreeMap::new);
    }

    /** Not by scope: an asset that was made known everywhere is the production's still. */
    private SortedMap<String, Asset> assets(StoredBreakdown done) {
        return manifestAssets.active(id(), done.assets());
    }

    @Override
    public List<AssembledPrompt> prompts(List<Shot> shots, PromptKind kind) {
        ShotPrompts prompts = prompts(pictures());
        return shots.stream().map(shot -> prompts.prompt(shot, kind)).toList();
    }

    @Override
    public List<PromptRequest> promptRequests(List<Shot> shots, PromptKind kind) {
        ShotPrompts prompts = prompts(pictures());
        return shots.stream()
                .map(shot -> prompts.request(shot, kind, PromptTarget.ANY))
                .toList();
    }

    @Override
    public List<Composition> compositions(List<Shot> shots) {
        ShotPictures pictures = pictures();
        return shots.stream().map(pictures::picture).toList();
    }

    @Override
    public BoardReport drawBoards(ModelRef model, ProgressListener listener) throws InterruptedException {
        BoardRequests requests = boardRequests(model);
        return new Boards(parts.storage(), parts.generations(), id())
                .draw(shots().stream().map(requests::request).toList(), listener);
    }

    private BoardRequests boardRequests(ModelRef model) {
        ShotPictures pictures = pictures();
        return new BoardRequests(id(), model, writing(model), boardSize(), pictures, prompts(pictures), edits());
    }

    /** What a model would cost can be asked without its backend. */
    private BoardRequests.Writing writing(ModelRef model) {
        try {
            return new BoardRequests.Writing(
                    parts.generations().dialect(model), parts.generations().promptLimit(model));
        } catch (FilmwrightException e) {
            return USUAL;
        }
    }

    @Override
    public SortedMap<String, CostEstimate> boardCosts(ModelRef model) {
        BoardRequests requests = boardRequests(model);
        SortedMap<String, CostEstimate> costs = new TreeMap<>();
        shots().forEach(shot -> costs.put(shot.code(), parts.costs().estimate(requests.request(shot))));
        return costs;
    }

    @Override
    public Map<String, MediaFile> boards() {
        SortedMap<String, MediaFile> boards = new TreeMap<>();
        parts.storage()
                .read(unit -> unit.productions().boards(id()))
                .forEach((code, media) -> parts.media().find(media).ifPresent(file -> boards.put(code, file)));
        return boards;
    }

    @Override
    public List<Estimate> estimates() {
        List<Shot> shots = shots();
        return parts.prices()
                .estimate(new Work(
                        shots.size(),
                        boardSize(),
                        shots.stream()
                                .map(shot -> settings().rate().durationOf(shot.frames()))
                                .toList()));
    }

    private FrameSize boardSize() {
        return settings().aspect().sizeFor(settings().boardEdge());
    }

    private ShotPictures pictures() {
        return parts.storage()
                .read(unit -> breakdown()
                        .map(done -> new ShotPictures(title(), settings(), done.scenes(), assets(done)))
                        .orElseGet(() -> new ShotPictures(title(), settings(), List.of(), Map.of())));
    }

    private ShotPrompts prompts(ShotPictures pictures) {
        return new ShotPrompts(parts.prompts(), pictures, settings());
    }

    private ShotEdits edits() {
        return ShotEdits.of(id(), parts.overrides());
    }

    private Optional<StoredBreakdown> breakdown() {
        return parts.storage().read(unit -> unit.productions().breakdown(id()));
    }
}
