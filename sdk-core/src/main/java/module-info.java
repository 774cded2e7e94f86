/**
 * The implementation of Filmwright: SQLite storage, file-system media, the generation engine, the rules and the exports.
 *
 * <p>Nothing is exported: use {@code dev.filmwright}.
 *
 * @uses dev.filmwright.spi.ProviderPlugin backends
 * @uses dev.filmwright.spi.NotificationPlugin channels for notifications
 * @uses dev.filmwright.spi.DialectPlugin dialects for prompts
 * @uses dev.filmwright.spi.PriceSource price tables
 * @uses dev.filmwright.export.Exporter exporters
 * @uses dev.filmwright.spi.Telemetry what hears of calls to backends
 * @uses dev.filmwright.spi.TrainerPlugin what trains models
 * @provides dev.filmwright.spi.FilmwrightFactory what {@code Filmwright.open} finds
 */
@org.jspecify.annotations.NullMarked
module dev.filmwright.core {
    requires com.google.common;
    requires com.google.guice;
    requires com.samskivert.jmustache;
    requires dev.failsafe.core;
    requires dev.filmwright;
    requires flyway.core;
    requires io.github.javadiffutils;
    // Jdbi needs it, but as an automatic module cannot say so.
    requires io.leangen.geantyref;
    requires jakarta.inject;
    requires java.desktop;
    requires java.sql;
    requires java.xml;
    // webp-imageio needs it, but as an automatic module cannot say so.
    requires kotlin.stdlib;
    // PDFBox needs it, but as an automatic module cannot say so.
    requires org.apache.commons.logging;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.jdbi.v3.core;
    requires static org.jspecify;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;
    requires webp.imageio;

    // To Jackson where documents are kept that are records of the room's own.
    opens dev.filmwright.core to
            com.google.guice;
    opens dev.filmwright.core.asset to
            com.google.guice;
    opens dev.filmwright.core.attempt to
            com.google.guice;
    opens dev.filmwright.core.breakdown to
            com.google.guice;
    opens dev.filmwright.core.cost to
            com.google.guice;
    opens dev.filmwright.core.export to
            com.google.guice;
    opens dev.filmwright.core.export.animatic to
            com.google.guice;
    opens dev.filmwright.core.export.board to
            com.google.guice;
    opens dev.filmwright.core.export.sheet to
            com.google.guice;
    opens dev.filmwright.core.export.timeline to
            com.google.guice;
    opens dev.filmwright.core.generation to
            com.google.guice;
    opens dev.filmwright.core.likeness to
            com.google.guice;
    opens dev.filmwright.core.media to
            com.google.guice;
    opens dev.filmwright.core.notification to
            com.google.guice;
    opens dev.filmwright.core.plugin to
            com.google.guice;
    opens dev.filmwright.core.production to
            com.google.guice;
    opens dev.filmwright.core.prompt to
            com.google.guice;
    opens dev.filmwright.core.screenplay to
            com.google.guice;
    opens dev.filmwright.core.spending to
            com.google.guice;
    opens dev.filmwright.core.telemetry to
            com.google.guice;
    opens dev.filmwright.core.promptbook to
            com.google.guice,
            tools.jackson.databind;
    opens dev.filmwright.core.context to
            com.google.guice;
    opens dev.filmwright.core.talent to
            com.google.guice,
            tools.jackson.databind;
    opens dev.filmwright.core.vision to
            com.google.guice,
            tools.jackson.databind;
    opens dev.filmwright.core.training to
            com.google.guice,
            tools.jackson.databind;
    opens dev.filmwright.core.model to
            com.google.guice,
            tools.jackson.databind;
    opens dev.filmwright.core.dataset to
            com.google.guice,
            tools.jackson.databind;
    opens dev.filmwright.core.packing to
            com.google.guice,
            tools.jackson.databind;

    uses dev.filmwright.export.Exporter;
    uses dev.filmwright.spi.DialectPlugin;
    uses dev.filmwright.spi.NotificationPlugin;
    uses dev.filmwright.spi.PriceSource;
    uses dev.filmwright.spi.ProviderPlugin;
    uses dev.filmwright.spi.Telemetry;
    uses dev.filmwright.spi.TrainerPlugin;

    provides dev.filmwright.spi.FilmwrightFactory with
            dev.filmwright.core.CoreFactory;
}
