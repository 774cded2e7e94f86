package dev.filmwright.core.asset;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveImportOptions;
import dev.filmwright.asset.ArchiveItem;
import dev.filmwright.asset.ArchiveOptions;
import dev.filmwright.asset.ArchiveReport;
import dev.filmwright.asset.ArchiveSelection;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.core.LibraryFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A library, another one, and archives that go between them. */
abstract class TwoLibraries extends LibraryFixture {
    protected AssetsAndMedia other;
    protected AssetLibrary theirs;
    protected final List<ArchiveItem> items = new ArrayList<>();

    @BeforeEach
    void openTheOther() {
        other = new AssetsAndMedia(folder.resolve("other"));
        theirs = other.assets();
    }

    @AfterEach
    void closeTheOther() {
        other.close();
    }

    protected Path exported(AssetLibrary from) {
        Path archive = folder.resolve("archive.zip");
        from.archives().export(archive, ArchiveSelection.library(), ArchiveOptions.ofDefaults(), ProgressListener.NONE);
        return archive;
    }

    protected ArchiveReport imported(AssetLibrary into, Path archive, ArchiveImportOptions options) {
        items.clear();
        return into.archives().importFrom(archive, options, items::add, ProgressListener.NONE);
    }

    /** Returns what was said of an asset. */
    protected ArchiveItem said(Asset asset) {
        return items.stream()
                .filter(item -> item.id().equals(asset.id().value()))
                .findFirst()
                .orElseThrow();
    }
}
