/** What Flux charges, as data. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.flux {
    requires dev.filmwright;
    requires static org.jspecify;

    provides dev.filmwright.spi.PriceSource with
            dev.filmwright.provider.flux.FluxPrices;
}
