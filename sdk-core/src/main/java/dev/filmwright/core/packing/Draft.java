package dev.filmwright.core.packing;

import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.CaptionStyle;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingSetting;

/**
 * What a layout needs to know of a package before its pictures are named. Immutable.
 *
 * @param request what was asked for
 * @param subject what it shows
 * @param style how captions are written
 * @param numbers what the package says
 * @param word the trigger word, or the name that stands for it; empty for none
 * @param name what pictures and results are called, {@code [a-z0-9-]}
 */
record Draft(
        TrainingPackageRequest request,
        Subject subject,
        CaptionStyle style,
        Numbers numbers,
        String word,
        String name) {
    BaseModel base() {
        return numbers.base();
    }

    /** Returns where results go. */
    String outputFolder(String usual) {
        return request.setting(TrainingSetting.OUTPUT_FOLDER).orElse(usual);
    }

    /** Returns what results are called. */
    String outputName(String usual) {
        return request.setting(TrainingSetting.OUTPUT_NAME).orElse(usual);
    }

    /** Returns trigger word and class token. */
    String words() {
        String token = request.classToken();
        return (word + (token.isEmpty() || Words.has(word, token) ? "" : " " + token)).strip();
    }
}
