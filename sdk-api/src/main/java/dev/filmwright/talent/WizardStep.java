package dev.filmwright.talent;

import java.util.Arrays;
import java.util.Optional;

/** The steps of the talent wizard, in order. */
public enum WizardStep {
    /** Who it is, in words. */
    DESCRIBE(1, "Describe"),
    /** Several faces, of which one is chosen. */
    HEADSHOTS(2, "Headshots"),
    /** Eight views of the one chosen. */
    SHEET(3, "Character sheet"),
    /** Name, facts and tags. */
    PROFILE(4, "Profile"),
    /** Where it is to be known, and a last look. */
    CONFIRM(5, "Confirm");

    private final int number;
    private final String label;

    WizardStep(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** Returns its number, from 1 to 5. */
    public int number() {
        return number;
    }

    /** Returns what to call it, in English. */
    public String label() {
        return label;
    }

    /** Returns the step after it, unless it is the last. */
    public Optional<WizardStep> after() {
        return numbered(number + 1);
    }

    /** Returns the step before it, unless it is the first. */
    public Optional<WizardStep> before() {
        return numbered(number - 1);
    }

    private static Optional<WizardStep> numbered(int number) {
        return Arrays.stream(values()).filter(step -> step.number == number).findFirst();
    }
}
