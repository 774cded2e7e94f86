package dev.filmwright.provider.previz.prop;

import java.util.List;

/** Weapons, tools and things to wear. */
final class Tools {
    private static final int STEEL = 0x9AA3A8;
    private static final int IRON = 0x54585C;
    private static final int WOOD = 0x8A6647;
    private static final int GOLD = 0xD2A648;

    static final List<Prop> ALL = List.of(
            Prop.held("gun pistol revolver handgun weapon blaster rifle shotgun phaser", 0.17, Tools::gun),
            Prop.held("sword blade sabre saber katana lightsaber", 0.85, Tools::sword),
            Prop.held("knife dagger scalpel razor machete", 0.28, Tools::knife),
            Prop.held("key keys keycard", 0.08, Tools::key),
            Prop.held("necklace pendant amulet locket medallion medal jewel talisman", 0.22, Tools::pendant),
            Prop.held("ring coin money gold medallion token dollar bitcoin", 0.06, Tools::coin),
            Prop.held("watch clock stopwatch", 0.1, Tools::watch),
            Prop.standing("helmet", 0.3, Tools::helmet),
            Prop.standing("crown tiara", 0.2, Tools::crown),
            Prop.standing("rope chain cable noose whip", 0.3, Tools::rope),
            Prop.held("hammer axe wrench crowbar tool shovel pickaxe", 0.5, Tools::hammer),
            Prop.held("umbrella staff cane stick wand spear torch broom", 0.95, Tools::staff),
            Prop.held("flower rose bouquet flowers", 0.4, Tools::flower),
            Prop.standing("hat cap", 0.18, Tools::hat));

    private Tools() {}

    /** The grip lies at 0, where the hand is. */
    private static void gun(Sketch s) {
        s.round(WOOD, -0.12, 0.52, 0.1, 0.5, 0.06, 0.02, -0.2, 0.0, -0.2, 0.2);
        s.cut(IRON, -0.2, 0.92, 1.16, 0.92, 1.18, 0.64, 0.4, 0.62, 0.32, 0.5, -0.2, 0.5);
        s.shade(-0.2, 0.66, 1.18, 0.66, 1.18, 0.62, 0.4, 0.6, 0.3, 0.5, -0.2, 0.5);
        s.line(1, 0.3, 0.5, 0.32, 0.26, 0.16, 0.24, 0.08, 0.4).line(0.9, 0.18, 0.48, 0.24, 0.36);
        s.line(0.8, -0.14, 0.78, 1.1, 0.78).line(1.2, 1.02, 0.98, 1.1, 0.92);
        s.line(0.7, -0.1, 0.9, -0.1, 0.7).line(0.7, -0.02, 0.9, -0.02, 0.7);
    }

    private static void sword(Sketch s) {
        s.cut(STEEL, -0.045, 0.26, 0.045, 0.26, 0.04, 0.92, 0, 1.0, -0.04, 0.92);
        s.shade(0, 0.26, 0.045, 0.26, 0.04, 0.92, 0, 1.0).line(0.7, 0, 0.28, 0, 0.94);
        s.round(GOLD, -0.2, 0.24, 0, 0.27, 0.2, 0.24, 0.2, 0.2, 0, 0.22, -0.2, 0.2);
        s.cut(WOOD, -0.028, 0.21, 0.028, 0.21, 0.028, 0.06, -0.028, 0.06).oval(GOLD, 0, 0.03, 0.045, 0.04);
        s.line(0.7, -0.028, 0.17, 0.028, 0.14).line(0.7, -0.028, 0.12, 0.028, 0.09);
    }

    private static void knife(Sketch s) {
        s.round(STEEL, -0.08, 0.4, 0.08, 0.4, 0.09, 0.75, 0.0, 1.0, -0.08, 0.85);
        s.shade(0.02, 0.4, 0.08, 0.4, 0.09, 0.75, 0.0, 0.98)
                .cut(IRON, -0.14, 0.36, 0.14, 0.36, 0.14, 0.41, -0.14, 0.41);
        s.round(WOOD, -0.07, 0.36, 0.07, 0.36, 0.08, 0.1, 0.05, 0, -0.05, 0, -0.08, 0.1)
                .oval(GOLD, 0, 0.25, 0.015, 0.015)
                .oval(GOLD, 0, 0.12, 0.015, 0.015);
    }

    private static void key(Sketch s) {
        s.oval(GOLD, 0, 0.8, 0.22, 0.2).oval(0xEFE7D4, 0, 0.82, 0.11, 0.09);
        s.cut(GOLD, -0.05, 0.62, 0.05, 0.62, 0.05, 0, -0.05, 0);
        s.cut(GOLD, 0.05, 0.02, 0.24, 0.02, 0.24, 0.1, 0.14, 0.1, 0.14, 0.15, 0.24, 0.15, 0.24, 0.23, 0.05, 0.23)
                .line(0.7, 0, 0.6, 0, 0.04);
    }

    private static void pendant(Sketch s) {
        s.line(0.9, -0.3, 1.0, -0.22, 0.66, 0, 0.42, 0.22, 0.66, 0.3, 1.0)
                .line(0.7, -0.26, 1.0, -0.18, 0.68, 0, 0.46, 0.18, 0.68, 0.26, 1.0);
        s.glow(0xF3D27A, 0, 0.22, 0.45)
                .oval(GOLD, 0, 0.22, 0.19, 0.21)
                .cut(s.palette().accent(), 0, 0.36, 0.11, 0.22, 0, 0.07, -0.11, 0.22);
        s.line(0.7, -0.11, 0.22, 0.11, 0.22).line(0.6, 0, 0.36, -0.03, 0.22, 0, 0.07);
    }

