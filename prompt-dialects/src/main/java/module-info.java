/**
 * The words of models that have no provider of ours: Midjourney, Sora.
 *
 * @provides dev.filmwright.spi.DialectPlugin what the library finds
 */
@org.jspecify.annotations.NullMarked
module dev.filmwright.dialects {
    requires transitive dev.filmwright;
    requires static org.jspecify;

    exports dev.filmwright.dialects;

    provides dev.filmwright.spi.DialectPlugin with
            dev.filmwright.dialects.StudioDialects;
}
