package dev.filmwright.core.prompt;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Profile;
import dev.filmwright.frame.Movement;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.TalentContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns a request into sections, in the fixed order; what a context says replaces the asset's own words. */
final class Sections {
    private Sections() {}

    static List<Section> of(PromptRequest request) {
        List<Section> sections = new ArrayList<>();
        for (SectionKind kind : SectionKind.values()) {
            List<Phrase> phrases = phrases(kind, request);
            if (!phrases.isEmpty()) {
                sections.add(new Section(kind, phrases));
            }
        }
        return sections;
    }

    private static List<Phrase> phrases(SectionKind kind, PromptRequest request) {
        List<Phrase> phrases = new ArrayList<>();
        switch (kind) {
            case SUBJECT -> subjects(request, phrases);
            case SETTING -> {
                request.place().ifPresent(place -> setting(place, request, phrases));
                if (Isolation.wanted(request)) {
                    new PhraseBuilder()
                            .add(Source.CONTEXT, "isolation", Isolation.WORDS)
                            .addTo(phrases);
                }
            }
            case ACTION -> action(request, phrases);
            case FRAME ->
                request.setup()
                        .ifPresent(setup -> new PhraseBuilder()
                                .add(Source.SETUP, "framing", setup.framing().words())
                                .addTo(phrases));
            case CAMERA -> camera(request, phrases);
            case MOOD ->
                new PhraseBuilder().add(Source.CONTEXT, "mood", request.mood()).addTo(phrases);
            case BRAND -> request.style().ifPresent(style -> brand(style, request, phrases));
        }
        return phrases;
    }

    private static void subjects(PromptRequest request, List<Phrase> phrases) {
        for (PromptRequest.Subject subject : request.subjects()) {
            Asset asset = subject.asset();
            AssetUse use = use(asset);
            TalentContext context = subject.context();
            PhraseBuilder phrase = new PhraseBuilder();
            boolean own = !fragment(asset, request, phrase);
            if (own) {
                looks(asset, request.action(), phrase);
            }
            phrase.either(
                            context.wardrobe(),
                            "talent.wardrobe",
                            use,
                            "profile.defaultWardrobe",
                            own ? talent(asset).defaultWardrobe() : "")
                    .add(Source.CONTEXT, "talent.expression", context.expression())
                    .add(Source.CONTEXT, "talent.position", context.position())
                    .addTo(phrases);
        }
        request.props().forEach(prop -> thing(prop, request, phrases));
    }

    private static Profile.Talent talent(Asset asset) {
        return asset.profile() instanceof Profile.Talent known ? known : Profile.Talent.EMPTY;
    }

    private static void looks(Asset asset, String action, PhraseBuilder phrase) {
        AssetUse use = use(asset);
        Profile.Talent talent = talent(asset);
        phrase.asset(use, "name", asset.name());
        if (talent.physicalDescription().isBlank()) {
            phrase.asset(use, "description", unlessTold(description(asset), action));
        } else {
            phrase.asset(use, "profile.physicalDescription", talent.physicalDescription());
        }
        phrase.asset(use, "profile.ageRange", talent.ageRange())
                .asset(use, "profile.build", talent.build())
                .asset(use, "profile.hair", talent.hair())
                .asset(use, "profile.distinguishingFeatures", talent.distinguishingFeatures());
    }

    /**
     * Describes an asset by its phrase for the request's provider, if it has one; named first, unless the phrase does.
     *
     * @return whether it has one, which then stands in place of the asset's own words
     */
    private static boolean fragment(Asset asset, PromptRequest request, PhraseBuilder phrase) {
        Map<String, String> fragments = asset.fragments();
        Optional<String> provider = request.provider().filter(fragments::containsKey);
        provider.ifPresent(id -> {
            String words = Objects.requireNonNull(fragments.get(id));
            phrase.asset(use(asset), "name", Wording.names(words, asset.name()) ? "" : asset.name())
                    .asset(use(asset), Origin.FRAGMENTS + id, words);
        });
        return provider.isPresent();
    }

    /** Names a thing; where its description ends with the name, as in "a brass key", that says both. */
    private static void thing(Asset prop, PromptRequest request, List<Phrase> phrases) {
        PhraseBuilder phrase = new PhraseBuilder();
        if (fragment(prop, request, phrase)) {
            phrase.addTo(phrases);
            return;
        }
        String description = description(prop);
        boolean named =
                description.toLowerCase(Locale.ROOT).endsWith(" " + prop.name().toLowerCase(Locale.ROOT));
        phrase.asset(use(prop), "name", named ? "" : prop.name())
                .asset(use(prop), "description", named ? description : unlessTold(description, request.action()))
                .addTo(phrases);
    }

