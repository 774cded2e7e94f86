package dev.filmwright.core.media;

import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.testkit.contract.MediaStoreContract;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class FileMediaStoreTest extends MediaStoreContract {
    @Override
    protected MediaStore open(Path folder) {
        return new FileMediaStore(new OpenSettings(
                folder,
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
