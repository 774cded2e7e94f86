package dev.filmwright.spi.storage;

/** Productions with their manifests, scenes, shots and boards, inside one transaction. */
public interface ProductionStore {}
