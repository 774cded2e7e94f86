package dev.filmwright.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.NotFoundException;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveImportOptions;
import dev.filmwright.asset.ArchiveItem;
import dev.filmwright.asset.ArchiveOptions;
import dev.filmwright.asset.ArchiveSelection;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetVersion;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.media.ImageOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Imports archives and deletes what they brought. */
final class ImportChore implements Chore {
    private static final int ARCHIVES = 6;
    private static final int ASSETS = 6;

    private final Map<AssetId, Asset> assets = new HashMap<>();
    private final Map<AssetId, List<AssetVersion>> histories = new HashMap<>();

    @Override
    public void prepare(Filmwright library, Path around) {
        try (Filmwright source = Filmwright.builder(around.resolve("source"))
                .discoverPlugins(false)
                .open()) {
            for (int i = 0; i < ARCHIVES; i++) {
                List<AssetId> ids = new ArrayList<>();
                for (int k = 0; k < ASSETS; k++) {
                    ids.add(made(source.assets(), i * ASSETS + k));
                }
                source.assets()
                        .archives()
                        .export(
                                around.resolve(i + ".zip"),
                                ArchiveSelection.of(ids),
                                ArchiveOptions.ofDefaults(),
                                ProgressListener.NONE);
            }
        }
    }

    private AssetId made(AssetLibrary source, int number) {
        Asset asset = source.create(AssetDraft.builder(Category.TALENT, "Marcus " + number % 4)
                .tag("lead")
                .build());
        asset = source.addImage(asset.id(), TinyPictures.of(number), ImageOptions.ofDefaults());
        asset = source.versions()
                .create(asset.id(), asset.revision(), VersionStep.MAJOR, "other", edit -> edit.name("Marc"));
        asset = source.addImage(asset.id(), TinyPictures.of(1000 + number), ImageOptions.ofDefaults());
        assets.put(asset.id(), asset);
        histories.put(asset.id(), source.versions().history(asset.id()));
        return asset.id();
    }

    @Override
    public void work(Filmwright library, Path around, Consumer<String> acknowledge) {
        while (true) {
            for (int i = 0; i < ARCHIVES; i++) {
                List<AssetId> there = new ArrayList<>();
                library.assets()
                        .archives()
                        .importFrom(
                                around.resolve(i + ".zip"),
                                ArchiveImportOptions.ofDefaults(),
                                item -> told(item, there, acknowledge),
                                ProgressListener.NONE);
                for (AssetId id : there) {
                    acknowledge.accept(id + " deleting");
                    library.assets().delete(id);
                    acknowledge.accept(id + " deleted");
                }
            }
        }
    }

    private static void told(ArchiveItem item, List<AssetId> there, Consumer<String> acknowledge) {
        if (item.kind() == ArchiveItem.Kind.ASSET) {
            acknowledge.accept(item.id() + " " + item.outcome());
            there.add(item.asset().orElseThrow());
        }
    }

    @Override
    public void verify(Filmwright library, Path around, List<String> acknowledged) throws IOException {
        Map<AssetId, String> last = new LinkedHashMap<>();
        for (String line : acknowledged) {
            String[] fields = line.split(" ");
            last.put(new AssetId(fields[0]), fields[1]);
        }
        for (Map.Entry<AssetId, String> entry : last.entrySet()) {
            Optional<Asset> found = find(library, entry.getKey());
            if (entry.getValue().equals("ADDED") || entry.getValue().equals("UNCHANGED")) {
                assertThat(found).isPresent();
            } else {
                assertThat(entry.getValue()).startsWith("delet");
            }
            if (found.isPresent()) {
                // As it was there, but for its slug: names repeat.
                Asset expected = Objects.requireNonNull(assets.get(entry.getKey()));
                assertThat(found.get().toBuilder().slug(expected.slug()).build())
                        .isEqualTo(expected);
                assertThat(library.assets().versions().history(entry.getKey()))
                        .isEqualTo(histories.get(entry.getKey()));
                IngestChore.verifyStored(
                        library, entry.getKey() + " " + expected.images().get(0).media());
            }
        }
    }

    private static Optional<Asset> find(Filmwright library, AssetId id) {
        try {
            return Optional.of(library.assets().get(id));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
