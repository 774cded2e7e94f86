package dev.filmwright.core.prompt;

import static dev.filmwright.prompt.SectionKind.BRAND;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Profile;
import dev.filmwright.prompt.AssetContext;
import dev.filmwright.prompt.Capsule;
import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptItem;
import java.util.List;
import java.util.Set;

/** What the whole film looks like. */
final class Brand {
    private static final Set<String> PLACED = Set.of("description", "descriptors", "designPillars", "palette");
    private static final Profile.Style UNKNOWN = new Profile.Style(List.of(), List.of(), List.of());

    private final Draft draft;

    Brand(Draft draft) {
        this.draft = draft;
    }

    void addTo(List<Phrase> phrases) {
        if (draft.request().look().isPresent()) {
            style(draft.request().look().get(), phrases);
        }
        for (Capsule capsule : draft.request().capsules()) {
            new PhraseBuilder()
                    .add(Source.CAPSULE, "capsule." + capsule.name(), capsule.words())
                    .addTo(phrases);
        }
    }

    private void style(PromptItem look, List<Phrase> phrases) {
        Asset style = look.asset();
        AssetUse use = style.use();
        AssetContext context = look.context();
        PhraseBuilder phrase = new PhraseBuilder();
        boolean own = !draft.fragment(style, phrase);
        Profile.Style known = own && style.profile() instanceof Profile.Style profile ? profile : UNKNOWN;
        phrase.asset(use, "name", own ? style.name() : "");
        either(context, "description", use, "description", own ? List.of(style.description()) : List.of(), phrase);
        either(context, "descriptors", use, "profile.descriptors", known.descriptors(), phrase);
        either(context, "designPillars", use, "profile.designPillars", known.designPillars(), phrase);
        either(context, "palette", use, "profile.palette", known.palette(), phrase);
        phrase.free(context, "style", PLACED).addTo(phrases);
    }

    private void either(
            AssetContext context, String name, AssetUse use, String field, List<String> own, PhraseBuilder phrase) {
        String said = context.field(name);
        for (String words : own) {
            if (said.isEmpty()) {
                phrase.asset(use, field, words);
            } else {
                draft.leave(BRAND, use, field, words, Cut.Reason.REPLACED);
            }
        }
        phrase.add(Source.CONTEXT, "style." + name, said);
    }
}
