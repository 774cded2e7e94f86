package dev.filmwright.provider.previz.set;

import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Setting;

/** Finds the kind of a place by its words. */
final class Places {
    private Places() {}

    /** Returns the kind that fits a setting best. */
    static Place of(Setting setting) {
        return setting.inside() == InteriorExterior.EXTERIOR ? new Field() : new Room();
    }
}
