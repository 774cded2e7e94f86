package dev.filmwright.talent;

import dev.filmwright.asset.Profile;
import java.util.List;
import java.util.Objects;

/**
 * Name, facts and tags of a talent as far as they are filled in. Immutable.
 *
 * @param name its name; may be empty until the wizard goes on
 * @param profile the facts
 * @param tags words to find it by
 */
public record TalentDetails(String name, Profile.Talent profile, List<String> tags) {
    /** Nothing filled in. */
    public static final TalentDetails EMPTY = new TalentDetails("", Profile.Talent.EMPTY, List.of());

    /** Copies the list; checks that nothing is {@code null}. */
    public TalentDetails {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(profile, "profile");
        tags = List.copyOf(tags);
    }

    /** Returns the same under another name. */
    public TalentDetails withName(String other) {
        return new TalentDetails(other, profile, tags);
    }

    /** Returns the same with other facts. */
    public TalentDetails withProfile(Profile.Talent facts) {
        return new TalentDetails(name, facts, tags);
    }

    /** Returns the same with other tags. */
    public TalentDetails withTags(List<String> words) {
        return new TalentDetails(name, profile, words);
    }
}
