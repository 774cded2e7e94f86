package dev.filmwright.core.media;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.core.likeness.SmallPictures;
import dev.filmwright.core.rendition.PictureFiles;
import dev.filmwright.core.rendition.Renditions;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.MediaTransfer;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.storage.Storage;
import java.time.Clock;

/** Wires this package. */
public final class MediaModule extends AbstractModule {
    /** The folder in the library's for what can be made again at any time. */
    private static final String CACHE = "cache";

    private static final long MOST_CACHED = 512L << 20;

    @Override
    protected void configure() {
        bind(Held.class).toInstance(new Held());
        bind(DecodeBudget.class).toInstance(DecodeBudget.ofHeap());
        bind(KeptFiles.class).in(Singleton.class);
        bind(PlainFiles.class).in(Singleton.class);
        bind(KnownPictures.class).in(Singleton.class);
        bind(MediaIngest.class).to(Ingest.class).in(Singleton.class);
        bind(MediaTransfer.class).to(Transfer.class).in(Singleton.class);
        bind(SmallPictures.class).to(SmallReading.class).in(Singleton.class);
        bind(Thumbnails.class).in(Singleton.class);
        bind(MediaChecking.class).in(Singleton.class);
        bind(MediaLibrary.class).to(StoredMedia.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    static MediaStore store(OpenSettings settings, Sharing sharing) {
        return settings.mediaStore().orElseGet(() -> new FileMediaStore(settings.directory(), sharing));
    }

    @Provides
    @Singleton
    static MediaThreads threads(OpenSettings settings, Shutdown shutdown) {
        int processors = Runtime.getRuntime().availableProcessors();
        return shutdown.register(new MediaThreads(settings.executor(), processors));
    }

    @Provides
    @Singleton
    static OpeningCheck opening(
            OpenSettings settings,
            Sharing sharing,
            MediaChecking checking,
            KeptFiles kept,
            MediaThreads threads,
            Shutdown shutdown) {
        OpenMark mark = new OpenMark(settings.directory());
        return shutdown.register(
                sharing.shared()
                        ? OpeningCheck.leaveToOneAlone(mark, checking, kept)
                        : OpeningCheck.start(mark, checking, kept, threads));
    }

    // Closed before the check on opening is: it must see what an import was stopped in.
    @Provides
    @Singleton
    @SuppressWarnings("UnusedVariable") // asked for so that it is there, and registered, before
    static Imports imports(
            MediaIngest ingest, Storage storage, MediaThreads threads, OpeningCheck opening, Shutdown shutdown) {
        return shutdown.register(new Imports(ingest, storage, threads, opening::stop));
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
    static Renditions renditions(
            ImageReading reading, ImageWriting writing, DecodeBudget budget, OpenSettings settings) {
        RenditionCache cache = new RenditionCache(settings.directory().resolve(CACHE), MOST_CACHED, Clock.systemUTC());
        return new Reencoding(reading, writing, budget, cache);
    }

    @Provides
    @Singleton
    static PictureFiles files(ImageReading reading, ImageWriting writing, DecodeBudget budget) {
        return new PictureHandling(reading, writing, budget);
    }

    @Provides
    @Singleton
    static ImageWriting writing(WebpSupport webp) {
        return new ImageWriting(webp);
    }
}
