package dev.filmwright.core.export;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.cost.Estimate;
import dev.filmwright.export.Turnover;
import dev.filmwright.frame.Composition;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaFile;
import dev.filmwright.production.BoardReport;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.Production;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.spending.CostEstimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A production that holds what a turnover says, for tests of what reads productions. */
public final class FixtureProduction implements Production {
    private final Turnover turnover;

    /** Creates a production that would give {@code turnover}. */
    public FixtureProduction(Turnover turnover) {
        this.turnover = turnover;
    }

    @Override
    public ProjectId id() {
        return new ProjectId("fixture");
    }

    @Override
    public String title() {
        return turnover.title();
    }

    @Override
    public ProductionSettings settings() {
        return turnover.settings();
    }

    @Override
    public Screenplay screenplay() {
        return turnover.screenplay();
    }

    @Override
    public void breakDown(ProgressListener listener) {}

    @Override
    public Manifest manifest() {
        return turnover.manifest();
    }

    @Override
    public List<Scene> scenes() {
        return turnover.scenes();
    }

    @Override
    public List<Shot> shots() {
        return turnover.cuts().stream().map(Turnover.Cut::shot).toList();
    }

    @Override
    public Map<String, Asset> assets() {
        return Map.of();
    }

    @Override
    public List<PromptRequest> promptRequests(List<Shot> shots, PromptKind kind) {
        throw new UnsupportedOperationException("exports take the prompts of the turnover");
    }

    @Override
    public List<AssembledPrompt> prompts(List<Shot> shots, PromptKind kind) {
        return turnover.cuts().stream()
                .filter(cut -> shots.contains(cut.shot()))
                .map(kind == PromptKind.FRAME ? Turnover.Cut::framePrompt : Turnover.Cut::videoPrompt)
                .toList();
    }

    @Override
    public List<Composition> compositions(List<Shot> shots) {
        throw new UnsupportedOperationException("no exporter asks for compositions");
    }

    @Override
    public BoardReport drawBoards(ModelRef model, ProgressListener listener) {
        throw new UnsupportedOperationException("an export draws nothing");
    }

    @Override
    public Map<String, MediaFile> boards() {
        Map<String, MediaFile> boards = new LinkedHashMap<>();
        turnover.cuts()
                .forEach(cut ->
                        cut.board().ifPresent(board -> boards.put(cut.shot().code(), board)));
        return boards;
    }

    @Override
    public SortedMap<String, CostEstimate> boardCosts(ModelRef model) {
        return new TreeMap<>();
    }

    @Override
    public List<Estimate> estimates() {
        return turnover.estimates();
    }
}
