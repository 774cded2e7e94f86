package dev.filmwright.core.talent;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.id.Ids;
import dev.filmwright.export.ExportReport;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.talent.CharacterSheet;
import dev.filmwright.talent.ConsistencyScore;
import dev.filmwright.talent.ExampleDescription;
import dev.filmwright.talent.TalentBrief;
import dev.filmwright.talent.TalentDetails;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.talent.WizardId;
import dev.filmwright.talent.WizardProblem;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardStep;
import dev.filmwright.talent.WizardStepException;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link TalentWizard} over the storage port: changes of a session, each by the rules of its step. */
final class StoredTalentWizard implements TalentWizard {
    private final Sessions sessions;
    private final Snapshots snapshots;
    private final Making making;
    private final Consistency consistency;
    private final Suggestions suggestions;
    private final Confirming confirming;
    private final Clearing clearing;
    private final Sheets sheets;
    private final SheetWriting writing;
    private final MediaLibrary media;
    private final Providers providers;
    private final Storage storage;
    private final Ids ids;
    private final List<ExampleDescription> examples = Examples.read();

    @Inject
    StoredTalentWizard(
            Sessions sessions,
            Snapshots snapshots,
            Making making,
            Consistency consistency,
            Suggestions suggestions,
            Confirming confirming,
            Clearing clearing,
            Sheets sheets,
            SheetWriting writing,
            MediaLibrary media,
            Providers providers,
            Storage storage,
            Ids ids) {
        this.sessions = sessions;
        this.snapshots = snapshots;
        this.making = making;
        this.consistency = consistency;
        this.suggestions = suggestions;
        this.confirming = confirming;
        this.clearing = clearing;
        this.sheets = sheets;
        this.writing = writing;
        this.media = media;
        this.providers = providers;
        this.storage = storage;
        this.ids = ids;
    }

    @Override
    public List<ExampleDescription> examples() {
        return examples;
    }

    @Override
    public WizardSession start(TalentBrief brief) {
        clearing.run();
        checkModels(brief);
        return snapshots.of(
                sessions.insert(SessionState.fresh(ids.next(), new AssetId(ids.next()), brief, sessions.now())));
    }

    private void checkModels(TalentBrief brief) {
        if (!providers.modelOrAsk(brief.model()).capabilities().outputs().contains(OutputKind.IMAGE)) {
            throw new InvalidInputException("model", brief.model(), "it makes no pictures: name one that does");
        }
        brief.vision().ifPresent(model -> {
            if (!providers.modelOrAsk(model).capabilities().outputs().contains(OutputKind.TEXT)) {
                throw new InvalidInputException("vision", model, "it says nothing about pictures: name one that does");
            }
        });
    }

    @Override
    public List<WizardSession> sessions() {
        clearing.run();
        return sessions.all().stream().map(snapshots::of).toList();
    }

    @Override
    public WizardSession state(WizardId id) {
        return snapshots.of(sessions.get(id));
    }

    @Override
    public WizardSession resume(WizardId id) {
        clearing.run();
        Sessions.Kept kept = sessions.get(id);
        making.startMissing(kept.state(), snapshots.of(kept));
        return snapshots.of(kept);
    }

    @Override
    public List<WizardProblem> problems(WizardSession session) {
        WizardSession now = snapshots.of(sessions.unchanged(session));
        return StepRules.problems(now, now.step());
    }

    @Override
    public WizardSession next(WizardSession session) {
        Sessions.Kept kept = sessions.unchanged(session);
        WizardSession now = snapshots.of(kept);
        List<WizardProblem> problems = StepRules.problems(now, now.step());
        if (!problems.isEmpty()) {
            throw new WizardStepException(problems);
        }
        WizardStep after = now.step()
                .after()
                .orElseThrow(() -> new InvalidInputException(
                        "step", now.step().label(), "it is the last one: confirm, or go back"));
        return put(kept, now, kept.state().toBuilder().step(after));
    }

    @Override
    public WizardSession back(WizardSession session) {
        Sessions.Kept kept = sessions.unchanged(session);
        WizardSession now = snapshots.of(kept);
        return kept.state()
                .step()
                .before()
                .map(step -> put(kept, now, kept.state().toBuilder().step(step)))
                .orElse(now);
    }

    @Override
    public WizardSession describe(WizardSession session, TalentBrief brief) {
        Sessions.Kept kept = at(session, WizardStep.DESCRIBE);
        checkModels(brief);
        TalentBrief before = kept.state().brief();
        SessionState.Builder after = kept.state().toBuilder().brief(brief);
        if (!before.description().strip().equals(brief.description().strip())
                || before.use() != brief.use()
                || !before.model().equals(brief.model())) {
            after.startOver();
        }
        return put(kept, snapshots.of(kept), after);
    }

