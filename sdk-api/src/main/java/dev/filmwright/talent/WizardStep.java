package dev.filmwright.talent;

/** The steps of the talent wizard, in order. */
public enum WizardStep {
    /** Who it is, in words. */
    DESCRIBE("Describe"),
    /** Several faces, of which one is chosen. */
    HEADSHOTS("Headshots"),
    /** Eight views of the one chosen. */
    SHEET("Character sheet"),
    /** Name, facts and tags. */
    PROFILE("Profile"),
    /** Where it is to be known, and a last look. */
    CONFIRM("Confirm");

    private final String label;

    WizardStep(String label) {
        this.label = label;
    }

    /** Returns its number, from 1 to 5. */
    public int number() {
        return ordinal() + 1;
    }

    /** Returns what to call it, in English. */
    public String label() {
        return label;
    }
}
