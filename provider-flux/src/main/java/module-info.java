/** FLUX of Black Forest Labs: pictures from words and up to eight references. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.flux {
    requires dev.filmwright;
    requires dev.filmwright.provider.support;
    requires static org.jspecify;
    requires org.slf4j;

    provides dev.filmwright.spi.PriceSource with
            dev.filmwright.provider.flux.FluxPrices;
    provides dev.filmwright.spi.ProviderPlugin with
            dev.filmwright.provider.flux.FluxPlugin;
}
