package dev.filmwright.core.media;

import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.OpenSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The library's own media store, for tests that put something around it. */
public final class FileStores {
    private FileStores() {}

    /** Opens the store of the library in a folder. */
    public static MediaStore in(Path directory) {
        return new FileMediaStore(new OpenSettings(
                directory,
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Clock.systemUTC(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