    private static void setting(PromptRequest.Place place, PromptRequest request, List<Phrase> phrases) {
        Asset asset = place.asset();
        AssetUse use = use(asset);
        EnvironmentContext context = place.context();
        PhraseBuilder phrase = new PhraseBuilder();
        boolean own = !fragment(asset, request, phrase);
        Profile.Environment known =
                own && asset.profile() instanceof Profile.Environment profile ? profile : Profile.Environment.EMPTY;
        phrase.asset(use, "name", own ? asset.name() : "")
                .add(Source.CONTEXT, "environment.area", context.area())
                .either(context.setting(), "environment.setting", use, "profile.setting", known.setting())
                .asset(use, "description", own ? unlessTold(description(asset), request.action()) : "")
                .either(context.time(), "environment.time", use, "profile.timeOfDay", known.timeOfDay())
                .either(context.weather(), "environment.weather", use, "profile.weather", known.weather())
                .add(Source.CONTEXT, "environment.modifications", context.modifications())
                .asset(use, "profile.mood", known.mood())
                .addTo(phrases);
    }

    private static void action(PromptRequest request, List<Phrase> phrases) {
        new PhraseBuilder().add(Source.SCRIPT, "action", request.action()).addTo(phrases);
        for (PromptRequest.Subject subject : request.subjects()) {
            TalentContext context = subject.context();
            if (!context.action().isBlank() || !context.interaction().isBlank()) {
                new PhraseBuilder()
                        .asset(use(subject.asset()), "name", subject.asset().name())
                        .add(Source.CONTEXT, "talent.action", context.action())
                        .add(Source.CONTEXT, "talent.interaction", context.interaction())
                        .addTo(phrases);
            }
        }
        if (request.kind() == PromptKind.VIDEO) {
            for (PromptRequest.Line line : request.lines()) {
                new PhraseBuilder()
                        .add(Source.SCRIPT, "line.speaker", line.speaker())
                        .add(Source.SCRIPT, "line.manner", line.manner())
                        .add(Source.SCRIPT, "line.text", "“" + line.text().strip() + "”")
                        .addTo(phrases);
            }
        }
    }

    private static void camera(PromptRequest request, List<Phrase> phrases) {
        request.setup().ifPresent(setup -> {
            PhraseBuilder phrase = new PhraseBuilder()
                    .add(Source.SETUP, "angle", setup.angle().words())
                    .add(Source.SETUP, "lensMm", setup.lensMm() + " mm lens");
            if (request.kind() == PromptKind.VIDEO) {
                boolean still = setup.movement() == Movement.STATIC;
                phrase.add(
                        Source.SETUP,
                        "movement",
                        still ? "static camera" : "camera: " + setup.movement().words());
            }
            phrase.addTo(phrases);
        });
        if (request.kind() == PromptKind.VIDEO) {
            new PhraseBuilder()
                    .add(Source.SETUP, "duration", request.duration())
                    .addTo(phrases);
        }
    }

    private static void brand(Asset style, PromptRequest request, List<Phrase> phrases) {
        PhraseBuilder phrase = new PhraseBuilder();
        if (!fragment(style, request, phrase)) {
            style(style, phrase);
        }
        phrase.addTo(phrases);
    }

    private static void style(Asset style, PhraseBuilder phrase) {
        AssetUse use = use(style);
        phrase.asset(use, "name", style.name()).asset(use, "description", style.description());
        if (style.profile() instanceof Profile.Style profile) {
            profile.descriptors().forEach(word -> phrase.asset(use, "profile.descriptors", word));
            profile.designPillars().forEach(word -> phrase.asset(use, "profile.designPillars", word));
            profile.palette().forEach(word -> phrase.asset(use, "profile.palette", word));
        }
    }

    private static String description(Asset asset) {
        return Wording.asPart(asset.description(), asset.name());
    }

    /** Leaves out what the action says in the same words. */
    private static String unlessTold(String description, String action) {
        return Wording.asPart(action, "").toLowerCase(Locale.ROOT).contains(description.toLowerCase(Locale.ROOT))
                ? ""
                : description;
    }

    private static AssetUse use(Asset asset) {
        return asset.use();
    }
}
