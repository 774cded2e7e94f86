package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Look;

/**
 * The measures of a build, as factors of an average grown-up's.
 *
 * @param height of the whole body
 * @param head of the head against the body
 * @param shoulders across
 * @param waist across
 * @param limb thickness
 * @param stoop how far the neck comes forwards, in metres
 */
record Physique(double height, double head, double shoulders, double waist, double limb, double stoop) {
    static Physique of(Look.Build build) {
        return switch (build) {
            case SLIGHT -> new Physique(0.965, 1.01, 0.87, 0.86, 0.86, 0);
            case AVERAGE -> new Physique(1, 1, 1, 1, 1, 0);
            case ATHLETIC -> new Physique(1.03, 0.98, 1.17, 1.02, 1.17, 0);
            case HEAVY -> new Physique(0.99, 1.03, 1.14, 1.5, 1.25, 0);
            case TALL -> new Physique(1.085, 0.95, 1.02, 0.95, 0.98, 0);
            case CHILD -> new Physique(0.7, 1.32, 0.9, 1.05, 0.98, 0);
            case ELDERLY -> new Physique(0.95, 1.01, 0.92, 1.08, 0.9, 0.09);
        };
    }
}
