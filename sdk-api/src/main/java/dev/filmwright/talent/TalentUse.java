package dev.filmwright.talent;

/** What a talent is meant for; its pictures are asked for accordingly. */
public enum TalentUse {
    /** A lead of the cast. */
    LEAD("lead cast", "striking, memorable face"),
    /** Somebody beside the leads. */
    SUPPORTING("supporting cast", "distinct, believable face"),
    /** Somebody in the background. */
    BACKGROUND("background", "ordinary, unobtrusive look"),
    /** Somebody for industrial and corporate films. */
    INDUSTRY("industry", "approachable, professional look");

    private final String label;
    private final String mood;

    TalentUse(String label, String mood) {
        this.label = label;
        this.mood = mood;
    }

    /** Returns what to call it, in English. */
    public String label() {
        return label;
    }

    /** Returns what prompts say of it, in English. */
    public String mood() {
        return mood;
    }
}
