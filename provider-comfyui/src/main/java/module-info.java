/** Workflows on a ComfyUI server: built, checked, run and watched. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.comfyui {
    requires transitive dev.filmwright;
    requires dev.filmwright.provider.support;
    requires static org.jspecify;
    requires org.slf4j;

    exports dev.filmwright.provider.comfyui;
    exports dev.filmwright.provider.comfyui.workflow;

    provides dev.filmwright.spi.PriceSource with
            dev.filmwright.provider.comfyui.ComfyPrices;
    provides dev.filmwright.spi.ProviderPlugin with
            dev.filmwright.provider.comfyui.ComfyPlugin;
}
