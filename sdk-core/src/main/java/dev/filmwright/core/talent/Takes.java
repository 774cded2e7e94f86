package dev.filmwright.core.talent;

import dev.filmwright.asset.ImageSlot;
import dev.filmwright.generation.Attempt;
import dev.filmwright.generation.Attempts;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.JobId;
import dev.filmwright.talent.Technique;
import dev.filmwright.talent.WizardTake;
import dev.filmwright.talent.WizardView;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Starts takes, and finds those of a session by their owner and slot. */
final class Takes {
    private final Attempts attempts;
    private final Generations generations;
    private final TakeRequests requests;

    @Inject
    Takes(Attempts attempts, Generations generations, TakeRequests requests) {
        this.attempts = attempts;
        this.generations = generations;
        this.requests = requests;
    }

    /** Returns the headshots that count. */
    List<WizardTake> headshots(SessionState state) {
        return attempts.of(state.owner(), Views.attempts(ImageSlot.HEADSHOT)).stream()
                .map(attempt -> take(ImageSlot.HEADSHOT, attempt))
                .filter(take -> take.round() >= state.first())
                .toList();
    }

    /** Returns the views of a headshot, those nobody asked for too. */
    List<WizardView> views(SessionState state, Optional<WizardTake> headshot) {
        List<WizardView> views = new ArrayList<>();
        for (ImageSlot slot : ImageSlot.characterSheet()) {
            views.add(headshot.map(take -> view(state, take, slot))
                    .orElseGet(() -> new WizardView(slot, List.of(), Optional.empty(), Optional.empty())));
        }
        return views;
    }

    private WizardView view(SessionState state, WizardTake headshot, ImageSlot slot) {
        List<WizardTake> takes = attempts.of(state.owner(), Views.attempts(slot)).stream()
                .filter(attempt -> headshot.job().value().equals(label(attempt, TakeRequests.HEADSHOT)))
                .map(attempt -> take(slot, attempt))
                .toList();
        Optional<JobId> wanted = Optional.ofNullable(state.chosen().get(SessionState.key(headshot.job(), slot)));
        Optional<WizardTake> chosen = takes.stream()
                .filter(take -> take.picture().isPresent())
                .filter(take -> wanted.isEmpty() || wanted.get().equals(take.job()))
                .reduce((earlier, later) -> later);
        return new WizardView(
                slot,
                takes,
                chosen,
                chosen.map(take -> state.scores().get(take.job().value())));
    }

    private static WizardTake take(ImageSlot slot, Attempt attempt) {
        return new WizardTake(
                attempt.id(),
                slot,
                Integer.parseInt(label(attempt, TakeRequests.ROUND)),
                attempt.job().state(),
                attempt.usable() ? attempt.media().stream().findFirst() : Optional.empty(),
                attempt.seed(),
                techniques(label(attempt, TakeRequests.TECHNIQUES)),
                attempt.job().failure());
    }

    private static Set<Technique> techniques(String label) {
        Set<Technique> techniques = EnumSet.noneOf(Technique.class);
        for (Technique technique : Technique.values()) {
            if (List.of(label.split(",", -1)).contains(technique.name())) {
                techniques.add(technique);
            }
        }
        return techniques;
    }

    private static String label(Attempt attempt, String key) {
        return Objects.requireNonNullElse(attempt.job().request().labels().get(key), "");
    }

    /** Starts what a state says was asked for; what was started before is not started again. */
    void startMissing(SessionState state, Optional<WizardTake> headshot) {
        List<GenerationRequest> missing = new ArrayList<>();
        List<WizardTake> there = headshots(state);
        for (SessionState.Batch batch : state.current()) {
            if (there.stream().noneMatch(take -> take.round() == batch.round())) {
                missing.addAll(requests.headshots(state, batch));
            }
        }
        headshot.filter(take -> take.picture().isPresent()).ifPresent(take -> missing.addAll(views(state, take)));
        if (!missing.isEmpty()) {
            generations.startAll(missing);
        }
    }

    private List<GenerationRequest> views(SessionState state, WizardTake headshot) {
        List<GenerationRequest> missing = new ArrayList<>();
        for (ImageSlot slot : ImageSlot.characterSheet()) {
            int asked = state.asked().getOrDefault(SessionState.key(headshot.job(), slot), 0);
            int there = asked == 0 ? 0 : view(state, headshot, slot).takes().size();
            for (int number = there + 1; number <= asked; number++) {
                missing.add(requests.view(state, headshot, look(headshot), slot, number));
            }
        }
        return missing;
    }

    /** Returns what a take was drawn by. */
    String look(WizardTake take) {
        return label(attempts.get(take.job()), TakeRequests.LOOK);
    }
}
