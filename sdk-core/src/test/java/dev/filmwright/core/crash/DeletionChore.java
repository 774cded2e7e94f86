package dev.filmwright.core.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Filmwright;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Deletes assets with versions whose pictures a copy shows too, then every other copy. */
final class DeletionChore implements Chore {
    @Override
    public void work(Filmwright library, Path around, Consumer<String> acknowledge) {
        AssetLibrary assets = library.assets();
        for (long i = System.nanoTime(); ; i++) {
            Asset asset = assets.create(
                    AssetDraft.builder(Category.PROPS, "Thing").tag("gone").build());
            asset = assets.addImage(asset.id(), TinyPictures.of(i), ImageOptions.ofDefaults());
            MediaId shared = asset.images().get(0).media();
            asset = assets.versions()
                    .create(asset.id(), asset.revision(), VersionStep.MINOR, "new", edit -> edit.name("Other"));
            AssetId copy = assets.duplicate(asset.id()).id();
            String ids = asset.id() + " " + copy + " " + shared;
            acknowledge.accept(ids + " made");
            assets.delete(asset.id());
            acknowledge.accept(ids + " deleted");
            if (i % 2 == 0) {
                acknowledge.accept(ids + " deleting");
                assets.delete(copy);
                acknowledge.accept(ids + " gone");
            }
        }
    }

    @Override
    public void verify(Filmwright library, Path around, List<String> acknowledged) throws IOException {
        Map<String, String> last = new LinkedHashMap<>();
        for (String line : acknowledged) {
            int at = line.lastIndexOf(' ');
            last.put(line.substring(0, at), line.substring(at + 1));
        }
        for (Map.Entry<String, String> entry : last.entrySet()) {
            String[] ids = entry.getKey().split(" ");
            String state = entry.getValue();
            if (!state.equals("made")) {
                assertGone(library, ids[0]);
            }
            if (state.equals("gone")) {
                assertGone(library, ids[1]);
                assertThat(library.media().find(new MediaId(ids[2]))).isEmpty();
            } else if (!state.equals("deleting")) {
                IngestChore.verifyStored(library, ids[1] + " " + ids[2]);
            }
        }
    }

    private static void assertGone(Filmwright library, String id) {
        assertThatThrownBy(() -> library.assets().get(new AssetId(id))).isInstanceOf(NotFoundException.class);
    }
}
