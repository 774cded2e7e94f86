package dev.filmwright.talent;

/** What keeps a view the same individual as the headshot; which of them there are depends on the model's capabilities. */
public enum Technique {
    /** The model was given the headshot to keep to. */
    REFERENCE_IMAGE("reference image"),
    /** The model began with the headshot's seed. */
    SEED("seed"),
    /** The prompt says the same words about the individual, first. */
    PROMPT_ANCHOR("prompt anchor");

    private final String label;

    Technique(String label) {
        this.label = label;
    }

    /** Returns what to call it, in English. */
    public String label() {
        return label;
    }
}
