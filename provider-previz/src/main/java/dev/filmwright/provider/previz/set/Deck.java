package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.frame.Setting;
import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The deck of a ship: planks, a railing and the sea beyond. */
final class Deck implements Place {
    private static final Set<String> ASHORE = Set.of(
            "house", "home", "cottage", "villa", "cabin", "lodge", "farm", "farmhouse", "mansion", "pool", "patio");
    private static final double RAIL = 3.4;
    private static final double WATER = -7;
    private static final int ORANGE = 0xD9713A;

    /** A deck with a house's name is where one sits in the evening. */
    @Override
    public Place in(Setting setting) {
        List<String> words =
                Arrays.asList(setting.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return words.stream().anyMatch(ASHORE::contains) ? new House() : this;
    }

    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        s.sky();
        Light.sky(s);
        Sea.calm(s, WATER);
        int wood = Tone.mix(p.seconded(0.26, 0.25), 0xB79A72, p.dark() ? 0.12 : 0.3);
        s.panel(wood, 1.2, at(-40, 0, -14), at(40, 0, -14), at(40, 0, RAIL + 0.3), at(-40, 0, RAIL + 0.3));
        for (double z = -8; z < RAIL; z += 0.3) {
            s.edge(0.5, at(-24, 0.003, z), at(24, 0.003, z));
        }
        s.face(p.wash(0.55), 1, gunwale(RAIL + 0.12, RAIL + 0.3));
        house(s);
        railing(s);
        ring(s, -1.2);
        lifeboat(s);
        Build.box(s, p.wash(0.2), at(2.4, 0, 2.5), at(4.0, 0.55, 3.1));
        cowl(s, -3.1, 2.7);
    }

    private static Point[] gunwale(double from, double to) {
        return new Point[] {at(-40, 0.01, from), at(40, 0.01, from), at(40, 0.01, to), at(-40, 0.01, to)};
    }

    private static void railing(Scenery s) {
        Palette p = s.palette();
        int white = Tone.mix(p.light(), p.wash(0.3), 0.4);
        s.put(at(0, 0, RAIL), () -> {
            Slab rail = Slab.wall(0, RAIL);
            for (double y : new double[] {0.28, 0.54, 0.8}) {
                s.panel(white, 0.5, rail.rect(-24, y, 24, y + 0.025));
            }
            for (double x = -24; x <= 24; x += 1.2) {
                s.panel(white, 0.7, rail.rect(x - 0.025, 0, x + 0.025, 1.06));
            }
            s.panel(Tone.mix(p.wash(0.5), 0x7A5636, 0.4), 0.9, rail.rect(-24, 1.04, 24, 1.12));
        });
    }

    /** A life ring that hangs on the rail. */
    private static void ring(Scenery s, double x) {
        Palette p = s.palette();
        Point where = at(x, 0.66, RAIL - 0.05);
        s.put(where, () -> {
            Trace band = Trace.ellipse(0, 0, 0.33, 0.33).append(Trace.ellipse(0, 0, 0.19, 0.19), true);
            s.blot(where, p.tint(ORANGE), 1, band);
            for (int i = 0; i < 4; i++) {
                double angle = Math.PI / 4 + i * Math.PI / 2;
                double dx = StrictMath.cos(angle) * 0.26;
                double dy = StrictMath.sin(angle) * 0.26;
                s.blot(where, p.light(), 1, Trace.ellipse(dx, dy, 0.075, 0.075));
            }
            s.curve(where, 0.8, Trace.ellipse(0, 0, 0.33, 0.33));
            s.curve(where, 0.8, Trace.ellipse(0, 0, 0.19, 0.19));
        });
    }

    /** The superstructure at the left, with portholes and a door. */
    private static void house(Scenery s) {
        Palette p = s.palette();
        int white = Tone.mix(p.light(), p.wash(0.3), 0.3);
        Build.box(s, white, at(-16, 0, 0.6), at(-4.4, 3.4, 2.6));
        s.put(at(-10, 0, 0.59), () -> {
            Slab front = Slab.wall(-16, 0.59);
            for (double x = 1; x < 11; x += 1.5) {
                Point hole = front.at(x, 1.7);
                s.blot(hole, p.dark() ? p.glow() : p.wash(0.75), 1, Trace.ellipse(0, 0, 0.22, 0.22));
                s.curve(hole, 1, Trace.ellipse(0, 0, 0.25, 0.25));
            }
            s.panel(p.accented(0.4, 0.8), 0.8, front.rect(0, 0.0, 11.6, 0.3));
        });
    }

    /** A boat under davits at the right. */
    private static void lifeboat(Scenery s) {
        Palette p = s.palette();
        Point foot = at(7.4, 1.7, RAIL + 0.2);
        s.put(foot, () -> {
            Trace hull = Trace.of(-2.1, 0.75, -1.7, 0.15, 0, 0, 1.7, 0.15, 2.1, 0.75);
            s.blot(foot, p.tint(ORANGE), 1, Trace.of(-1.9, 0.75, -1.2, 1.15, 1.2, 1.15, 1.9, 0.75));
            s.blot(foot, p.light(), 1, hull);
            s.curve(foot, 1, hull.add(-2.1, 0.75));
            s.curve(foot, 0.8, Trace.of(-1.9, 0.75, -1.2, 1.15, 1.2, 1.15, 1.9, 0.75));
            for (int side = -1; side <= 1; side += 2) {
                double x = side * 1.5;
                s.curve(
                        foot,
                        1.6,
                        Trace.of(x, -1.7, x, 1.3, x - 0.1, 1.8, x + side * 0.3, 2.0)
                                .smooth(false, 4));
                s.curve(foot, 0.6, Trace.of(x + side * 0.3, 2.0, x + side * 0.2, 0.7));
            }
        });
    }

    /** A ventilator. */
    private static void cowl(Scenery s, double x, double z) {
        Palette p = s.palette();
        Point foot = at(x, 0, z);
        s.put(foot, () -> {
            Trace pipe =
                    Trace.of(-0.17, 0, 0.17, 0, 0.17, 0.85, 0.42, 1.0, 0.42, 1.5, -0.05, 1.45, -0.17, 1.1, -0.17, 0);
            s.blot(foot, Tone.mix(p.light(), p.wash(0.4), 0.4), 1, pipe);
            s.curve(foot, 1, pipe);
            s.blot(foot, p.tint(0xA8463A), 1, Trace.ellipse(0.42, 1.25, 0.1, 0.26));
            s.curve(foot, 0.8, Trace.ellipse(0.42, 1.25, 0.1, 0.26));
        });
    }

    @Override
    public double extent() {
        return 7;
    }

    @Override
    public double reach() {
        return 20;
    }

    @Override
    public double haze() {
        return 60;
    }
}
