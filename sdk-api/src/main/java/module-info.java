/**
 * Interfaces, value types, exceptions and the SPI of Filmwright.
 *
 * @uses dev.filmwright.spi.FilmwrightFactory the implementation, found once by {@code Filmwright.open}
 */
@org.jspecify.annotations.NullMarked
module dev.filmwright {
    requires static transitive org.jspecify;

    exports dev.filmwright.asset;
    exports dev.filmwright.context;
    exports dev.filmwright.cost;
    exports dev.filmwright.dataset;
    exports dev.filmwright.export;
    exports dev.filmwright.frame;
    exports dev.filmwright.generation;
    exports dev.filmwright.media;
    exports dev.filmwright.model;
    exports dev.filmwright.notification;
    exports dev.filmwright.production;
    exports dev.filmwright.prompt;
    exports dev.filmwright.screenplay;
    exports dev.filmwright.server;
    exports dev.filmwright.spending;
    exports dev.filmwright.spi.storage;
    exports dev.filmwright.spi;
    exports dev.filmwright.talent;
    exports dev.filmwright.time;
    exports dev.filmwright.training;
    exports dev.filmwright.vision;
    exports dev.filmwright;

    uses dev.filmwright.spi.FilmwrightFactory;
}
