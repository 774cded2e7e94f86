package dev.filmwright.provider.previz.prop;

import java.util.List;

/** Things to drink from, to light and to sit in. */
final class Vessels {
    private static final int CHINA = 0xEDE8DC;
    private static final int GLASS = 0x7F9A86;

    static final List<Prop> ALL = List.of(
            Prop.held("cup mug coffee tea cocoa", 0.1, Vessels::cup),
            Prop.held("bottle wine whiskey whisky beer potion flask vial medicine pills", 0.28, Vessels::bottle),
            Prop.held("glass drink goblet chalice champagne", 0.17, Vessels::glass),
            Prop.standing("lamp lantern flashlight", 0.42, Vessels::lamp),
            Prop.standing("candle candles", 0.24, Vessels::candle),
            Prop.standing("bowl plate food meal soup bread cake", 0.12, Vessels::bowl),
            Prop.standing("car taxi truck van vehicle jeep", 1.4, Vessels::car),
            Prop.standing("chair throne stool", 0.95, Vessels::chair),
            Prop.standing("skull", 0.2, Vessels::skull));

    private Vessels() {}

    private static void cup(Sketch s) {
        s.line(2.2, 0.42, 0.76, 0.72, 0.74, 0.7, 0.36, 0.38, 0.3)
                .round(CHINA, -0.46, 0.94, -0.42, 0.2, -0.3, 0.02, 0.3, 0.02, 0.42, 0.2, 0.46, 0.94);
        s.oval(CHINA, 0, 0.92, 0.46, 0.11)
                .oval(0x6B4630, 0, 0.91, 0.38, 0.075)
                .shade(0.14, 0.84, 0.45, 0.88, 0.41, 0.2, 0.28, 0.03, 0.08, 0.02);
        s.line(0.7, -0.1, 1.1, -0.02, 1.25, -0.12, 1.4).line(0.7, 0.12, 1.08, 0.2, 1.24, 0.1, 1.42);
    }

    private static void bottle(Sketch s) {
        s.round(
                GLASS, -0.17, 0.02, -0.18, 0.5, -0.14, 0.62, -0.055, 0.7, -0.055, 0.98, 0.055, 0.98, 0.055, 0.7, 0.14,
                0.62, 0.18, 0.5, 0.17, 0.02);
        s.cut(0xF0E8D2, -0.16, 0.18, 0.16, 0.18, 0.165, 0.44, -0.165, 0.44)
                .line(0.7, -0.1, 0.36, 0.1, 0.36)
                .line(0.6, -0.08, 0.28, 0.08, 0.28);
        s.cut(0x7A3B34, -0.06, 0.9, 0.06, 0.9, 0.06, 1.0, -0.06, 1.0)
                .tone(0xF4F6EE, 0.6, -0.13, 0.48, -0.1, 0.48, -0.1, 0.58, -0.12, 0.58);
    }

    private static void glass(Sketch s) {
        s.round(0xDDE6E4, -0.3, 0.98, -0.28, 0.66, -0.1, 0.46, 0.1, 0.46, 0.28, 0.66, 0.3, 0.98)
                .tone(0x8E3A3F, 0.85, -0.27, 0.76, 0.27, 0.76, 0.22, 0.58, 0.08, 0.48, -0.08, 0.48, -0.22, 0.58);
        s.cut(0xDDE6E4, -0.025, 0.47, 0.025, 0.47, 0.025, 0.05, -0.025, 0.05)
                .oval(0xDDE6E4, 0, 0.04, 0.22, 0.04)
                .line(0.6, -0.2, 0.92, -0.19, 0.7);
    }

    private static void lamp(Sketch s) {
        s.glow(0xF9DC96, 0, 0.7, 0.75)
                .cut(0x8C6B4A, -0.04, 0.08, 0.04, 0.08, 0.03, 0.5, -0.03, 0.5)
                .oval(0x8C6B4A, 0, 0.06, 0.24, 0.06);
        s.cut(0xF2D796, -0.2, 0.98, 0.2, 0.98, 0.4, 0.48, -0.4, 0.48)
                .line(0.6, -0.06, 0.98, -0.12, 0.48)
                .line(0.6, 0.08, 0.98, 0.16, 0.48);
    }

