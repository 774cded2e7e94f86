package dev.filmwright.provider.previz.prop;

import java.util.List;

/** Things to read and to carry. */
final class Papers {
    private static final int SHEET = 0xF5F0E2;
    private static final int LEATHER = 0x8C5A3C;

    static final List<Prop> ALL = List.of(
            Prop.held("letter envelope invitation telegram", 0.14, Papers::letter),
            Prop.held(
                    "paper document note page contract file folder script list papers newspaper report blueprint plans",
                    0.28,
                    Papers::paper),
            Prop.held("book diary journal notebook bible novel manual ledger", 0.24, Papers::book),
            Prop.held("map chart scroll parchment", 0.34, Papers::map),
            Prop.held("photo photograph picture postcard polaroid portrait", 0.15, Papers::photo),
            Prop.held("card ticket passport badge ID wallet", 0.09, Papers::card),
            Prop.standing(
                    "bag suitcase case briefcase luggage backpack satchel purse duffel handbag", 0.5, Papers::suitcase),
            Prop.standing("box crate package parcel chest trunk present gift container", 0.4, Papers::box));

    private Papers() {}

    private static void letter(Sketch s) {
        s.cut(SHEET, -0.75, 0.05, 0.75, 0, 0.77, 0.98, -0.73, 1.0).line(1, -0.73, 1.0, 0.02, 0.42, 0.77, 0.98);
        s.line(0.7, -0.75, 0.05, -0.2, 0.55)
                .line(0.7, 0.75, 0, 0.24, 0.55)
                .shade(-0.73, 1.0, 0.02, 0.42, 0.77, 0.98, 0.02, 0.52);
        s.oval(0xA8402F, 0.02, 0.44, 0.12, 0.13).line(0.7, -0.03, 0.42, 0.03, 0.48, 0.07, 0.42);
    }

    private static void paper(Sketch s) {
        s.cut(SHEET, -0.34, 0.02, 0.36, 0, 0.38, 0.86, 0.22, 1.0, -0.34, 0.98)
                .cut(0xE2DAC6, 0.38, 0.86, 0.22, 0.86, 0.22, 1.0);
        for (int i = 0; i < 7; i++) {
            s.line(0.7, -0.26, 0.84 - i * 0.11, 0.0, 0.85 - i * 0.11, i == 6 ? 0.05 : 0.28, 0.84 - i * 0.11);
        }
    }

    private static void book(Sketch s) {
        s.cut(0x7A4B3C, -0.78, 0.0, 0, 0.06, 0.78, 0, 0.8, 0.84, 0, 0.92, -0.8, 0.84);
        s.round(SHEET, -0.72, 0.08, -0.36, 0.2, 0, 0.1, 0, 0.94, -0.36, 1.0, -0.74, 0.9)
                .round(SHEET, 0.72, 0.08, 0.36, 0.2, 0, 0.1, 0, 0.94, 0.36, 1.0, 0.74, 0.9);
        for (int i = 0; i < 5; i++) {
            double y = 0.82 - i * 0.13;
            s.line(0.6, -0.62, y - 0.02, -0.36, y + 0.04, -0.1, y - 0.01)
                    .line(0.6, 0.12, y - 0.01, 0.36, y + 0.04, 0.62, y - 0.02);
        }
        s.line(1.1, 0, 0.08, 0, 0.94).shade(-0.12, 0.12, 0, 0.1, 0, 0.94, -0.1, 0.96);
    }

    private static void map(Sketch s) {
        s.cut(
                0xE6D8B4, -0.8, 0.08, -0.4, 0, 0, 0.08, 0.4, 0, 0.8, 0.1, 0.8, 0.96, 0.4, 0.88, 0, 0.96, -0.4, 0.88,
                -0.8, 0.98);
        s.line(0.8, -0.4, 0, -0.4, 0.88).line(0.8, 0, 0.08, 0, 0.96).line(0.8, 0.4, 0, 0.4, 0.88);
        s.line(1, -0.7, 0.7, -0.5, 0.5, -0.2, 0.62, 0.1, 0.3, 0.3, 0.36)
                .tone(0x9DB4B0, 0.8, 0.2, 0.9, 0.5, 0.86, 0.7, 0.6, 0.4, 0.55);
        s.line(1.6, 0.46, 0.28, 0.58, 0.16).line(1.6, 0.58, 0.28, 0.46, 0.16);
    }

    private static void photo(Sketch s) {
        s.cut(SHEET, -0.46, 0.02, 0.44, 0, 0.46, 0.98, -0.44, 1.0)
                .cut(0xA9B2AC, -0.38, 0.26, 0.37, 0.25, 0.38, 0.9, -0.37, 0.92);
        s.round(0x5F5A55, -0.2, 0.26, -0.16, 0.44, 0, 0.48, 0.16, 0.44, 0.2, 0.26)
                .oval(0xD9B89C, 0, 0.62, 0.13, 0.16);
        s.round(0x4A3A2E, -0.15, 0.62, -0.14, 0.78, 0, 0.84, 0.14, 0.78, 0.15, 0.62, 0.06, 0.72, -0.06, 0.72);
    }

    private static void card(Sketch s) {
        s.cut(0xDCE2E0, -0.75, 0.04, 0.75, 0, 0.77, 0.94, -0.73, 0.98)
                .tone(0x5C7896, 1, -0.73, 0.98, 0.77, 0.94, 0.77, 0.74, -0.73, 0.78);
        s.cut(0xC9A98C, -0.62, 0.16, -0.24, 0.15, -0.23, 0.64, -0.61, 0.65)
                .line(0.8, -0.1, 0.58, 0.6, 0.56)
                .line(0.8, -0.1, 0.42, 0.5, 0.4)
                .line(0.8, -0.1, 0.26, 0.34, 0.25);
    }

    private static void suitcase(Sketch s) {
        s.line(2.2, -0.18, 0.8, -0.16, 1.0, 0.16, 1.0, 0.18, 0.8);
        s.round(
                LEATHER, -0.68, 0.06, -0.7, 0.72, -0.6, 0.82, 0, 0.83, 0.6, 0.82, 0.7, 0.72, 0.68, 0.06, 0.6, 0, -0.6,
                0);
        s.cut(0xC9A66B, -0.46, 0.02, -0.36, 0.02, -0.36, 0.82, -0.46, 0.82)
                .cut(0xC9A66B, 0.36, 0.02, 0.46, 0.02, 0.46, 0.82, 0.36, 0.82);
        s.line(1, -0.68, 0.5, 0, 0.49, 0.68, 0.5)
                .cut(0xD8C28C, -0.07, 0.44, 0.07, 0.44, 0.07, 0.56, -0.07, 0.56)
                .shade(-0.68, 0.02, 0.68, 0.02, 0.69, 0.24, -0.69, 0.2);
    }

    private static void box(Sketch s) {
        s.cut(0xC2A173, -0.6, 0, 0.3, 0, 0.3, 0.72, -0.6, 0.72)
                .cut(0xA08257, 0.3, 0, 0.66, 0.16, 0.66, 0.86, 0.3, 0.72)
                .cut(0xD8BC90, -0.6, 0.72, 0.3, 0.72, 0.66, 0.86, -0.2, 0.88);
        s.cut(0xE2D2AE, -0.22, 0.72, -0.08, 0.72, 0.3, 0.87, 0.16, 0.87)
                .line(0.8, -0.22, 0.72, -0.22, 0.5, -0.08, 0.5, -0.08, 0.72)
                .line(0.7, -0.5, 0.14, -0.3, 0.14);
    }
}
