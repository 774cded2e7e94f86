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
import java.util.Locale;
import java.util.Set;

/** Where and when it is. */
final class Settings {
    private static final Set<String> INSIDE_OR_OUTSIDE =
            Set.of("interior", "exterior", "interior and exterior", "indoors", "outdoors", "inside", "outside");

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
        setting(context.setting(), use, known.setting(), phrase);
        if (own) {
            phrase.asset(use, "description", description(asset, known, context));
        }
        either(context.time(), "environment.time", use, "profile.timeOfDay", known.timeOfDay(), phrase);
        either(context.weather(), "environment.weather", use, "profile.weather", known.weather(), phrase);
        phrase.add(Source.CONTEXT, "environment.modifications", context.modifications())
                .asset(use, "profile.mood", draft.unreplaced(SETTING, use, "profile.mood", known.mood()))
                .addTo(phrases);
    }

    /** "Interior" says nothing of what kind of place it is, and another kind of place nothing of "corner shop". */
    private void setting(String context, AssetUse use, String own, PhraseBuilder phrase) {
        if (INSIDE_OR_OUTSIDE.contains(context.strip().toLowerCase(Locale.ROOT)) && !saysInside(own)) {
            phrase.add(Source.CONTEXT, "environment.setting", context).asset(use, "profile.setting", own);
        } else {
            either(context, "environment.setting", use, "profile.setting", own, phrase);
        }
    }

    private static boolean saysInside(String own) {
        Words words = Words.of(own);
        for (int i = 0; i < words.size(); i++) {
            if (INSIDE_OR_OUTSIDE.contains(words.word(i))) {
                return true;
            }
        }
        return false;
    }

    private String description(Asset asset, Profile.Environment known, EnvironmentContext context) {
        String words = draft.plainDescription(SETTING, asset);
        if (context.time().isBlank()) {
            words = draft.once(SETTING, asset.use(), words, known.timeOfDay(), Topic.TIME);
        }
        if (context.weather().isBlank()) {
            words = draft.once(SETTING, asset.use(), words, known.weather(), Topic.WEATHER);
        }
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
