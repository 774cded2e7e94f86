package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import java.util.ArrayList;
import java.util.List;

/** Turns a request into sections, in the fixed order; what a context says replaces the asset's own words. */
final class Sections {
    private static final SectionKind[] ORDER = SectionKind.values();

    private Sections() {}

    static List<Section> of(Draft draft) {
        List<Section> sections = new ArrayList<>(ORDER.length);
        for (SectionKind kind : ORDER) {
            List<Phrase> phrases = new ArrayList<>();
            add(kind, draft, phrases);
            if (!phrases.isEmpty()) {
                sections.add(new Section(kind, phrases));
            }
        }
        return sections;
    }

    private static void add(SectionKind kind, Draft draft, List<Phrase> phrases) {
        PromptRequest request = draft.request();
        switch (kind) {
            case SUBJECT -> new Subjects(draft).addTo(phrases);
            case SETTING -> new Settings(draft).addTo(phrases);
            case ACTION -> new Actions(request).addTo(phrases);
            case FRAME -> {
                if (request.setup().isPresent()) {
                    new PhraseBuilder()
                            .add(
                                    Source.SETUP,
                                    "framing",
                                    request.setup().get().framing().words())
                            .addTo(phrases);
                }
            }
            case CAMERA -> new Cameras(draft).addTo(phrases);
            case MOOD -> {
                if (request.light().isPresent()) {
                    new Lights(draft, request.light().get()).addTo(phrases);
                }
                new PhraseBuilder().add(Source.CONTEXT, "mood", request.mood()).addTo(phrases);
            }
            case BRAND -> new Brand(draft).addTo(phrases);
        }
    }
}
