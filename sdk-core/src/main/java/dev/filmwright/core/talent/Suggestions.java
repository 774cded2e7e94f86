package dev.filmwright.core.talent;

import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.talent.TalentDetails;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardTake;
import dev.filmwright.vision.Description;
import dev.filmwright.vision.DescriptionRequest;
import dev.filmwright.vision.Descriptions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills in a profile by what a model sees, or by what the description says outright. */
final class Suggestions {
    private final Descriptions descriptions;

    @Inject
    Suggestions(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    TalentDetails of(SessionState state, WizardSession session) {
        Optional<ModelRef> vision = state.brief().vision();
        if (vision.isEmpty()) {
            return new TalentDetails("", Facts.in(state.brief().description()), List.of());
        }
        List<MediaId> pictures = Stream.concat(
                        session.headshot().flatMap(WizardTake::picture).stream(),
                        session.views().stream().flatMap(view -> view.picture().stream()))
                .distinct()
                .toList();
        Description seen = descriptions.describe(new DescriptionRequest(
                vision.get(),
                Category.TALENT,
                pictures,
                state.owner(),
                state.brief().description()));
        Profile.Talent profile = seen.profile() instanceof Profile.Talent known ? known : Profile.Talent.EMPTY;
        return new TalentDetails("", profile, seen.tags());
    }
}
