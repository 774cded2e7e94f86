package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.frame.Setting;
import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A bar, café, restaurant or shop. */
final class Bar implements Place {
    private static final Set<String> TRAVEL = Set.of(
            "passenger",
            "passengers",
            "departure",
            "departures",
            "arrivals",
            "waiting",
            "transit",
            "boarding",
            "airport",
            "terminal",
            "ferry",
            "station",
            "crew",
            "ship");

    /** A lounge for those who travel has seats in rows and no bar. */
    @Override
    public Place in(Setting setting) {
        String words = String.join(" ", setting.area(), setting.name());
        List<String> all = Arrays.asList(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        boolean lounge = all.contains("lounge") && all.stream().anyMatch(TRAVEL::contains);
        return lounge ? new WaitingRoom(Outlook.LAND).in(setting) : this;
    }

    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        Shell shell = new Shell(3.6, 3.4, 3.0);
        shell.draw(s, p.accented(0.3, 0.35), p.seconded(0.5, 0.2));
        shell.boards(s, 0.3);
        Slab wall = shell.backWall();
        s.panel(p.wash(0.25), 1.2, wall.rect(1.7, 1.2, 5.5, 2.5));
        for (int row = 0; row < 3; row++) {
            bottles(s, wall, 1.1 + row * 0.45);
        }
        Fittings.window(s, shell.leftWall(), 0.6, 0.9, 2.6, 2.4, 3);
        Fittings.picture(s, wall, 6.1, 1.4, 0.7, 0.9);
        Build.box(s, p.seconded(0.5, 0.6), at(-2.2, 0, 2.0), at(2.4, 1.05, 2.6));
        Build.box(s, p.wash(0.75), at(-2.3, 1.05, 1.9), at(2.5, 1.12, 2.65));
        for (double x = -1.7; x < 2.2; x += 0.95) {
            stool(s, x);
        }
        for (double x = -1.5; x <= 1.6; x += 1.5) {
            Furniture.pendant(s, x, 2.2, 3.0, 2.0);
        }
        Furniture.table(s, p.accented(0.45, 0.5), 2.2, 0.9, 3.2, 1.7, 0.76);
        Furniture.chair(s, p.wash(0.5), 2.6, 0.5);
    }

    private static void bottles(Scenery s, Slab wall, double y) {
        Palette p = s.palette();
        s.panel(p.wash(0.7), 0.8, wall.rect(1.6, y, 5.6, y + 0.05));
        for (double x = 1.75; x < 5.4; x += s.dice().between(0.13, 0.24)) {
            double high = s.dice().between(0.2, 0.32);
            double half = s.dice().between(0.03, 0.05);
            double hue = s.dice().next();
            int glass = hue < 0.35 ? p.accented(0.3, 0.9) : hue < 0.65 ? p.seconded(0.3, 0.9) : p.wash(0.2 + hue * 0.5);
            Point foot = wall.at(x, y + 0.05);
            Trace bottle = Trace.of(
                    -half,
                    0,
                    half,
                    0,
                    half,
                    high * 0.55,
                    half * 0.35,
                    high * 0.72,
                    half * 0.35,
                    high,
                    -half * 0.35,
                    high,
                    -half * 0.35,
                    high * 0.72,
                    -half,
                    high * 0.55,
                    -half,
                    0);
            s.blot(foot, glass, 1, bottle);
            s.curve(foot, 0.55, bottle);
        }
    }

    private static void stool(Scenery s, double x) {
        s.put(at(x, 0, 1.6), () -> {
            s.edge(1.3, at(x, 0, 1.6), at(x, 0.72, 1.6));
            s.edge(0.9, at(x - 0.2, 0.01, 1.6), at(x + 0.2, 0.01, 1.6));
            s.blot(at(x, 0, 1.6), s.palette().accented(0.5, 0.9), 1, Trace.ellipse(0, 0.75, 0.2, 0.055));
            s.curve(at(x, 0, 1.6), 0.9, Trace.ellipse(0, 0.75, 0.2, 0.055));
        });
    }

    @Override
    public double extent() {
        return 3.8;
    }

    @Override
    public double reach() {
        return 7;
    }

    @Override
    public double haze() {
        return 40;
    }
}
