package dev.filmwright.asset;

/** Hears of changes in the library; see {@link AssetLibrary#subscribe}. */
@FunctionalInterface
public interface AssetListener {
    /** Takes an event; what it throws is logged and harms nobody. Calls of one subscription never overlap. */
    void on(AssetEvent event);
}
