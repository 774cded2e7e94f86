package dev.filmwright.core.talent;

import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.Profile;
import dev.filmwright.talent.TalentDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facts of a talent: found in words, filled up, compared. */
final class Facts {
    private static final Pattern AGE = Pattern.compile(
            "\\b((?:early|mid|late)[ -](?:(?:his|her|their)[ -])?(?:\\d0s|twenties|thirties|forties|fifties|sixties|seventies|eighties)"
                    + "|\\d0s|twenties|thirties|forties|fifties|sixties|seventies|eighties"
                    + "|\\d{1,2}[ -]years?[ -]old|teenager|elderly|middle-aged)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BUILD = Pattern.compile(
            "\\b(lanky|thin|slim|slender|skinny|petite|wiry|gaunt|lean|slight|frail|tall|muscular|burly|broad-shouldered"
                    + "|athletic|brawny|stocky|heavy|heavyset|stout|portly|plump)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HAIR = Pattern.compile(
            "\\b((?:(?:short|long|shoulder-length|chin-length|close-cropped|cropped|curly|wavy|straight|thinning|thick|wild|neat"
                    + "|unruly|tied-back|black|dark|brown|light|fair|blonde?|gr[ae]y|white|silver|red|ginger|auburn|chestnut)"
                    + ",? (?:and )?){1,5}(?:hair|curls|braids?|ponytail|locks|bob)|bald|shaved head|crew cut|dreadlocks)\\b",
            Pattern.CASE_INSENSITIVE);

    private Facts() {}

    /** Returns what a description says outright; everything else is empty. */
    static Profile.Talent in(String description) {
        String words = description.strip().replaceAll("\\s+", " ");
        return new Profile.Talent(words, first(AGE, words), first(BUILD, words), first(HAIR, words), "", "", "", "");
    }

    private static String first(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    /** Returns what is filled in, and for what is empty what was suggested. */
    static TalentDetails filledUp(TalentDetails details, TalentDetails suggested) {
        Profile.Talent own = details.profile();
        Profile.Talent other = suggested.profile();
        return new TalentDetails(
                or(details.name(), suggested.name()),
                new Profile.Talent(
                        or(own.physicalDescription(), other.physicalDescription()),
                        or(own.ageRange(), other.ageRange()),
                        or(own.build(), other.build()),
                        or(own.hair(), other.hair()),
                        or(own.distinguishingFeatures(), other.distinguishingFeatures()),
                        or(own.persona(), other.persona()),
                        or(own.defaultWardrobe(), other.defaultWardrobe()),
                        or(own.voice(), other.voice())),
                details.tags().isEmpty() ? suggested.tags() : details.tags());
    }

    private static String or(String own, String other) {
        return own.isBlank() ? other : own;
    }

    /** Returns how the second differs from the first, by field. */
    static List<FieldChange> between(TalentDetails before, TalentDetails after) {
        Map<String, FieldValue> from = fields(before);
        List<FieldChange> changes = new ArrayList<>();
        fields(after).forEach((field, value) -> {
            if (!value.equals(from.get(field))) {
                changes.add(new FieldChange(field, Optional.ofNullable(from.get(field)), Optional.of(value)));
            }
        });
        return changes;
    }

    private static Map<String, FieldValue> fields(TalentDetails details) {
        Profile.Talent profile = details.profile();
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        fields.put("name", new FieldValue.Text(details.name()));
        fields.put("profile.physicalDescription", new FieldValue.Text(profile.physicalDescription()));
        fields.put("profile.ageRange", new FieldValue.Text(profile.ageRange()));
        fields.put("profile.build", new FieldValue.Text(profile.build()));
        fields.put("profile.hair", new FieldValue.Text(profile.hair()));
        fields.put("profile.distinguishingFeatures", new FieldValue.Text(profile.distinguishingFeatures()));
        fields.put("profile.persona", new FieldValue.Text(profile.persona()));
        fields.put("profile.defaultWardrobe", new FieldValue.Text(profile.defaultWardrobe()));
        fields.put("profile.voice", new FieldValue.Text(profile.voice()));
        fields.put("tags", new FieldValue.Words(details.tags()));
        return fields;
    }
}
