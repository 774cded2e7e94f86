package dev.filmwright.core.prompt;

import static dev.filmwright.prompt.SectionKind.ACTION;
import static dev.filmwright.prompt.SectionKind.BRAND;
import static dev.filmwright.prompt.SectionKind.CAMERA;
import static dev.filmwright.prompt.SectionKind.FRAME;
import static dev.filmwright.prompt.SectionKind.MOOD;
import static dev.filmwright.prompt.SectionKind.SETTING;
import static dev.filmwright.prompt.SectionKind.SUBJECT;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.SectionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much the words of a prompt matter. What matters least goes first when a prompt is too long. */
final class Importance {
    /** What a rule says of things and clothes, which share their fields' names with those who wear and hold them. */
    private static final String THING = "thing:";

    private record Rule(SectionKind section, String field) {}

    /** From what matters least to what matters most; a field that ends in a dot stands for all that begin so. */
    private static final List<Rule> ORDER = List.of(
            new Rule(BRAND, "profile.palette"),
            new Rule(BRAND, "profile.designPillars"),
            new Rule(BRAND, "description"),
            new Rule(BRAND, "style."),
            new Rule(BRAND, "profile.descriptors"),
            new Rule(MOOD, "profile.contrastRatio"),
            new Rule(MOOD, "lighting.contrastRatio"),
            new Rule(MOOD, "profile.kelvin"),
            new Rule(MOOD, "lighting.kelvin"),
            new Rule(MOOD, "profile.back"),
            new Rule(MOOD, "profile.fill"),
            new Rule(MOOD, "profile.direction"),
            new Rule(MOOD, "profile.quality"),
            new Rule(CAMERA, "description"),
            new Rule(CAMERA, "profile.aperture"),
            new Rule(CAMERA, "camera."),
            new Rule(SUBJECT, "profile.distinguishingFeatures"),
            new Rule(SUBJECT, "profile.build"),
            new Rule(SUBJECT, "profile.ageRange"),
            new Rule(SETTING, "profile.mood"),
            new Rule(MOOD, "lighting.mood"),
            new Rule(MOOD, "mood"),
            new Rule(SUBJECT, THING + "description"),
            new Rule(SUBJECT, "asset."),
            new Rule(SETTING, "description"),
            new Rule(SETTING, "profile.weather"),
            new Rule(CAMERA, "name"),
            new Rule(MOOD, "profile."),
            new Rule(MOOD, "description"),
            new Rule(MOOD, "lighting."),
            new Rule(MOOD, "name"),
            new Rule(MOOD, "fragments."),
            new Rule(CAMERA, ""),
            new Rule(BRAND, "capsule."),
            new Rule(BRAND, ""),
            new Rule(SETTING, "environment.modifications"),
            new Rule(SETTING, "environment.weather"),
            new Rule(SETTING, "environment.area"),
            new Rule(ACTION, "line.manner"),
            new Rule(FRAME, ""),
            new Rule(SETTING, "profile."),
            new Rule(SETTING, "environment."),
            new Rule(SUBJECT, "talent.position"),
            new Rule(SUBJECT, "talent.expression"),
            new Rule(SUBJECT, THING),
            new Rule(SETTING, ""),
            new Rule(SUBJECT, "profile.hair"),
            new Rule(SUBJECT, "profile.defaultWardrobe"),
            new Rule(SUBJECT, "talent.wardrobe"));

    /** Of the last resort: who is seen, what they look like, what happens. Shortened word by word only. */
    static final int LAST = ORDER.size();

    /** What is to be avoided is a part of the text in some dialects; the place is worth more. */
    static final int AVOID = ORDER.indexOf(new Rule(SETTING, "environment.modifications"));

    private final Set<AssetId> subjects = new HashSet<>();

    Importance(PromptRequest request) {
        for (PromptRequest.Subject subject : request.subjects()) {
            subjects.add(subject.asset().id());
        }
    }

    /** Returns the place of words in the order, {@link #LAST} if they matter most. */
    int of(SectionKind section, Origin origin) {
        boolean thing = section == SUBJECT
                && origin.source() == Origin.Source.ASSET
                && origin.asset()
                        .map(AssetUse::asset)
                        .filter(subjects::contains)
                        .isEmpty();
        String field = thing ? THING + origin.field() : origin.field();
        for (int i = 0; i < ORDER.size(); i++) {
            Rule rule = ORDER.get(i);
            if (rule.section() == section && matches(rule.field(), field)) {
                return i;
            }
        }
        return LAST;
    }

    private static boolean matches(String rule, String field) {
        boolean open = rule.isEmpty() || rule.endsWith(".") || rule.endsWith(":");
        return open ? field.startsWith(rule) : field.equals(rule);
    }

    /** Returns what the order is made of, for tests: section and field of each step. */
    static List<String> order() {
        List<String> order = new ArrayList<>();
        ORDER.forEach(rule -> order.add(rule.section() + " " + rule.field()));
        return order;
    }
}
