package dev.filmwright.core.packing;

import dev.filmwright.asset.Profile;
import dev.filmwright.dataset.CaptionStyle;
import dev.filmwright.dataset.TrainingPackageRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes captions: the trigger word first, the class token behind it, then what differs between pictures of the same thing, which
 * is to stay free: view, pose, clothes, light. What the trigger word is to stand for is left out: face, hair, build, permanent
 * marks; a place's own shape. One style for all.
 */
final class Captions {
    private final TrainingPackageRequest request;
    private final Subject subject;
    private final CaptionStyle style;
    private final CaptionRules rules;
    private final String trigger;

    /**
     * Writes captions.
     *
     * @param trigger the trigger word, or the name that stands for it; empty for none
     */
    Captions(TrainingPackageRequest request, Subject subject, CaptionStyle style, CaptionRules rules, String trigger) {
        this.request = request;
        this.subject = subject;
        this.style = style;
        this.rules = rules;
        this.trigger = trigger;
    }

    /** Returns a picture's caption; empty if there are no words for it. */
    Optional<String> of(SourcePicture picture) {
        Optional<String> own = Optional.ofNullable(request.captions().get(picture.key()))
                .or(picture::caption)
                .map(rules::cleaned)
                .map(Words::line)
                .filter(text -> !Words.fact(text).isEmpty());
        if (own.isPresent()) {
            return own.map(this::led);
        }
        return picture.slot().isPresent() ? Optional.of(described(picture)) : Optional.empty();
    }

    /** Returns what stands for the set if nothing else is said of a picture: trigger word and class token; empty without. */
    Optional<String> bare() {
        String lead = lead();
        return lead.isEmpty() ? Optional.empty() : Optional.of(lead);
    }

    private String lead() {
        String token = request.classToken();
        String word = word();
        if (word.isEmpty() || token.isEmpty() || Words.has(word, token)) {
            return word.isEmpty() ? token : rules.opening() + word;
        }
        return rules.opening() + word + (style == CaptionStyle.TAGS ? ", " : " ") + token;
    }

    private String word() {
        return rules.triggerMark().isEmpty() ? lowered(trigger) : rules.triggerMark();
    }

    private String lowered(String text) {
        return style == CaptionStyle.TAGS && rules.lowerCaseTags() ? text.toLowerCase(Locale.ROOT) : text;
    }

    /** Puts the lead before a caption of somebody's own, unless the trigger word is in it: as trainers do. */
    private String led(String caption) {
        String text = lowered(caption);
        boolean there = trigger.isEmpty() || Words.has(text, lowered(trigger));
        return there ? text : lead() + ", " + text;
    }

    private String described(SourcePicture picture) {
        View view = View.of(picture);
        List<String> facts = new ArrayList<>();
        for (String fact : facts(view)) {
            facts.add(rules.cleaned(fact));
        }
        String sentence = rules.cleaned(view.sentence());
        switch (style) {
            case SENTENCES -> {
                List<String> parts = new ArrayList<>(List.of(sentence));
                parts.addAll(facts);
                return joined(lead(), parts) + ".";
            }
            case MIXED -> {
                List<String> parts = new ArrayList<>(List.of(sentence));
                facts.forEach(fact -> parts.addAll(Words.tags(fact)));
                return joined(lead(), parts);
            }
            default -> {
                Set<String> parts = new LinkedHashSet<>();
                view.tags().forEach(tag -> parts.add(rules.cleaned(tag)));
                facts.forEach(fact -> parts.addAll(Words.tags(fact)));
                return joined(lead(), parts);
            }
        }
    }

    private static String joined(String lead, Iterable<String> parts) {
        String rest = String.join(", ", parts);
        return lead.isEmpty() ? rest : rest.isEmpty() ? lead : lead + ", " + rest;
    }

    /** Returns what can be seen beside the view, in words. */
    private List<String> facts(View view) {
        List<String> facts = new ArrayList<>();
        add(facts, "", request.talent().action());
        add(facts, "", view.face() ? request.talent().expression() : "");
        add(facts, "wearing ", wardrobe());
        add(facts, "", request.talent().position());
        add(facts, "", request.talent().interaction());
        add(facts, "in ", request.environment().area());
        add(facts, "", request.environment().setting());
        add(facts, "", request.environment().modifications());
        add(facts, "", of(request.environment().time(), environment().map(Profile.Environment::timeOfDay)));
        add(facts, "", of(request.environment().weather(), environment().map(Profile.Environment::weather)));
        return facts;
    }

    private String wardrobe() {
        Optional<String> usual = subject.profile() instanceof Profile.Talent talent
                ? Optional.of(talent.defaultWardrobe())
                : Optional.empty();
        return of(request.talent().wardrobe(), usual);
    }

    private Optional<Profile.Environment> environment() {
        return subject.profile() instanceof Profile.Environment place ? Optional.of(place) : Optional.empty();
    }

    private static String of(String said, Optional<String> usual) {
        return said.isBlank() ? usual.orElse("") : said;
    }

    private static void add(List<String> facts, String before, String said) {
        String fact = Words.fact(said);
        if (!fact.isEmpty()) {
            boolean there = !before.isEmpty() && fact.regionMatches(true, 0, before, 0, before.length());
            facts.add(there ? fact : before + fact);
        }
    }
}
