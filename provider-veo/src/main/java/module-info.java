/** What Veo charges, as data. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.veo {
    requires dev.filmwright;
    requires dev.filmwright.provider.google;
    requires dev.filmwright.provider.support;
    requires static org.jspecify;
    requires org.slf4j;

    provides dev.filmwright.spi.PriceSource with
            dev.filmwright.provider.veo.VeoPrices;
}
