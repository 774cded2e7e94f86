package dev.filmwright.core.prompt;

import static dev.filmwright.prompt.SectionKind.MOOD;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Profile;
import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.LightingContext;
import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptLight;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The light, lamp by lamp; what its description says already of a lamp is not said twice. */
final class Lights {
    private static final Profile.Lighting UNKNOWN =
            new Profile.Lighting("", "", "", "", "", OptionalInt.empty(), OptionalDouble.empty());
    private static final String NONE = "none";

    private final Draft draft;
    private final LightingContext context;
    private final @Nullable Asset asset;
    private Profile.Lighting own = UNKNOWN;
    private String described = "";

    Lights(Draft draft, PromptLight light) {
        this.draft = draft;
        this.context = light.context();
        this.asset = light.asset().orElse(null);
    }

    void addTo(List<Phrase> phrases) {
        if (asset != null) {
            named(asset, phrases);
        }
        PhraseBuilder kind = new PhraseBuilder();
        part(context.quality(), "quality", own.quality(), "", " light", kind);
        part(context.direction(), "direction", own.direction(), "", "", kind);
        kind.addTo(phrases);
        lamp(context.key(), "key", own.key(), phrases);
        lamp(context.fill(), "fill", own.fill(), phrases);
        lamp(context.back(), "back", own.back(), phrases);
        PhraseBuilder numbers = new PhraseBuilder();
        part(kelvin(context.kelvin()), "kelvin", kelvin(own.kelvin()), "", "", numbers);
        part(ratio(context.contrastRatio()), "contrastRatio", ratio(own.contrastRatio()), "", "", numbers);
        numbers.addTo(phrases);
        new PhraseBuilder().add(Source.CONTEXT, "lighting.mood", context.mood()).addTo(phrases);
    }

    private void named(Asset light, List<Phrase> phrases) {
        PhraseBuilder phrase = new PhraseBuilder();
        if (!draft.fragment(light, phrase)) {
            AssetUse use = light.use();
            boolean says = light.name().toLowerCase(Locale.ROOT).contains("light");
            phrase.asset(use, "name", says ? light.name() : light.name() + " lighting");
            if (otherLight()) {
                draft.leave(MOOD, use, "description", light.description(), Cut.Reason.REPLACED);
            } else {
                described = Wording.asPart(light.description(), light.name());
                phrase.asset(use, "description", described);
            }
            if (light.profile() instanceof Profile.Lighting known) {
                own = known;
            }
        }
        phrase.addTo(phrases);
    }

    /** A description pictures all the lamps at once: where one of them is another, it is not true any more. */
    private boolean otherLight() {
        return !(context.key().isBlank()
                && context.fill().isBlank()
                && context.back().isBlank()
                && context.quality().isBlank()
                && context.direction().isBlank()
                && context.kelvin().isEmpty());
    }

    private void lamp(String said, String field, String owned, List<Phrase> phrases) {
        PhraseBuilder phrase = new PhraseBuilder();
        if (said.strip().equalsIgnoreCase(NONE)) {
            phrase.add(Source.CONTEXT, "lighting." + field, "no " + field + " light");
            leave(field, owned, Cut.Reason.REPLACED);
        } else if (!said.isBlank() || !owned.strip().equalsIgnoreCase(NONE)) {
            part(said, field, owned, field + " light: ", "", phrase);
        }
        phrase.addTo(phrases);
    }

    private void part(String said, String field, String owned, String before, String after, PhraseBuilder phrase) {
        if (!said.isBlank()) {
            phrase.add(Source.CONTEXT, "lighting." + field, before + said.strip() + suffix(said, after));
            leave(field, owned, Cut.Reason.REPLACED);
        } else if (asset != null && !owned.isBlank()) {
            if (saysAll(owned)) {
                leave(field, owned, Cut.Reason.REPEATED);
            } else {
                phrase.asset(asset.use(), "profile." + field, before + owned.strip() + suffix(owned, after));
            }
        }
    }

    private static String suffix(String words, String after) {
        return words.toLowerCase(Locale.ROOT).contains("light") ? "" : after;
    }

    private void leave(String field, String owned, Cut.Reason reason) {
        if (asset != null) {
            draft.leave(MOOD, asset.use(), "profile." + field, owned, reason);
        }
    }

    /** Returns whether the description has all the words that matter. */
    private boolean saysAll(String owned) {
        if (described.isEmpty()) {
            return false;
        }
        String known = described.toLowerCase(Locale.ROOT);
        Words words = Words.of(owned);
        for (int i = 0; i < words.size(); i++) {
            if (!Grammar.function(words.word(i)) && !known.contains(words.word(i))) {
                return false;
            }
        }
        return words.size() > 0;
    }

    private static String kelvin(OptionalInt kelvin) {
        return kelvin.isPresent() ? kelvin.getAsInt() + " K" : "";
    }

    private static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? "contrast " + Numbers.plain(ratio.getAsDouble()) + ":1" : "";
    }
}
