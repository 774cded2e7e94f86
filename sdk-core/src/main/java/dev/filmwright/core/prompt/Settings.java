package dev.filmwright.core.prompt;

import static dev.filmwright.prompt.SectionKind.SETTING;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Profile;
import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptRequest;
import java.util.List;

/** Where and when it is. */
final class Settings {
    private final Draft draft;

    Settings(Draft draft) {
        this.draft = draft;
    }

    void addTo(List<Phrase> phrases) {
        PromptRequest request = draft.request();
        if (request.place().isPresent()) {
            place(request.place().get(), phrases);
        }
        if (Isolation.wanted(request)) {
            new PhraseBuilder()
                    .add(Source.CONTEXT, "isolation", Isolation.WORDS)
                    .addTo(phrases);
        }
    }

    private void place(PromptRequest.Place place, List<Phrase> phrases) {
        Asset asset = place.asset();
        AssetUse use = asset.use();
        EnvironmentContext context = place.context();
        PhraseBuilder phrase = new PhraseBuilder();
        boolean own = !draft.fragment(asset, phrase);
        Profile.Environment known =
                own && asset.profile() instanceof Profile.Environment profile ? profile : Profile.Environment.EMPTY;
        phrase.asset(use, "name", own ? asset.name() : "").add(Source.CONTEXT, "environment.area", context.area());
        either(context.setting(), "environment.setting", use, "profile.setting", known.setting(), phrase);
        if (own) {
            phrase.asset(use, "description", description(asset));
        }
        either(context.time(), "environment.time", use, "profile.timeOfDay", known.timeOfDay(), phrase);
        either(context.weather(), "environment.weather", use, "profile.weather", known.weather(), phrase);
        phrase.add(Source.CONTEXT, "environment.modifications", context.modifications())
                .asset(use, "profile.mood", draft.unreplaced(SETTING, use, "profile.mood", known.mood()))
                .addTo(phrases);
    }

    private String description(Asset asset) {
        String words = draft.plainDescription(SETTING, asset);
        if (draft.request().light().isPresent()) {
            words = draft.without(Topic.LIGHT, SETTING, asset.use(), "description", words);
        }
        return draft.untold(SETTING, asset, "description", Wording.asPart(words, asset.name()));
    }

    /** Adds the context's words, or the asset's where the context says nothing: they never stand side by side. */
    private void either(
            String context, String contextField, AssetUse use, String field, String own, PhraseBuilder phrase) {
        if (context.isBlank()) {
            phrase.asset(use, field, draft.unreplaced(SETTING, use, field, own));
        } else {
            draft.leave(SETTING, use, field, own, Cut.Reason.REPLACED);
            phrase.add(Source.CONTEXT, contextField, context);
        }
    }
}
