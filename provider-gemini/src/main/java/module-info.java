/** Google’s Gemini models: pictures with references, text and vision. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.gemini {
    requires dev.filmwright.provider.google;
    requires dev.filmwright.provider.support;
    requires static org.jspecify;
    requires org.slf4j;

    provides dev.filmwright.spi.PriceSource with
            dev.filmwright.provider.gemini.GeminiPrices;
    provides dev.filmwright.spi.ProviderPlugin with
            dev.filmwright.provider.gemini.GeminiPlugin;
}
