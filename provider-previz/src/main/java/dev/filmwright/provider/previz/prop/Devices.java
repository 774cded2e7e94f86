package dev.filmwright.provider.previz.prop;

import java.util.List;

/** Devices. */
final class Devices {
    private static final int DARK = 0x34383C;
    private static final int LIT = 0xCDEBE6;

    static final List<Prop> ALL = List.of(
            Prop.held("phone smartphone mobile cellphone tablet communicator remote pager", 0.15, Devices::phone),
            Prop.standing("telephone receiver", 0.2, Devices::telephone),
            Prop.standing("computer laptop terminal keyboard", 0.28, Devices::laptop),
            Prop.standing("screen monitor television tv display", 0.5, Devices::screen),
            Prop.standing("hologram holograms projection holographic", 0.7, Devices::hologram),
            Prop.held("radio walkie transmitter recorder microphone", 0.2, Devices::radio),
            Prop.held("camera camcorder", 0.13, Devices::camera),
            Prop.held("glasses sunglasses goggles", 0.06, Devices::glasses),
            Prop.held("crystal gem diamond orb stone artifact artefact relic cube core device", 0.16, Devices::crystal),
            Prop.standing("bomb dynamite explosive grenade", 0.22, Devices::bomb),
            Prop.held("needle syringe injection", 0.16, Devices::syringe),
            Prop.standing("robot drone droid", 0.6, Devices::robot));

    private Devices() {}

    private static void phone(Sketch s) {
        s.cut(DARK, -0.27, 0.05, -0.27, 0.95, -0.22, 1.0, 0.22, 1.0, 0.27, 0.95, 0.27, 0.05, 0.22, 0, -0.22, 0)
                .cut(LIT, -0.22, 0.09, 0.22, 0.09, 0.22, 0.9, -0.22, 0.9);
        s.cut(s.palette().accent(), -0.17, 0.68, 0.12, 0.68, 0.12, 0.82, -0.17, 0.82)
                .cut(0xF5F3EA, -0.1, 0.46, 0.17, 0.46, 0.17, 0.6, -0.1, 0.6)
                .line(0.7, -0.12, 0.75, 0.06, 0.75)
                .line(0.7, -0.05, 0.53, 0.12, 0.53);
        s.oval(0xF5F3EA, 0, 0.2, 0.05, 0.035).tone(0xFFFFFF, 0.35, -0.22, 0.9, 0.0, 0.9, -0.22, 0.4);
    }

    private static void telephone(Sketch s) {
        s.round(DARK, -0.6, 0.02, -0.5, 0.4, -0.3, 0.62, 0.3, 0.62, 0.5, 0.4, 0.6, 0.02)
                .oval(0xD8D2C2, 0, 0.32, 0.2, 0.2)
                .oval(DARK, 0, 0.32, 0.08, 0.08);
        s.round(
                DARK, -0.75, 0.66, -0.7, 0.86, -0.4, 0.94, 0, 0.96, 0.4, 0.94, 0.7, 0.86, 0.75, 0.66, 0.5, 0.64, 0.36,
                0.78, -0.36, 0.78, -0.5, 0.64);
        s.line(0.9, 0.6, 0.1, 0.8, 0.2, 0.9, 0.06, 1.05, 0.16);
    }

    private static void laptop(Sketch s) {
        s.cut(DARK, -0.62, 0.2, 0.62, 0.2, 0.6, 1.0, -0.6, 1.0)
                .cut(LIT, -0.55, 0.26, 0.55, 0.26, 0.54, 0.94, -0.54, 0.94)
                .cut(0x9A9FA2, -0.62, 0.2, 0.62, 0.2, 0.82, 0.0, -0.82, 0.0);
        s.line(0.7, -0.64, 0.14, 0.64, 0.14)
                .line(0.7, -0.7, 0.08, 0.7, 0.08)
                .line(0.8, -0.44, 0.82, 0.1, 0.82)
                .line(0.8, -0.44, 0.7, 0.3, 0.7)
                .line(0.8, -0.44, 0.58, -0.04, 0.58);
        s.cut(s.palette().accent(), 0.1, 0.36, 0.44, 0.36, 0.44, 0.58, 0.1, 0.58);
    }

    private static void screen(Sketch s) {
        s.cut(DARK, -0.8, 0.16, 0.8, 0.16, 0.8, 1.0, -0.8, 1.0)
                .cut(LIT, -0.73, 0.23, 0.73, 0.23, 0.73, 0.93, -0.73, 0.93)
                .cut(DARK, -0.08, 0.16, 0.08, 0.16, 0.08, 0.04, -0.08, 0.04)
                .cut(DARK, -0.3, 0.05, 0.3, 0.05, 0.34, 0, -0.34, 0);
        s.line(1, -0.6, 0.5, -0.3, 0.5, -0.2, 0.75, -0.08, 0.35, 0.04, 0.58, 0.2, 0.5, 0.6, 0.5)
                .tone(0xFFFFFF, 0.3, -0.73, 0.93, -0.2, 0.93, -0.6, 0.23, -0.73, 0.23);
    }

