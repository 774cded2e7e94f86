/** The Sketch backend for Filmwright. */
module com.example.sketch {
    requires dev.filmwright.provider.support;

    provides dev.filmwright.spi.ProviderPlugin with
            com.example.sketch.SketchPlugin;
}
