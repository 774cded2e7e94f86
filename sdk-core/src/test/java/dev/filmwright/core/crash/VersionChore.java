package dev.filmwright.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetVersion;
import dev.filmwright.asset.AssetVersions;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.media.ImageOptions;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Makes, restores and activates versions of a few assets. */
final class VersionChore implements Chore {
    private static final int ASSETS = 20;

    @Override
    public void prepare(Filmwright library, Path around) {
        for (int i = 0; i < ASSETS; i++) {
            Asset asset = library.assets()
                    .create(AssetDraft.builder(Category.PROPS, "Versioned " + i).build());
            library.assets().addImage(asset.id(), TinyPictures.of(i), ImageOptions.ofDefaults());
        }
    }

    @Override
    public void work(Filmwright library, Path around, Consumer<String> acknowledge) {
        Random random = new Random();
        while (true) {
            Asset asset = library.assets()
                    .find(Scope.GLOBAL, "versioned-" + random.nextInt(ASSETS))
                    .orElseThrow();
            Asset changed = changed(library.assets().versions(), asset, random);
            acknowledge.accept(changed.id() + " " + changed.revision() + " " + changed.version() + " "
                    + changed.active() + " " + changed.description());
        }
    }

    private static Asset changed(AssetVersions versions, Asset asset, Random random) {
        List<AssetVersion> history = versions.history(asset.id());
        Version any = history.get(random.nextInt(history.size())).number();
        return switch (random.nextInt(4)) {
            case 0 -> versions.restore(asset.id(), asset.revision(), any, VersionStep.PATCH, "back");
            case 1 -> versions.activate(asset.id(), any);
            default ->
                versions.create(
                        asset.id(),
                        asset.revision(),
                        VersionStep.MINOR,
                        "on",
                        edit -> edit.description("d" + asset.revision()));
        };
    }

    @Override
    public void verify(Filmwright library, Path around, List<String> acknowledged) {
        Map<String, String[]> last = new LinkedHashMap<>();
        for (String line : acknowledged) {
            String[] fields = line.split(" ", -1);
            last.put(fields[0], fields);
        }
        for (String[] fields : last.values()) {
            Asset asset = library.assets().get(new AssetId(fields[0]));
            List<AssetVersion> history = library.assets().versions().history(asset.id());
            long revision = Long.parseLong(fields[1]);
            // The change under way when the process died may be there, whole.
            assertThat(asset.revision()).isBetween(revision, revision + 1);
            if (asset.revision() == revision) {
                assertThat(asset.version()).hasToString(fields[2]);
                assertThat(asset.active()).hasToString(fields[3]);
                assertThat(asset.description()).isEqualTo(fields[4]);
            }
            assertThat(history).extracting(AssetVersion::number).contains(asset.active(), Version.parse(fields[2]));
            assertThat(history)
                    .extracting(AssetVersion::number)
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(history).filteredOn(AssetVersion::latest).hasSize(1);
            assertThat(history).filteredOn(AssetVersion::active).hasSize(1);
            assertThat(history)
                    .allSatisfy(
                            version -> assertThat(version.content().images()).isEqualTo(asset.images()));
        }
    }
}
