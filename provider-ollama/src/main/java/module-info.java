/** Language and vision models on an Ollama server: chat, structured answers, models pulled and loaded. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.ollama {
    requires transitive dev.filmwright;
    requires dev.filmwright.provider.support;
    requires static org.jspecify;
    requires org.slf4j;

    exports dev.filmwright.provider.ollama;

    provides dev.filmwright.spi.ProviderPlugin with
            dev.filmwright.provider.ollama.OllamaPlugin;
    provides dev.filmwright.spi.PriceSource with
            dev.filmwright.provider.ollama.OllamaPrices;
}
