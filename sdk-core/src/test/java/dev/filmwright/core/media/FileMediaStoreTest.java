package dev.filmwright.core.media;

import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.testkit.contract.MediaStoreContract;
import java.nio.file.Path;

class FileMediaStoreTest extends MediaStoreContract {
    @Override
    protected MediaStore open(Path folder) {
        return new FileMediaStore(folder, Sharing.alone(folder.resolve("tmp")));
    }
}
