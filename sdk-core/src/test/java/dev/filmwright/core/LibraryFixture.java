package dev.filmwright.core;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.Category;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens assets and media in a folder of the test's own, and closes them. */
public abstract class LibraryFixture {
    @TempDir
    protected Path folder;

    protected AssetsAndMedia library;
    protected AssetLibrary assets;

    @BeforeEach
    void openLibrary() {
        library = new AssetsAndMedia(folder);
        assets = library.assets();
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    /** Closes the library and opens it again. */
    protected void reopen() {
        library.close();
        openLibrary();
    }

    protected Asset prop(String name) {
        return assets.create(AssetDraft.builder(Category.PROPS, name).build());
    }

    protected Asset prop(String name, String description, String... tags) {
        AssetDraft.Builder draft = AssetDraft.builder(Category.PROPS, name).description(description);
        for (String tag : tags) {
            draft.tag(tag);
        }
        return assets.create(draft.build());
    }
}
