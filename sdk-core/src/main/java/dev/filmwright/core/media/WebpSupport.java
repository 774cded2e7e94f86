package dev.filmwright.core.media;

import com.luciad.imageio.webp.WebPWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the native WebP library loads here; there is none for musl and for Windows on ARM. */
final class WebpSupport {
    private static final Logger LOG = LoggerFactory.getLogger(WebpSupport.class);

    private final boolean available;

    WebpSupport(boolean available) {
        this.available = available;
    }

    static WebpSupport detect() {
        try {
            WebPWrapper.loadNativeLibrary();
            return new WebpSupport(true);
        } catch (LinkageError | RuntimeException e) {
            LOG.warn("WebP's native library does not load here ({}); pictures are stored as JPEG or PNG", e.toString());
            return new WebpSupport(false);
        }
    }

    boolean available() {
        return available;
    }
}
