package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Look;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Draws neck and trunk with what is worn on them. */
final class TrunkPainter {
    private final Easel easel;
    private final View view;
    private final Person person;
    private final Wardrobe wardrobe;
    private final double size;
    private final double sin;
    private final double cos;

    TrunkPainter(Easel easel, View view, Person person, Wardrobe wardrobe) {
        this.easel = easel;
        this.view = view;
        this.person = person;
        this.wardrobe = wardrobe;
        size = person.physique().height();
        sin = StrictMath.abs(StrictMath.sin(person.turn()));
        cos = StrictMath.abs(StrictMath.cos(person.turn()));
    }

    /** Draws the seat of the trousers, which joins the legs. */
    void seat() {
        double[] pelvis = person.at(Joint.PELVIS);
        double half = half(0.165 * person.physique().limb(), 0.12);
        double drop = person.figure().pose() == Figure.Pose.SITTING ? 0.04 : 0.1;
        Trace seat = Trace.of(
                pelvis[0] - half,
                pelvis[1] + 0.12 * size,
                pelvis[0] + half,
                pelvis[1] + 0.12 * size,
                pelvis[0] + half,
                pelvis[1] - drop * 0.4 * size,
                pelvis[0],
                pelvis[1] - drop * size,
                pelvis[0] - half,
                pelvis[1] - drop * 0.4 * size);
        easel.fill(view, seat, wardrobe.bottom(), 1);
    }

    /** Draws the neck. */
    void neck() {
        double[] neck = person.at(Joint.NECK);
        double[] head = person.at(Joint.HEAD);
        double half = 0.056 * size * (0.75 + 0.25 * person.physique().limb());
        double[][] spine = {
            {neck[0], neck[1] - 0.05 * size},
            {neck[0], neck[1]},
            {head[0] * 0.8 + neck[0] * 0.2 - 0.01, head[1] + 0.07 * size}
        };
        Ribbon ribbon = new Ribbon(spine, new double[] {half * 1.25, half, half * 0.95});
        ribbon.draw(
                easel, view, person.away() ? wardrobe.skin() : easel.palette().shade(wardrobe.skin(), 0.3), 1, 0.85);
    }

    /** Draws shirt, coat, collar and tie. */
    void trunk() {
        boolean coat = person.figure().look().accessory() == Look.Accessory.COAT;
        Ribbon trunk = ribbon(coat);
        trunk.draw(easel, view, wardrobe.top(), 0.9, 1.15);
        if (!person.away()) {
            front(coat);
        } else {
            easel.draw(view, line(0, -0.1, 0, -0.4), 0.5);
        }
        hem(trunk);
    }

    private Ribbon ribbon(boolean coat) {
        double[] neck = person.at(Joint.NECK);
        double[] chest = person.at(Joint.CHEST);
        double[] pelvis = person.at(Joint.PELVIS);
        double wide = person.physique().shoulders();
        double waist = person.physique().waist();
        double[][] spine = {
            {neck[0], neck[1] + 0.012 * size},
            mix(neck, chest, 0.1),
            mix(neck, chest, 0.3),
            chest,
            mix(chest, pelvis, 0.55),
            pelvis,
            below(chest, pelvis, coat)
        };
        double[] halves = {
            half(0.07, 0.06),
            half(0.145 * wide, 0.09),
            half(0.2 * wide, 0.115),
            half(0.188 * wide, 0.135 * waist),
            half(0.155 * waist, 0.115 * waist),
            half(0.168 * waist, 0.13 * waist),
            half(coat ? 0.235 * waist : 0.172 * waist, coat ? 0.2 : 0.13 * waist)
        };
        return new Ribbon(spine, halves);
    }

    private double[] below(double[] chest, double[] pelvis, boolean coat) {
        boolean sits = person.figure().pose() == Figure.Pose.SITTING;
        double length = coat && !sits ? 0.44 * size : 0.07 * size;
        double dx = pelvis[0] - chest[0];
        double dy = pelvis[1] - chest[1];
        double norm = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        return new double[] {pelvis[0] + dx / norm * length, pelvis[1] + dy / norm * length};
    }