    private static void hologram(Sketch s) {
        s.oval(DARK, 0, 0.06, 0.36, 0.07)
                .tone(0x9FE3E6, 0.32, -0.3, 0.08, 0.3, 0.08, 0.62, 1.0, -0.62, 1.0)
                .glow(0x9FE3E6, 0, 0.66, 0.5);
        s.line(1, -0.3, 0.66, 0, 0.56, 0.3, 0.66, 0, 0.76, -0.3, 0.66)
                .line(0.8, 0, 0.96, -0.18, 0.66, 0, 0.36, 0.18, 0.66, 0, 0.96)
                .line(0.8, -0.26, 0.8, 0, 0.74, 0.26, 0.8)
                .line(0.8, -0.26, 0.5, 0, 0.44, 0.26, 0.5);
        s.line(0.6, -0.3, 0.66, -0.2, 0.9, 0, 0.98, 0.2, 0.9, 0.3, 0.66, 0.2, 0.42, 0, 0.34, -0.2, 0.42, -0.3, 0.66);
    }

    private static void radio(Sketch s) {
        s.line(1.4, 0.12, 0.7, 0.14, 1.02)
                .cut(DARK, -0.2, 0, 0.2, 0, 0.22, 0.7, -0.22, 0.7)
                .cut(LIT, -0.14, 0.5, 0.14, 0.5, 0.14, 0.62, -0.14, 0.62);
        s.line(0.9, -0.12, 0.38, 0.12, 0.38)
                .line(0.9, -0.12, 0.3, 0.12, 0.3)
                .line(0.9, -0.12, 0.22, 0.12, 0.22)
                .oval(s.palette().accent(), -0.1, 0.1, 0.04, 0.04);
    }

    private static void camera(Sketch s) {
        s.cut(DARK, -0.75, 0, 0.75, 0, 0.75, 0.78, 0.3, 0.78, 0.2, 1.0, -0.2, 1.0, -0.3, 0.78, -0.75, 0.78)
                .oval(0x6A7074, 0, 0.4, 0.36, 0.36)
                .oval(0x23303A, 0, 0.4, 0.24, 0.24);
        s.tone(0xDDEAF0, 0.8, -0.12, 0.5, -0.02, 0.56, -0.06, 0.44)
                .cut(0xB9BDBB, 0.42, 0.82, 0.62, 0.82, 0.62, 0.9, 0.42, 0.9)
                .line(0.8, -0.75, 0.62, -0.4, 0.62);
    }

    private static void glasses(Sketch s) {
        s.oval(0xD9E2E2, -0.6, 0.45, 0.45, 0.42)
                .oval(0xD9E2E2, 0.6, 0.45, 0.45, 0.42)
                .line(1.6, -0.16, 0.52, 0, 0.62, 0.16, 0.52)
                .line(1.4, -1.05, 0.6, -1.25, 0.8)
                .line(1.4, 1.05, 0.6, 1.25, 0.8);
    }

    private static void crystal(Sketch s) {
        int glow = s.palette().accent();
        s.glow(0xE9F2C9, 0, 0.5, 0.8)
                .cut(glow, 0, 1.0, 0.34, 0.62, 0.2, 0.06, -0.2, 0.06, -0.34, 0.62)
                .tone(0xF4F6EA, 0.55, 0, 1.0, -0.34, 0.62, -0.06, 0.6);
        s.line(0.8, -0.34, 0.62, -0.06, 0.58, 0.34, 0.62)
                .line(0.8, 0, 1.0, -0.06, 0.58, -0.04, 0.06)
                .shade(0.34, 0.62, 0.2, 0.06, -0.04, 0.06, -0.06, 0.58);
    }

    private static void bomb(Sketch s) {
        for (int i = -1; i <= 1; i++) {
            s.cut(0xA8402F, i * 0.28 - 0.13, 0.02, i * 0.28 + 0.13, 0.02, i * 0.28 + 0.13, 0.8, i * 0.28 - 0.13, 0.8);
        }
        s.cut(DARK, -0.46, 0.34, 0.46, 0.34, 0.46, 0.5, -0.46, 0.5)
                .cut(LIT, -0.2, 0.36, 0.2, 0.36, 0.2, 0.48, -0.2, 0.48)
                .line(1.2, 0, 0.8, 0.1, 0.96, 0.3, 0.92, 0.36, 1.04);
    }

    private static void syringe(Sketch s) {
        s.cut(0xDDE6E4, -0.1, 0.3, 0.1, 0.3, 0.1, 0.8, -0.1, 0.8)
                .tone(s.palette().accent(), 0.8, -0.09, 0.31, 0.09, 0.31, 0.09, 0.56, -0.09, 0.56)
                .line(0.9, 0, 0.3, 0, 0);
        s.cut(0xB9BDBB, -0.03, 0.8, 0.03, 0.8, 0.03, 0.96, -0.03, 0.96)
                .cut(0xB9BDBB, -0.14, 0.95, 0.14, 0.95, 0.14, 1, -0.14, 1)
                .line(0.6, -0.1, 0.5, -0.03, 0.5)
                .line(0.6, -0.1, 0.62, -0.03, 0.62);
    }

    private static void robot(Sketch s) {
        s.round(0xC9CFCE, -0.34, 0.1, -0.36, 0.55, 0.36, 0.55, 0.34, 0.1, 0, 0.04)
                .round(0xC9CFCE, -0.28, 0.58, -0.26, 0.86, 0, 0.98, 0.26, 0.86, 0.28, 0.58);
        s.oval(DARK, 0.02, 0.76, 0.13, 0.1)
                .oval(s.palette().accent(), 0.02, 0.76, 0.06, 0.05)
                .line(1, 0, 0.98, 0.04, 1.1)
                .cut(s.palette().second(), -0.18, 0.26, 0.18, 0.26, 0.18, 0.42, -0.18, 0.42);
    }
}
