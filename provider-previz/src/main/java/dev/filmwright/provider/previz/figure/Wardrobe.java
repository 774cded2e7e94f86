package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Look;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;

/**
 * A figure's colours in the light of the place.
 *
 * @param skin the skin
 * @param hair the hair
 * @param top above the waist
 * @param bottom below the waist
 * @param shoes the shoes
 */
record Wardrobe(int skin, int hair, int top, int bottom, int shoes) {
    static Wardrobe of(Look look, Palette palette) {
        return new Wardrobe(
                palette.tint(look.skin().value()),
                palette.tint(look.hairColour().value()),
                palette.tint(look.top().value()),
                palette.tint(look.bottom().value()),
                palette.tint(Tone.mix(look.bottom().value(), 0x2A2420, 0.75)));
    }
}