    @Override
    public WizardSession inspire(WizardSession session, InputStream picture) {
        Sessions.Kept kept = at(session, WizardStep.DESCRIBE);
        MediaFile file = media.storeImage(kept.state().owner(), picture, ImageOptions.ofDefaults());
        return put(kept, snapshots.of(kept), kept.state().toBuilder().inspiration(Optional.of(file.id())));
    }

    @Override
    public WizardSession withoutInspiration(WizardSession session) {
        Sessions.Kept kept = at(session, WizardStep.DESCRIBE);
        return put(kept, snapshots.of(kept), kept.state().toBuilder().inspiration(Optional.empty()));
    }

    @Override
    public WizardSession generateHeadshots(WizardSession session) {
        return making.headshots(at(session, WizardStep.HEADSHOTS));
    }

    @Override
    public WizardSession choose(WizardSession session, JobId take) {
        Sessions.Kept kept = at(session, WizardStep.HEADSHOTS, WizardStep.SHEET);
        return making.choose(kept, take);
    }

    @Override
    public WizardSession generateViews(WizardSession session) {
        return making.views(at(session, WizardStep.SHEET));
    }

    @Override
    public WizardSession redo(WizardSession session, ImageSlot view) {
        return making.redo(at(session, WizardStep.SHEET), view);
    }

    @Override
    public WizardSession await(WizardSession session, Duration longest, ProgressListener listener)
            throws InterruptedException {
        making.await(session, longest, listener);
        return making.settled(sessions.get(session.id()));
    }

    @Override
    public WizardSession cancel(WizardSession session) {
        Sessions.Kept kept = sessions.unchanged(session);
        making.cancel(snapshots.of(kept));
        return making.settled(kept);
    }

    @Override
    public WizardSession score(WizardSession session) {
        Sessions.Kept kept = at(session, WizardStep.SHEET, WizardStep.PROFILE, WizardStep.CONFIRM);
        WizardSession now = snapshots.of(kept);
        Map<String, ConsistencyScore> found = consistency.missing(kept.state(), now);
        return found.isEmpty() ? now : put(kept, now, kept.state().toBuilder().scores(found));
    }

    @Override
    public WizardSession suggest(WizardSession session) {
        Sessions.Kept kept = at(session, WizardStep.PROFILE);
        WizardSession now = snapshots.of(kept);
        TalentDetails found = suggestions.of(kept.state(), now);
        TalentDetails details = Facts.filledUp(kept.state().details(), found);
        return put(kept, now, kept.state().toBuilder().suggested(found).details(details));
    }

    @Override
    public WizardSession edit(WizardSession session, TalentDetails details) {
        Sessions.Kept kept = at(session, WizardStep.PROFILE);
        return put(kept, snapshots.of(kept), kept.state().toBuilder().details(details));
    }

    @Override
    public List<FieldChange> differences(WizardSession session) {
        return session.suggested()
                .map(found -> Facts.between(found, session.details()))
                .orElse(List.of());
    }

    @Override
    public WizardSession keepIn(WizardSession session, Scope scope) {
        Sessions.Kept kept = at(session, WizardStep.CONFIRM);
        return put(kept, snapshots.of(kept), kept.state().toBuilder().scope(scope));
    }

    @Override
    public Asset confirm(WizardSession session) {
        Optional<Asset> before = confirming.confirmed(session);
        if (before.isPresent() && sessions.find(session.id()).isEmpty()) {
            clearing.run();
            return before.get();
        }
        Sessions.Kept kept = at(session, WizardStep.CONFIRM);
        WizardSession now = snapshots.of(kept);
        List<WizardProblem> problems = StepRules.problems(now, WizardStep.CONFIRM);
        if (!problems.isEmpty()) {
            throw new WizardStepException(problems);
        }
        Asset made = confirming.confirm(kept, now);
        clearing.run();
        return made;
    }

    @Override
    public void abandon(WizardId id) {
        storage.run(unit -> sessions.remove(unit, id.value()));
        clearing.run();
    }

    @Override
    public CharacterSheet sheet(WizardSession session) {
        return Sheets.of(session);
    }

    @Override
    public CharacterSheet sheet(AssetId talent) {
        return sheets.sheet(talent);
    }

    @Override
    public ExportReport writeSheet(CharacterSheet sheet, Path file) {
        return writing.write(sheet, file);
    }

    /** Returns the session that a snapshot is of, if it is as it was and in one of these steps. */
    private Sessions.Kept at(WizardSession session, WizardStep... steps) {
        Sessions.Kept kept = sessions.unchanged(session);
        if (!List.of(steps).contains(kept.state().step())) {
            throw new InvalidInputException(
                    "step", kept.state().step().label(), "go to " + steps[0].label() + " first, by back or next");
        }
        return kept;
    }

    private WizardSession put(Sessions.Kept kept, WizardSession now, SessionState.Builder after) {
        SessionState state = after.build(sessions.now());
        return snapshots.of(sessions.put(kept, state, Snapshots.media(now, state)));
    }
}
