/** The embedded backend: draws storyboard stills from the request, with no network and no key. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.provider.previz {
    requires dev.filmwright;
    requires java.desktop;
    // FontBox needs it, but as an automatic module cannot say so.
    requires org.apache.commons.logging;
    requires org.apache.fontbox;
    requires org.apache.pdfbox.io;
    requires static org.jspecify;
    requires org.slf4j;

    provides dev.filmwright.spi.ProviderPlugin with
            dev.filmwright.provider.previz.PrevizPlugin;
}
