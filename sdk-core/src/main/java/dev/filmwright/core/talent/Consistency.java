package dev.filmwright.core.talent;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.ProviderException;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.core.likeness.Likeness;
import dev.filmwright.core.likeness.Likenesses;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.talent.ConsistencyScore;
import dev.filmwright.talent.ConsistencyScore.Certainty;
import dev.filmwright.talent.ConsistencyScore.Measure;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardTake;
import dev.filmwright.talent.WizardView;
import dev.filmwright.vision.Descriptions;
import dev.filmwright.vision.Verdict;
import dev.filmwright.vision.VerdictRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares views with their headshot, as {@link ConsistencyScore} describes. */
final class Consistency {
    private static final double SHAPE = 0.4;
    private static final double VERDICT = 0.5;
    private static final double HALF_OF_ALL_BITS = 32;

    private final MediaLibrary media;
    private final Likenesses likenesses;
    private final Descriptions descriptions;

    @Inject
    Consistency(MediaLibrary media, Likenesses likenesses, Descriptions descriptions) {
        this.media = media;
        this.likenesses = likenesses;
        this.descriptions = descriptions;
    }

    /** Returns the scores of the takes that count and have none, by their jobs. */
    Map<String, ConsistencyScore> missing(SessionState state, WizardSession session) {
        Map<String, ConsistencyScore> scores = new TreeMap<>();
        Optional<MediaId> headshot = session.headshot().flatMap(WizardTake::picture);
        if (headshot.isEmpty()) {
            return scores;
        }
        Likeness face = likeness(headshot.get());
        for (WizardView view : session.views()) {
            if (view.chosen().isPresent() && view.score().isEmpty()) {
                WizardTake take = view.chosen().get();
                scores.put(take.job().value(), score(state, headshot.get(), face, take));
            }
        }
        return scores;
    }

    private ConsistencyScore score(SessionState state, MediaId headshot, Likeness face, WizardTake take) {
        MediaId picture = take.picture().orElseThrow();
        List<String> notes = new ArrayList<>();
        Optional<Verdict> verdict =
                state.brief().vision().flatMap(model -> verdict(state, model, headshot, picture, take.slot(), notes));
        List<Measure> measures = measures(face, likeness(picture), take.slot(), verdict);
        verdict.ifPresent(given -> notes.addAll(given.differences()));
        if (take.slot() == ImageSlot.SHEET_FULL_BODY_BACK) {
            notes.add("a back shows no face: who it is cannot be told for certain");
        } else if (verdict.isEmpty() && !frontal(take.slot())) {
            notes.add("colours alone were compared: this view has another shape than the headshot");
        }
        double value = measures.stream()
                .mapToDouble(measure -> measure.value() * measure.weight())
                .sum();
        return new ConsistencyScore(
                Math.max(0, Math.min(1, value)),
                measures,
                verdict.map(Verdict::model),
                certainty(take.slot(), verdict.isPresent()),
                state.brief().warnBelow(),
                notes);
    }

    private static List<Measure> measures(Likeness face, Likeness view, ImageSlot slot, Optional<Verdict> verdict) {
        double rest = verdict.isPresent() ? 1 - VERDICT : 1;
        double shape = frontal(slot) ? SHAPE : 0;
        List<Measure> measures = new ArrayList<>();
        if (shape > 0) {
            double alike = Math.max(0, 1 - face.distance(view) / HALF_OF_ALL_BITS);
            measures.add(new Measure("shape", alike, rest * shape));
        }
        measures.add(new Measure("colour", face.keptColours(view, part(slot)), rest * (1 - shape)));
        verdict.ifPresent(given -> measures.add(new Measure("verdict", given.sameness(), VERDICT)));
        return measures;
    }

    private static boolean frontal(ImageSlot slot) {
        return slot == ImageSlot.SHEET_FRONT_FACE || slot == ImageSlot.SHEET_EXPRESSION;
    }

    /** Returns what part of its share in the headshot a colour needs in a view: the less, the smaller the face is there. */
    private static double part(ImageSlot slot) {
        return switch (slot) {
            case SHEET_FULL_BODY_FRONT, SHEET_FULL_BODY_BACK, SHEET_ACTION -> 0.5;
            case SHEET_THREE_QUARTER -> 0.6;
            default -> 1;
        };
    }

    private static Certainty certainty(ImageSlot slot, boolean judged) {
        if (slot == ImageSlot.SHEET_FULL_BODY_BACK) {
            return judged ? Certainty.FAIR : Certainty.LOW;
        }
        return judged ? Certainty.HIGH : frontal(slot) ? Certainty.FAIR : Certainty.LOW;
    }

    private Optional<Verdict> verdict(
            SessionState state, ModelRef model, MediaId headshot, MediaId picture, ImageSlot slot, List<String> notes) {
        try {
            return Optional.of(
                    descriptions.compare(new VerdictRequest(model, headshot, picture, slot.label(), state.owner())));
        } catch (ProviderException e) {
            notes.add(model + " gave no verdict: " + e.failure().message());
            return Optional.empty();
        }
    }

    private Likeness likeness(MediaId picture) {
        try (InputStream in = media.open(picture)) {
            return likenesses.ofSubject(in);
        } catch (IOException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "media file \"" + picture + "\" cannot be read: " + e), e);
        }
    }
}
