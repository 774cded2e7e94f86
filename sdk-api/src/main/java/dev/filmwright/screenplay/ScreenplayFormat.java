package dev.filmwright.screenplay;

/** The screenplay formats read; {@link #FOUNTAIN} is written too. */
public enum ScreenplayFormat {
    /** Fountain 1.1, plain text. */
    FOUNTAIN,
    /** Final Draft XML. */
    FDX
}
