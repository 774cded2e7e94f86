package dev.filmwright.core.packing;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetFileType;
import dev.filmwright.dataset.DatasetFiles;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingSource.OfAsset;
import dev.filmwright.dataset.TrainingSource.OfDataset;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.talent.CharacterSheets;
import dev.filmwright.talent.ConsistencyScore;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is to be packed, from assets and datasets. Thread-safe. */
final class Subjects {
    private static final Set<ImageSlot> LEFT_OUT = EnumSet.of(ImageSlot.INSPIRATION, ImageSlot.EXAMPLE);
    /** Of a caption's file; what is behind it no model reads. */
    private static final int LONGEST_CAPTION = 64 << 10;

    private final AssetLibrary assets;
    private final MediaLibrary media;
    private final DatasetFiles datasets;
    private final CharacterSheets sheets;

    @Inject
    Subjects(AssetLibrary assets, MediaLibrary media, DatasetFiles datasets, CharacterSheets sheets) {
        this.assets = assets;
        this.media = media;
        this.datasets = datasets;
        this.sheets = sheets;
    }

    Subject of(TrainingPackageRequest request) {
        Subject subject = request.source() instanceof OfDataset dataset
                ? of(dataset, request)
                : of((OfAsset) request.source(), request);
        Set<String> known = new HashSet<>();
        subject.pictures().forEach(picture -> known.add(picture.key()));
        for (String key : request.captions().keySet()) {
            if (!known.contains(key)) {
                throw new InvalidInputException("caption", key, "no picture of the package is called so");
            }
        }
        return subject;
    }

    private Subject of(OfAsset source, TrainingPackageRequest request) {
        Asset asset = source.version()
                .map(version -> assets.get(source.asset(), version))
                .orElseGet(() -> assets.active(source.asset()));
        Set<ImageSlot> slots =
                request.slots().isEmpty() ? EnumSet.complementOf(EnumSet.copyOf(LEFT_OUT)) : request.slots();
        Set<MediaId> unlike = unlike(asset);
        List<SourcePicture> pictures = new ArrayList<>();
        for (AssetImage image : asset.images()) {
            if (slots.contains(image.slot())) {
                MediaFile file = media.find(image.media())
                        .orElseThrow(() -> new NotFoundException(
                                "media file", image.media().value()));
                pictures.add(new SourcePicture(
                        image.media().value(),
                        Optional.of(image.slot()),
                        image.label(),
                        file.sha256(),
                        Optional.empty(),
                        unlike.contains(image.media()),
                        () -> media.open(image.media())));
            }
        }
        return new Subject(
                asset.name(), asset.slug(), asset.category(), Optional.of(asset.version()), asset.profile(), pictures);
    }

    /** Returns the views that the talent wizard warned of. */
    private Set<MediaId> unlike(Asset asset) {
        Set<MediaId> unlike = new HashSet<>();
        if (asset.category().equals(Category.TALENT.key())) {
            sheets.sheet(asset.id()).views().stream()
                    .filter(view -> view.score().filter(ConsistencyScore::low).isPresent())
                    .forEach(view -> view.picture().ifPresent(unlike::add));
        }
        return unlike;
    }

    private Subject of(OfDataset source, TrainingPackageRequest request) {
        if (!request.slots().isEmpty()) {
            throw new InvalidInputException("slots", request.slots(), "a dataset has no slots: leave them out");
        }
        List<DatasetFile> files = datasets.files(source.owner(), source.dataset());
        Map<String, DatasetFile> texts = new HashMap<>();
        for (DatasetFile file : files) {
            if (file.type() == DatasetFileType.TEXT) {
                texts.put(stem(file.name()), file);
            }
        }
        List<SourcePicture> pictures = new ArrayList<>();
        for (DatasetFile file : files) {
            if (file.type().picture()) {
                pictures.add(new SourcePicture(
                        file.name(),
                        Optional.empty(),
                        "",
                        file.sha256(),
                        Optional.ofNullable(texts.get(stem(file.name()))).flatMap(text -> caption(source, text)),
                        false,
                        () -> datasets.open(source.owner(), source.dataset(), file.name())));
            }
        }
        return new Subject("", "", "", Optional.empty(), new Profile.None(), pictures);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return (dot <= 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    }

    private Optional<String> caption(OfDataset source, DatasetFile text) {
        try (InputStream in = datasets.open(source.owner(), source.dataset(), text.name())) {
            String caption = Words.line(new String(in.readNBytes(LONGEST_CAPTION), StandardCharsets.UTF_8));
            return caption.isEmpty() ? Optional.empty() : Optional.of(caption);
        } catch (IOException e) {
            throw new UncheckedIOException("the caption " + text.name() + " cannot be read", e);
        }
    }
}
