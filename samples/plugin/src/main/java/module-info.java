/**
 * The Sketch backend for Filmwright.
 *
 * @provides dev.filmwright.spi.ProviderPlugin what a library finds
 */
module com.example.sketch {
    requires dev.filmwright.provider.support;

    provides dev.filmwright.spi.ProviderPlugin with
            com.example.sketch.SketchPlugin;
}
