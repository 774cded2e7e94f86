package dev.filmwright.core.packing;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.json.Json;
import dev.filmwright.core.likeness.Likenesses;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackageReport;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingPackages;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.talent.CharacterSheet;
import dev.filmwright.talent.ConsistencyScore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A library with a talent whose sheet is drawn, a dataset in memory, and what packs them. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PackingFixture {
    private static final int WIDTH = 72;
    private static final int HEIGHT = 96;

    /** Looks by content: pictures of equal bytes look alike, all others differ in many bits. */
    static final Likenesses BY_BYTES = new Looking(picture -> new Random(Arrays.hashCode(picture)).nextLong());

    @TempDir
    Path folder;

    AssetsAndMedia library;
    AssetLibrary assets;
    Asset marcus;
    FakeDatasets datasets;
    TrainingPackages packages;
    private final List<CharacterSheet.View> compared = new ArrayList<>();

    /** Opens one library for all tests of a class: none changes what is in it. */
    @BeforeAll
    void openLibrary(@TempDir Path directory) {
        library = new AssetsAndMedia(directory);
        assets = library.assets();
        marcus = talent("Marcus Vale");
    }

    @AfterAll
    void closeLibrary() {
        library.close();
    }

    @BeforeEach
    void open() {
        datasets = new FakeDatasets();
        compared.clear();
        packages = packages(BY_BYTES);
    }

    TrainingPackages packages(Likenesses likenesses) {
        Clock clock = library.settings().clock();
        return new FilePackages(
                new Planning(
                        new Subjects(assets, library.media(), datasets, this::sheet),
                        library.pictureFiles(),
                        likenesses),
                new PackageWriting(library.pictureFiles()),
                new PackageHistory(library.storage(), clock),
                new Ids(clock, new Random(1)),
                clock);
    }

    /** Returns a talent's sheet, with views that were compared with the headshot if the test says so. */
    private CharacterSheet sheet(AssetId talent) {
        return new CharacterSheet(
                talent, "", "", Profile.Talent.EMPTY, List.of(), "", Optional.empty(), List.copyOf(compared));
    }

    /** Says how well a view matches the headshot; the wizard warns below 0.5. */
    void compared(AssetImage view, double value) {
        ConsistencyScore score = new ConsistencyScore(
                value, List.of(), Optional.empty(), ConsistencyScore.Certainty.LOW, 0.5, List.of());
        compared.add(new CharacterSheet.View(view.slot(), Optional.of(view.media()), Optional.of(score), Set.of()));
    }

    /** Returns a talent with a headshot and the eight views of a sheet. */
    Asset talent(String name) {
        Profile.Talent profile = new Profile.Talent(
                "a weathered face",
                "40s",
                "tall",
                "short grey hair",
                "a scar over the left eye",
                "calm",
                "a long grey raincoat, boots",
                "low");
        Asset asset = assets.create(
                AssetDraft.builder(Category.TALENT, name).profile(profile).build());
        add(asset, ImageSlot.HEADSHOT, WIDTH, HEIGHT);
        ImageSlot.characterSheet().forEach(slot -> add(asset, slot, WIDTH, HEIGHT));
        return assets.get(asset.id());
    }

    void add(Asset asset, ImageSlot slot, int width, int height) {
        assets.addImage(
                asset.id(),
                slot,
                new ByteArrayInputStream(DrawnPictures.png(
                        width, height, List.of(ImageSlot.values()).indexOf(slot))),
                ImageOptions.ofDefaults());
    }

    static TrainingPackageRequest.Builder of(Asset asset, TrainingFormat format) {
        return TrainingPackageRequest.builder(new TrainingSource.OfAsset(asset.id(), Optional.empty()), format)
                .trigger("mrcs")
                .classToken("man");
    }

    static TrainingPackageRequest.Builder ofDataset(TrainingFormat format) {
        return TrainingPackageRequest.builder(new TrainingSource.OfDataset(FakeDatasets.OWNER, FakeDatasets.ID), format)
                .trigger("mrcs")
                .classToken("man");
    }

    TrainingPackageReport write(TrainingPackageRequest request, String name) {
        return packages.write(request, out(name), ProgressListener.NONE);
    }

    Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    /** Returns a package's files by name, read by somebody else's reader. */
    static SortedMap<String, byte[]> unpacked(Path target) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            if (Files.isDirectory(target)) {
                try (Stream<Path> walk = Files.walk(target)) {
                    for (Path file : walk.filter(Files::isRegularFile).toList()) {
                        files.put(target.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                }
                return files;
            }
            try (ZipFile zip = new ZipFile(target.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(SortedMap<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    static JsonNode json(SortedMap<String, byte[]> files, String name) {
        return Json.read(text(files, name), JsonNode.class);
    }

    static JsonNode json(Path file) {
        try {
            return Json.read(Files.readString(file), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TrainingPackageRequest with(
            TrainingPackageRequest.Builder builder, Consumer<TrainingPackageRequest.Builder> change) {
        change.accept(builder);
        return builder.build();
    }
}
