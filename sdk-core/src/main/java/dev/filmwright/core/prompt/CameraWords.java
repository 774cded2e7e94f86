package dev.filmwright.core.prompt;

import java.util.Arrays;
import java.util.Set;

/**
 * What a camera's description says that something else is said of; a clause that speaks of it goes as a whole.
 *
 * @param lens whether another lens is said
 * @param aperture whether another aperture is said
 * @param angle whether another angle is said
 * @param movement whether another movement is said
 */
record CameraWords(boolean lens, boolean aperture, boolean angle, boolean movement) {
    private static final Set<String> ANGLES = Set.of("low", "high", "dutch", "eye-level", "overhead", "tilted");
    private static final Set<String> MOVEMENTS = Set.of(
            ("handheld hand-held static locked locked-off steadicam gimbal dolly dollying pan panning tilt tilting crane"
                            + " craning tracking push-in pull-out zoom zooming")
                    .split(" "));

    Stripped strip(String text) {
        Words words = Words.of(text);
        boolean[] gone = new boolean[words.size()];
        for (int first = 0; first < words.size(); ) {
            int last = words.clauseEnd(first);
            for (int i = first; i <= last; i++) {
                if (speaks(words, i)) {
                    Arrays.fill(gone, first, last + 1, true);
                }
            }
            first = last + 1;
        }
        return Stripped.ofGone(words, gone);
    }

    private boolean speaks(Words words, int i) {
        String word = words.word(i);
        boolean angles = ANGLES.contains(word)
                && (words.after(i).startsWith("angle") || word.equals("overhead") || word.equals("eye-level"));
        return (lens && LensWords.millimetres(words, i) > 0)
                || (aperture && LensWords.stop(word))
                || (angle && (angles || (word.equals("eye") && words.after(i).equals("level"))))
                || (movement && MOVEMENTS.contains(word));
    }
}
