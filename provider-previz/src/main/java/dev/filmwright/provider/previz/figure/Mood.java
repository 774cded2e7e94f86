package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Figure;

/**
 * A face's expression, in heads.
 *
 * @param inner how far the brows' inner ends are raised
 * @param outer how far the brows' outer ends are raised
 * @param open how far the eyes are open; 1 is at ease
 * @param curve how far the corners of the mouth are raised
 * @param gap how far the mouth is open
 * @param wide the mouth's width; 1 is at ease
 */
record Mood(double inner, double outer, double open, double curve, double gap, double wide) {
    private static final double SPEECH = 0.045;

    static Mood of(Figure figure) {
        Mood mood = switch (figure.expression()) {
            case NEUTRAL -> new Mood(0, 0, 1, 0.0, 0, 1);
            case HAPPY -> new Mood(0.012, 0.02, 0.8, 0.04, 0, 1.25);
            case SAD -> new Mood(0.04, -0.02, 0.75, -0.032, 0, 0.9);
            case ANGRY -> new Mood(-0.05, 0.025, 0.85, -0.024, 0, 1.05);
            case AFRAID -> new Mood(0.055, 0.012, 1.4, -0.02, 0.03, 1.0);
            case SURPRISED -> new Mood(0.055, 0.05, 1.5, 0, 0.06, 0.66);
        };
        if (!figure.speaking()) {
            return mood;
        }
        return new Mood(mood.inner, mood.outer, mood.open, mood.curve, Math.max(SPEECH, mood.gap), mood.wide * 0.92);
    }
}
