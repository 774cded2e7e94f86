package dev.filmwright.provider.previz.figure;

import dev.filmwright.provider.previz.ink.Spot;
import dev.filmwright.provider.previz.ink.Trace;
import java.util.List;

/**
 * Where things are on a head, in heads: the chin at 0, 0 and the crown at 1 above it.
 *
 * @param contour the outline of face and skull
 * @param nearEye middle of the eye nearer the camera, or of the left one
 * @param farEye middle of the other
 * @param nearWide half its width
 * @param farWide half the other's width
 * @param nose bridge, tip and wing as x, y pairs
 * @param mouth its middle
 * @param mouthNear from its middle to the near corner
 * @param mouthFar from its middle to the far corner
 * @param ears where ears are seen
 */
record HeadShape(
        Trace contour,
        Spot nearEye,
        Spot farEye,
        double nearWide,
        double farWide,
        Trace nose,
        Spot mouth,
        double mouthNear,
        double mouthFar,
        List<Spot> ears) {

    /** A head seen from the front. */
    static HeadShape front() {
        double[] half = {
            0.10, 0.0, 0.19, 0.06, 0.275, 0.19, 0.325, 0.36, 0.345, 0.52, 0.345, 0.68, 0.30, 0.85, 0.17, 0.965
        };
        Trace contour = new Trace();
        for (int i = 0; i < half.length; i += 2) {
            contour.add(half[i], half[i + 1]);
        }
        contour.add(0, 1);
        for (int i = half.length - 2; i >= 0; i -= 2) {
            contour.add(-half[i], half[i + 1]);
        }
        return new HeadShape(
                contour.smooth(true, 4),
                new Spot(-0.15, 0.47),
                new Spot(0.15, 0.47),
                0.073,
                0.073,
                Trace.of(0.045, 0.42, 0.06, 0.31, -0.015, 0.275),
                new Spot(0, 0.165),
                0.1,
                0.1,
                List.of(new Spot(-0.355, 0.42), new Spot(0.355, 0.42)));
    }

    /** A head turned half to the right. */
    static HeadShape aside() {
        Trace contour = Trace.of(
                0.10, 0.0, 0.19, 0.015, 0.245, 0.09, 0.255, 0.19, 0.292, 0.31, 0.302, 0.39, 0.27, 0.475, 0.296, 0.56,
                0.30, 0.70, 0.235, 0.88, 0.06, 0.995, -0.17, 0.985, -0.345, 0.86, -0.405, 0.66, -0.375, 0.46, -0.29,
                0.30, -0.2, 0.19, -0.07, 0.07, 0.02, 0.012);
        return new HeadShape(
                contour.smooth(true, 4),
                new Spot(0.01, 0.47),
                new Spot(0.215, 0.47),
                0.074,
                0.048,
                Trace.of(0.165, 0.43, 0.262, 0.3, 0.165, 0.272),
                new Spot(0.165, 0.165),
                0.1,
                0.065,
                List.of(new Spot(-0.2, 0.41)));
    }

    /** A head turned all the way to the right: one eye, and the nose as part of the outline. */
    static HeadShape profile() {
        Trace contour = Trace.of(
                0.17, 0.0, 0.255, 0.03, 0.262, 0.085, 0.245, 0.125, 0.285, 0.155, 0.268, 0.185, 0.292, 0.215, 0.27,
                0.25, 0.30, 0.268, 0.385, 0.285, 0.368, 0.33, 0.31, 0.43, 0.285, 0.49, 0.305, 0.56, 0.31, 0.70, 0.24,
                0.88, 0.06, 0.995, -0.17, 0.985, -0.345, 0.86, -0.41, 0.66, -0.385, 0.46, -0.30, 0.30, -0.19, 0.20,
                -0.04, 0.09, 0.07, 0.02);
        return new HeadShape(
                contour.smooth(true, 3),
                new Spot(0.205, 0.47),
                new Spot(0.205, 0.47),
                0.058,
                0,
                Trace.of(0.3, 0.31, 0.285, 0.275, 0.3, 0.272),
                new Spot(0.225, 0.168),
                0.035,
                0.05,
                List.of(new Spot(-0.13, 0.41)));
    }

    /** The back of a head. */
    static HeadShape back() {
        HeadShape front = front();
        return new HeadShape(
                front.contour, front.nearEye, front.farEye, 0, 0, front.nose, front.mouth, 0, 0, front.ears);
    }
}
