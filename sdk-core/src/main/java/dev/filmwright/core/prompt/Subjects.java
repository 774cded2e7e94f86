package dev.filmwright.core.prompt;

import static dev.filmwright.prompt.SectionKind.SUBJECT;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Profile;
import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptItem;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.TalentContext;
import java.util.List;
import java.util.Set;

/** Who and what is seen. */
final class Subjects {
    private static final Set<String> PLACED = Set.of("description");

    private final Draft draft;

    Subjects(Draft draft) {
        this.draft = draft;
    }

    void addTo(List<Phrase> phrases) {
        for (PromptRequest.Subject subject : draft.request().subjects()) {
            somebody(subject, phrases);
        }
        for (PromptItem thing : draft.request().things()) {
            PhraseBuilder phrase = new PhraseBuilder();
            thing(thing, "", phrase);
            phrase.addTo(phrases);
        }
    }

    private void somebody(PromptRequest.Subject subject, List<Phrase> phrases) {
        Asset asset = subject.asset();
        AssetUse use = asset.use();
        TalentContext context = subject.context();
        boolean dressed = !context.wardrobe().isBlank() || !subject.wardrobe().isEmpty();
        PhraseBuilder phrase = new PhraseBuilder();
        boolean own = !draft.fragment(asset, phrase);
        if (own) {
            Profile.Talent talent = asset.profile() instanceof Profile.Talent known ? known : Profile.Talent.EMPTY;
            looks(asset, talent, dressed, phrase);
            if (dressed) {
                draft.leave(SUBJECT, use, "profile.defaultWardrobe", talent.defaultWardrobe(), Cut.Reason.REPLACED);
            } else {
                phrase.asset(use, "profile.defaultWardrobe", talent.defaultWardrobe());
            }
        }
        for (PromptItem worn : subject.wardrobe()) {
            thing(worn, "wearing ", phrase);
        }
        phrase.add(Source.CONTEXT, "talent.wardrobe", context.wardrobe())
                .add(Source.CONTEXT, "talent.expression", context.expression())
                .add(Source.CONTEXT, "talent.position", context.position())
                .addTo(phrases);
    }

    private void looks(Asset asset, Profile.Talent talent, boolean dressed, PhraseBuilder phrase) {
        AssetUse use = asset.use();
        phrase.asset(use, "name", asset.name());
        String said = "";
        if (talent.physicalDescription().isBlank()) {
            String own = undressed(dressed, use, "description", draft.plainDescription(SUBJECT, asset));
            phrase.asset(
                    use, "description", draft.untold(SUBJECT, asset, "description", Wording.asPart(own, asset.name())));
        } else {
            String field = "profile.physicalDescription";
            String own = draft.unreplaced(SUBJECT, use, field, talent.physicalDescription());
            String looks = Wording.asPart(undressed(dressed, use, field, own), asset.name());
            phrase.asset(use, field, looks);
            said = looks;
        }
        feature(use, "profile.ageRange", talent.ageRange(), said, phrase);
        feature(use, "profile.build", talent.build(), said, phrase);
        feature(use, "profile.hair", talent.hair(), said, phrase);
        feature(use, "profile.distinguishingFeatures", talent.distinguishingFeatures(), said, phrase);
    }

    /** Adds a feature, unless the description of the looks says it in the same words. */
    private void feature(AssetUse use, String field, String words, String said, PhraseBuilder phrase) {
        if (!words.isBlank() && Wording.names(said, words.strip())) {
            draft.leave(SUBJECT, use, field, words, Cut.Reason.REPEATED);
        } else {
            phrase.asset(use, field, words);
        }
    }

    private String undressed(boolean dressed, AssetUse use, String field, String words) {
        return dressed ? draft.kept(Clothes.of(words), SUBJECT, use, field) : words;
    }

    /** Names a thing; where its description ends with the name, as in "a brass key", that says both; of clothes, has it. */
    private void thing(PromptItem thing, String before, PhraseBuilder phrase) {
        Asset asset = thing.asset();
        AssetUse use = asset.use();
        String other = thing.context().field("description");
        if (draft.fragment(asset, phrase)) {
            phrase.add(Source.CONTEXT, "asset.description", other);
        } else if (!other.isEmpty()) {
            draft.leave(SUBJECT, use, "description", asset.description(), Cut.Reason.REPLACED);
            phrase.asset(use, "name", before + asset.name()).add(Source.CONTEXT, "asset.description", other);
        } else {
            String description = Wording.asPart(draft.plainDescription(SUBJECT, asset), asset.name());
            boolean named =
                    ends(description, asset.name()) || (!before.isEmpty() && Wording.names(description, asset.name()));
            if (named) {
                phrase.asset(use, "description", before + description);
            } else {
                phrase.asset(use, "name", before + asset.name())
                        .asset(use, "description", draft.untold(SUBJECT, asset, "description", description));
            }
        }
        phrase.free(thing.context(), "asset", PLACED);
    }

    private static boolean ends(String description, String name) {
        int start = description.length() - name.length();
        return start > 0
                && description.charAt(start - 1) == ' '
                && description.regionMatches(true, start, name, 0, name.length());
    }
}
