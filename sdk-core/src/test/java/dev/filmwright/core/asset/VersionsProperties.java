package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetVersion;
import dev.filmwright.asset.AssetVersions;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.ImagePair;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionComparison;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds of versions whatever is done to an asset, in whatever order. */
class VersionsProperties {
    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // opened once for all tries
    private static AssetsAndMedia library;

    private static final List<MediaId> IMAGES = new ArrayList<>();

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("versions");
        library = new AssetsAndMedia(folder);
        // Images of an asset that keeps them: taken out of another they stay for the next try.
        AssetId keeper = asset();
        for (int i = 1; i <= 4; i++) {
            library.assets().addImage(keeper, Pictures.of(i * 50), ImageOptions.ofDefaults());
        }
        library.assets().get(keeper).images().forEach(image -> IMAGES.add(image.media()));
    }

    @AfterContainer
    static void close() throws IOException {
        library.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 40)
    void one_is_latest_one_is_active_numbers_rise_and_superseded_versions_never_change(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int steps) {
        Random random = new Random(seed);
        AssetId id = asset();
        for (int i = 0; i < steps; i++) {
            List<AssetVersion> before = versions().history(id);
            step(id, random);
            List<AssetVersion> after = versions().history(id);

            assertThat(after.stream().filter(AssetVersion::latest)).containsExactly(after.get(0));
            assertThat(after.stream().filter(AssetVersion::active)).hasSize(1);
            assertThat(after)
                    .extracting(AssetVersion::number)
                    .isSortedAccordingTo(Comparator.<Version>naturalOrder().reversed())
                    .doesNotHaveDuplicates()
                    .endsWith(before.stream().map(AssetVersion::number).toArray(Version[]::new));
            for (AssetVersion old : before) {
                AssetVersion now = versions().get(id, old.number());
                assertThat(now.label()).isEqualTo(old.label());
                if (!old.latest() || after.size() > before.size()) {
                    assertThat(now.content()).isEqualTo(old.content());
                }
            }
        }
    }

    @Property(tries = 40)
    void a_restored_version_equals_the_one_it_was_restored_from(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int steps) {
        Random random = new Random(seed);
        AssetId id = asset();
        for (int i = 0; i < steps; i++) {
            step(id, random);
        }
        for (AssetVersion old : versions().history(id)) {
            Asset restored = versions().restore(id, revision(id), old.number(), any(random), "");
            assertThat(restored.content()).isEqualTo(old.content());
            assertThat(library.assets().active(id)).isEqualTo(restored);
            assertThat(versions().compare(id, old.number(), restored.version()).same())
                    .isTrue();
        }
    }

    @Property(tries = 40)
    void a_comparison_seen_from_the_other_side_is_its_mirror_image(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int steps) {
        Random random = new Random(seed);
        AssetId id = asset();
        for (int i = 0; i < steps; i++) {
            step(id, random);
        }
        List<AssetVersion> history = versions().history(id);
        for (AssetVersion one : history) {
            for (AssetVersion other : history) {
                VersionComparison there = versions().compare(id, one.number(), other.number());
                VersionComparison back = versions().compare(id, other.number(), one.number());
                assertThat(back.fields())
                        .isEqualTo(there.fields().stream()
                                .map(VersionsProperties::mirrored)
                                .toList());
                assertThat(back.images())
                        .containsExactlyInAnyOrderElementsOf(there.images().stream()
                                .map(VersionsProperties::mirrored)
                                .toList());
                assertThat(there.same()).isEqualTo(one.content().equals(other.content()));
            }
        }
    }

    private static FieldChange mirrored(FieldChange change) {
        return new FieldChange(change.field(), /* before= */ change.after(), /* after= */ change.before());
    }

    private static ImagePair mirrored(ImagePair pair) {
        return new ImagePair(
                /* before= */ pair.after(),
                /* after= */ pair.before(),
                switch (pair.change()) {
                    case ADDED -> ImagePair.Change.REMOVED;
                    case REMOVED -> ImagePair.Change.ADDED;
                    case SAME, REPLACED, MOVED -> pair.change();
                });
    }

    private static AssetId asset() {
        return library.assets()
                .create(AssetDraft.builder(Category.PROPS, "Lamp").build())
                .id();
    }

    private static AssetVersions versions() {
        return library.assets().versions();
    }

    private static long revision(AssetId id) {
        return library.assets().get(id).revision();
    }

    private static VersionStep any(Random random) {
        return any(List.of(VersionStep.values()), random);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static void step(AssetId id, Random random) {
        List<AssetVersion> history = versions().history(id);
        Version number = any(history, random).number();
        switch (random.nextInt(5)) {
            case 0 -> versions().activate(id, number);
            case 1 -> versions().restore(id, revision(id), number, any(random), "");
            case 2 -> library.assets().update(id, revision(id), edit(id, random));
            default -> versions().create(id, revision(id), any(random), "step", edit(id, random));
        }
    }

    /** Returns an edit of a few things out of few values, so that values come and go and come again. */
    private static Consumer<AssetEdit> edit(AssetId id, Random random) {
        List<AssetImage> images = library.assets().get(id).images();
        String word = any(List.of("red", "blue", "green"), random);
        MediaId image = any(IMAGES, random);
        ImageSlot slot = any(List.of(ImageSlot.values()), random);
        boolean shown = images.stream().anyMatch(each -> each.media().equals(image));
        return switch (random.nextInt(9)) {
            case 0 -> edit -> edit.name(word).description(word);
            case 1 -> edit -> edit.addTag(word);
            case 2 -> edit -> edit.removeTag(word);
            case 3 -> edit -> edit.attribute(word, word).fragment("paper", word);
            case 4 -> edit -> edit.removeAttribute(word).removeFragment("paper");
            case 5 -> edit -> edit.removeImage(image);
            case 6 -> edit -> (shown ? edit : edit.addImage(image, slot)).imageLabel(image, word);
            case 7 -> edit -> (shown ? edit : edit.addImage(image, slot)).imageAt(image, random.nextInt(3));
            default -> edit -> edit.addImage(image, slot);
        };
    }
}
