/** What Veo charges, as data. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.veo {
    requires dev.filmwright;
    requires static org.jspecify;

    provides dev.filmwright.spi.PriceSource with
            dev.filmwright.provider.veo.VeoPrices;
}