    private static void coin(Sketch s) {
        s.oval(0xA8802F, 0.04, 0.44, 0.46, 0.42).oval(GOLD, 0, 0.5, 0.46, 0.43).oval(0xDDB65A, 0, 0.5, 0.36, 0.33);
        s.line(0.9, -0.12, 0.32, -0.1, 0.6, 0.02, 0.7, 0.12, 0.62, 0.06, 0.5, 0.14, 0.32)
                .shade(0.1, 0.9, 0.46, 0.6, 0.3, 0.16, 0.16, 0.3);
    }

    private static void watch(Sketch s) {
        s.cut(WOOD, -0.17, 1, 0.17, 1, 0.2, 0.72, -0.2, 0.72).cut(WOOD, -0.2, 0.28, 0.2, 0.28, 0.16, 0, -0.16, 0);
        s.oval(GOLD, 0, 0.5, 0.34, 0.32)
                .oval(0xF4EFE2, 0, 0.5, 0.26, 0.245)
                .line(1.2, 0, 0.5, 0, 0.68)
                .line(1, 0, 0.5, 0.13, 0.44);
        s.line(0.8, 0, 0.72, 0, 0.7)
                .line(0.8, 0.22, 0.5, 0.24, 0.5)
                .line(0.8, -0.24, 0.5, -0.22, 0.5)
                .line(0.8, 0, 0.28, 0, 0.26)
                .cut(GOLD, 0.33, 0.46, 0.4, 0.46, 0.4, 0.54, 0.33, 0.54);
    }

    private static void helmet(Sketch s) {
        s.round(0xD5D8D6, -0.5, 0.1, -0.55, 0.5, -0.35, 0.9, 0.05, 1.0, 0.42, 0.82, 0.55, 0.45, 0.48, 0.08, 0, 0.0);
        s.round(0x2E3A48, -0.1, 0.68, 0.25, 0.72, 0.5, 0.6, 0.52, 0.35, 0.25, 0.22, -0.08, 0.28, -0.18, 0.48);
        s.tone(0xCFE0E8, 0.7, 0.05, 0.62, 0.2, 0.66, 0.1, 0.4, 0.0, 0.42).line(0.8, -0.5, 0.2, -0.1, 0.1, 0.5, 0.14);
        s.shade(-0.5, 0.1, -0.55, 0.5, -0.42, 0.75, -0.36, 0.4, -0.3, 0.05);
    }

    private static void crown(Sketch s) {
        s.cut(GOLD, -0.5, 0.1, -0.56, 0.9, -0.28, 0.5, 0, 1.0, 0.28, 0.5, 0.56, 0.9, 0.5, 0.1);
        s.round(0xC29338, -0.5, 0.12, 0, 0.02, 0.5, 0.12, 0.5, 0.28, 0, 0.18, -0.5, 0.28);
        s.oval(s.palette().accent(), 0, 0.42, 0.07, 0.09)
                .oval(s.palette().second(), -0.3, 0.38, 0.05, 0.06)
                .oval(s.palette().second(), 0.3, 0.38, 0.05, 0.06);
    }

    private static void rope(Sketch s) {
        for (int i = 0; i < 4; i++) {
            double y = 0.12 + i * 0.16;
            s.round(0xB99A6B, -0.5, y, 0, y - 0.12, 0.5, y, 0.5, y + 0.12, 0, y + 0.02, -0.5, y + 0.12);
        }
        for (int i = 0; i < 6; i++) {
            s.line(0.6, -0.4 + i * 0.15, 0.1, -0.34 + i * 0.15, 0.6);
        }
        s.line(3, 0.4, 0.1, 0.7, 0.04, 0.86, 0.12);
    }

    private static void hammer(Sketch s) {
        s.cut(WOOD, -0.04, 0, 0.04, 0, 0.035, 0.85, -0.035, 0.85);
        s.cut(IRON, -0.22, 0.78, 0.14, 0.78, 0.24, 0.86, 0.14, 0.97, -0.22, 0.97)
                .shade(-0.22, 0.78, 0.14, 0.78, 0.24, 0.86, -0.22, 0.86);
    }

    private static void staff(Sketch s) {
        s.cut(WOOD, -0.022, 0, 0.022, 0, 0.026, 0.95, -0.026, 0.95)
                .oval(GOLD, 0, 0.97, 0.05, 0.045)
                .line(0.6, 0.008, 0.05, 0.01, 0.9);
    }

    private static void flower(Sketch s) {
        s.line(1.4, 0, 0, 0.03, 0.3, 0, 0.66).round(0x7F9168, 0.02, 0.3, 0.2, 0.42, 0.26, 0.36, 0.12, 0.26);
        s.round(s.palette().accent(), -0.16, 0.8, -0.14, 0.95, 0, 1.0, 0.14, 0.95, 0.16, 0.8, 0.06, 0.66, -0.06, 0.66);
        s.line(0.8, -0.1, 0.88, 0, 0.78, 0.08, 0.9).line(0.7, -0.04, 0.92, 0.02, 0.86, 0.06, 0.94);
    }

    private static void hat(Sketch s) {
        s.round(0x6B5A48, -0.7, 0.1, 0, 0.0, 0.7, 0.1, 0.4, 0.24, -0.4, 0.24)
                .round(0x6B5A48, -0.38, 0.2, -0.32, 0.86, 0, 0.92, 0.34, 0.88, 0.38, 0.2, 0, 0.12);
        s.shade(-0.38, 0.2, 0, 0.12, 0.38, 0.2, 0.37, 0.4, 0, 0.32, -0.37, 0.4);
    }
}
