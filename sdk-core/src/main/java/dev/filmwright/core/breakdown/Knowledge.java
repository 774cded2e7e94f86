package dev.filmwright.core.breakdown;

import dev.filmwright.production.Manifest;
import dev.filmwright.production.Manifest.Kind;

/**
 * What the shot rules know about the whole script.
 *
 * @param people finds characters in the action
 * @param props finds things in the action
 * @param cues finds who a cue means
 * @param genders who is he and who is she
 */
record Knowledge(Mentions people, Mentions props, CueIndex cues, Genders genders) {

    static Knowledge of(Script script, Manifest manifest) {
        Mentions people = Mentions.ofCharacters(manifest.of(Kind.CHARACTER));
        return new Knowledge(
                people,
                Mentions.ofThings(manifest.of(Kind.PROP)),
                new CueIndex(manifest.of(Kind.CHARACTER)),
                Genders.of(script, people));
    }
}
