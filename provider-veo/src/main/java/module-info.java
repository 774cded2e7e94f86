/** Google’s clip models: Veo on Vertex AI and in the Gemini API’s shape, and Gemini Omni; and what they charge. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.veo {
    requires transitive dev.filmwright;
    // VeoPlugin takes a supplier of tokens.
    requires transitive dev.filmwright.provider.google;
    requires dev.filmwright.provider.support;
    requires static org.jspecify;
    requires org.slf4j;

    exports dev.filmwright.provider.veo;

    provides dev.filmwright.spi.PriceSource with
            dev.filmwright.provider.veo.VeoPrices;
    provides dev.filmwright.spi.ProviderPlugin with
            dev.filmwright.provider.veo.VeoPlugin;
}