    private static void candle(Sketch s) {
        s.glow(0xF9DC96, 0, 0.84, 0.6)
                .cut(0xF1E9D6, -0.12, 0.08, 0.12, 0.08, 0.12, 0.66, -0.12, 0.66)
                .oval(0xB08A4C, 0, 0.06, 0.3, 0.07);
        s.line(0.8, 0, 0.66, 0, 0.74)
                .round(0xF2B24A, -0.06, 0.8, 0, 1.02, 0.06, 0.8, 0, 0.72)
                .line(0.6, 0.06, 0.66, 0.08, 0.52, 0.05, 0.44);
    }

    private static void bowl(Sketch s) {
        s.round(CHINA, -0.9, 0.8, -0.5, 0.1, 0, 0.0, 0.5, 0.1, 0.9, 0.8)
                .oval(CHINA, 0, 0.8, 0.9, 0.18)
                .oval(0xB9854E, 0, 0.79, 0.7, 0.12)
                .line(0.7, -0.2, 0.82, 0, 0.78, 0.24, 0.82);
    }

    private static void car(Sketch s) {
        int paint = s.palette().accent();
        s.round(paint, -1.5, 0.22, -1.52, 0.56, -1.0, 0.66, -0.6, 0.98, 0.5, 0.98, 0.9, 0.64, 1.45, 0.56, 1.52, 0.22);
        s.cut(0xB7C6CA, -0.82, 0.66, -0.5, 0.92, -0.04, 0.92, -0.04, 0.66)
                .cut(0xB7C6CA, 0.04, 0.66, 0.04, 0.92, 0.44, 0.92, 0.74, 0.66);
        s.oval(0x2C2B2A, -0.92, 0.2, 0.26, 0.2)
                .oval(0xB9BDBB, -0.92, 0.2, 0.13, 0.1)
                .oval(0x2C2B2A, 0.92, 0.2, 0.26, 0.2)
                .oval(0xB9BDBB, 0.92, 0.2, 0.13, 0.1);
        s.line(0.8, 0, 0.64, 0, 0.26)
                .line(0.9, 0.1, 0.54, 0.24, 0.54)
                .oval(0xF6E6B4, 1.42, 0.44, 0.06, 0.06)
                .shade(-1.5, 0.22, 1.5, 0.22, 1.5, 0.36, -1.5, 0.36);
    }

    private static void chair(Sketch s) {
        s.cut(0x8A6647, -0.24, 0.46, 0.24, 0.46, 0.24, 1.0, -0.24, 1.0)
                .cut(s.palette().accent(), -0.17, 0.55, 0.17, 0.55, 0.17, 0.93, -0.17, 0.93)
                .cut(0x8A6647, -0.28, 0.4, 0.28, 0.4, 0.26, 0.48, -0.26, 0.48);
        s.cut(0x6F5038, -0.27, 0, -0.21, 0, -0.21, 0.4, -0.27, 0.4)
                .cut(0x6F5038, 0.21, 0, 0.27, 0, 0.27, 0.4, 0.21, 0.4);
    }

    private static void skull(Sketch s) {
        s.round(
                0xE6DDC6, -0.2, 0.1, -0.26, 0.34, -0.46, 0.5, -0.4, 0.86, 0, 1.0, 0.4, 0.86, 0.46, 0.5, 0.26, 0.34, 0.2,
                0.1, 0, 0.04);
        s.oval(0x33302C, -0.18, 0.5, 0.12, 0.12)
                .oval(0x33302C, 0.18, 0.5, 0.12, 0.12)
                .cut(0x33302C, 0, 0.4, 0.05, 0.28, -0.05, 0.28);
        s.line(0.8, -0.14, 0.2, 0.14, 0.2).line(0.7, -0.06, 0.24, -0.06, 0.1).line(0.7, 0.06, 0.24, 0.06, 0.1);
    }
}
