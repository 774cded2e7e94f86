package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveImportOptions;
import dev.filmwright.asset.ArchiveItem.Outcome;
import dev.filmwright.asset.ArchiveOptions;
import dev.filmwright.asset.ArchiveReport;
import dev.filmwright.asset.ArchiveSelection;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetVersion;
import dev.filmwright.asset.AssetVersions;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.media.ImageOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ArchiveLibraryProperties {
    private static final List<ImageSlot> SLOTS = List.of(ImageSlot.values());
    private static final List<ProjectId> PROJECTS = List.of(new ProjectId("P1"), new ProjectId("P2"));

    record Made(Category category, AssetContent content) {}

    @Provide
    Arbitrary<Made> made() {
        return Contents.categories()
                .flatMap(category -> Contents.of(category).map(content -> new Made(category, content)));
    }

    @Property(tries = 8)
    void an_empty_library_that_imports_an_archive_is_the_library_it_was_made_of(
            @ForAll @Size(max = 6) List<@From("made") Made> contents, @ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("archives");
        try (AssetsAndMedia one = new AssetsAndMedia(folder.resolve("one"));
                AssetsAndMedia other = new AssetsAndMedia(folder.resolve("other"))) {
            fill(one, contents, new Random(seed));
            Path archive = export(one.assets(), folder.resolve("one.zip"));

            ArchiveReport first = imported(other.assets(), archive);
            ArchiveReport second = imported(other.assets(), archive);

            assertThat(first.of(Outcome.ADDED) + first.of(Outcome.UNCHANGED)).isEqualTo(first.total());
            assertThat(second.of(Outcome.UNCHANGED)).isEqualTo(second.total());
            assertThat(other.assets().categories()).isEqualTo(one.assets().categories());
            assertThat(everything(other)).isEqualTo(everything(one));
            assertThat(other.assets().tags().counts(1000))
                    .isEqualTo(one.assets().tags().counts(1000));
            assertThat(other.media().check().clean()).isTrue();
            assertThat(export(other.assets(), folder.resolve("other.zip"))).hasSameBinaryContentAs(archive);
        } finally {
            remove(folder);
        }
    }

    private static void fill(AssetsAndMedia library, List<Made> contents, Random random) {
        AssetLibrary assets = library.assets();
        assets.addCategory("Boats");
        int number = 0;
        for (Made made : contents) {
            AssetDraft.Builder draft = AssetDraft.builder(made.category(), "Asset " + number % 3)
                    .description(made.content().description())
                    .profile(made.content().profile());
            if (random.nextBoolean()) {
                draft.scope(Scope.of(PROJECTS.get(random.nextInt(2))));
            }
            made.content().tags().stream().filter(tag -> !tag.isBlank()).forEach(draft::tag);
            made.content().attributes().forEach(draft::attribute);
            change(library, assets.create(draft.build()), made, random);
            number++;
        }
    }

    private static void change(AssetsAndMedia library, Asset made, Made from, Random random) {
        AssetLibrary assets = library.assets();
        AssetVersions versions = assets.versions();
        Asset asset = made;
        int steps = random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            AssetId id = asset.id();
            long revision = asset.revision();
            asset = switch (random.nextInt(6)) {
                case 0 ->
                    assets.addImage(
                            id,
                            SLOTS.get(random.nextInt(SLOTS.size())),
                            Pictures.of(random.nextInt(3) * 0x7f7f7f),
                            ImageOptions.builder()
                                    .keepOriginal(random.nextBoolean())
                                    .build());
                case 1 -> versions.create(id, revision, VersionStep.MINOR, "note", edit -> edit.name("Other"));
                case 2 -> versions.restore(id, revision, asset.version(), VersionStep.PATCH, "");
                case 3 -> {
                    List<AssetVersion> history = versions.history(id);
                    yield versions.activate(
                            id, history.get(random.nextInt(history.size())).number());
                }
                case 4 ->
                    assets.update(id, revision, edit -> edit.sidelined(true).fragment("paper", "ink"));
                default -> {
                    library.storage().run(unit -> unit.assets().recordUse(List.of(id), Instant.ofEpochMilli(5)));
                    yield assets.get(id);
                }
            };
        }
        if (asset.scope().equals(Scope.GLOBAL)) {
            assets.override(
                    asset.id(),
                    PROJECTS.get(0),
                    edit -> edit.description(from.content().name())
                            .profile(from.content().profile()));
            assets.duplicate(asset.id());
        }
    }

    /** Returns all assets with their histories, as each project sees them. */
    private static List<Object> everything(AssetsAndMedia library) {
        List<Object> all = new ArrayList<>();
        List<AssetId> ids = library.storage().read(unit -> unit.assets().after(Optional.empty(), 1000));
        for (AssetId id : ids) {
            Asset asset = library.assets().get(id);
            all.add(asset);
            all.add(library.assets().versions().history(id));
            asset.images().forEach(image -> all.add(library.media().find(image.media())));
            if (asset.scope().equals(Scope.GLOBAL)) {
                all.add(PROJECTS.stream()
                        .map(project -> Map.of(project, library.assets().get(id, project)))
                        .toList());
            }
        }
        return all;
    }

    private static Path export(AssetLibrary from, Path file) {
        from.archives().export(file, ArchiveSelection.library(), ArchiveOptions.ofDefaults(), ProgressListener.NONE);
        return file;
    }

    private static ArchiveReport imported(AssetLibrary into, Path archive) {
        return into.archives()
                .importFrom(archive, ArchiveImportOptions.ofDefaults(), item -> {}, ProgressListener.NONE);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
