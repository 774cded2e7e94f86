package dev.filmwright.core.media;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.OpenSettings;

/** Wires this package. */
public final class MediaModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Held.class).toInstance(new Held());
        bind(MediaIngest.class).to(Ingest.class).in(Singleton.class);
        bind(MediaChecking.class).in(Singleton.class);
        bind(MediaLibrary.class).to(StoredMedia.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    static MediaStore store(OpenSettings settings) {
        return settings.mediaStore().orElseGet(() -> new FileMediaStore(settings));
    }

    @Provides
    @Singleton
    static WebpSupport webp() {
        return WebpSupport.detect();
    }

    @Provides
    @Singleton
    static ImageReading reading(WebpSupport webp) {
        return new ImageReading(Limits.DEFAULT, webp);
    }

    @Provides
    @Singleton
    static ImageWriting writing(WebpSupport webp) {
        return new ImageWriting(webp);
    }
}
