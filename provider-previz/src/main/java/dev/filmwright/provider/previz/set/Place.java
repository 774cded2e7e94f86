package dev.filmwright.provider.previz.set;

import dev.filmwright.frame.Setting;

/** A kind of place. Implementations hold nothing but what a setting's words made of them. */
interface Place {
    /** Returns the place as the words of a setting make it. */
    default Place in(Setting setting) {
        return this;
    }

    /** Draws the place, the sky first. */
    void draw(Scenery scenery);

    /** Returns how many metres of height an extreme wide shot of it shows. */
    double extent();

    /** Returns how far back the camera can go, in metres. */
    double reach();

    /** Returns how far the camera can go round the subject: 1.0 freely, towards 0.0 between near walls. */
    default double swing() {
        return 1;
    }

    /** Returns the depth in metres at which half of a colour is lost in the air. */
    double haze();
}