    private void front(boolean coat) {
        Look.Accessory accessory = person.figure().look().accessory();
        double open = coat || accessory == Look.Accessory.TIE ? 0.2 : 0.075;
        int shirt = easel.palette().tint(0xF2EEE4);
        Trace opening = Trace.of(x(-0.055), y(0.01), x(0), y(-open), x(0.055), y(0.01));
        boolean bare = open < 0.1;
        int throat = easel.palette().shade(wardrobe.skin(), 0.3);
        easel.fill(view, opening, bare ? throat : shirt, 1);
        double neck = person.at(Joint.NECK)[0];
        double half = 0.05 * size;
        Trace nape = Trace.of(
                neck - half, y(0.03), neck + half, y(0.03), x(0.046), y(-0.01), x(0), y(-0.035), x(-0.046), y(-0.01));
        easel.fill(view, nape, throat, 1);
        if (accessory == Look.Accessory.TIE) {
            tie(open);
        }
        collar(open);
        easel.draw(view, line(0, -open, 0.004, -0.5), bare ? 0.5 : 0.8);
        if (bare) {
            easel.draw(view, line(-0.12, -0.3, -0.05, -0.36), 0.5);
            easel.draw(view, line(0.13, -0.36, 0.07, -0.42), 0.5);
        }
    }

    private void tie(double open) {
        int red = easel.palette().tint(easel.palette().accent());
        Trace tie = Trace.of(
                x(-0.016),
                y(-0.02),
                x(0.016),
                y(-0.02),
                x(0.012),
                y(-0.055),
                x(0.026),
                y(-open * 1.2),
                x(0),
                y(-open * 1.6),
                x(-0.02),
                y(-open * 1.2),
                x(-0.01),
                y(-0.055),
                x(-0.016),
                y(-0.02));
        easel.shape(view, tie, red, 0.7);
    }

    private void collar(double open) {
        double wing = 0.035 + open * 0.14;
        Trace left = Trace.of(
                x(-0.062),
                y(0.012),
                x(-0.05 - wing),
                y(-open * 0.55),
                x(-0.045),
                y(-open * 0.62),
                x(0),
                y(-open),
                x(-0.062),
                y(0.012));
        Trace right = Trace.of(
                x(0.062),
                y(0.012),
                x(0.05 + wing),
                y(-open * 0.55),
                x(0.045),
                y(-open * 0.62),
                x(0),
                y(-open),
                x(0.062),
                y(0.012));
        easel.shape(view, left, wardrobe.top(), 0.8);
        easel.shape(view, right, wardrobe.top(), 0.8);
    }

    private void hem(Ribbon trunk) {
        Trace left = trunk.edge(1);
        Trace right = trunk.edge(-1);
        int last = left.size() - 1;
        double midX = (left.x(last) + right.x(last)) / 2;
        double midY = (left.y(last) + right.y(last)) / 2 - 0.012 * size;
        easel.draw(
                view,
                Trace.of(left.x(last), left.y(last), midX, midY, right.x(last), right.y(last))
                        .smooth(false, 4),
                0.9,
                0.6);
    }

    /** A point on the chest's middle line: {@code aside} and {@code below} the neck, in metres of an average body. */
    private double x(double aside) {
        double shift = sin * 0.06;
        return person.at(Joint.NECK)[0] + (aside * (0.55 + 0.45 * cos) + shift * 0.8) * size;
    }

    private double y(double below) {
        return person.at(Joint.NECK)[1] + below * size;
    }

    private Trace line(double x0, double y0, double x1, double y1) {
        return Trace.of(x(x0), y(y0), x((x0 + x1) / 2 + 0.006), y((y0 + y1) / 2), x(x1), y(y1))
                .smooth(false, 4);
    }

    private double half(double side, double depth) {
        return Math.sqrt(side * side * cos * cos + depth * depth * sin * sin) * size;
    }

    private static double[] mix(double[] a, double[] b, double t) {
        return new double[] {a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t};
    }
}
