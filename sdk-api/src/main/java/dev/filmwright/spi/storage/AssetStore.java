package dev.filmwright.spi.storage;

/** Assets, their tags, profiles and images, and the categories, inside one transaction. */
public interface AssetStore {}
