package dev.filmwright.core.training;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetFileType;
import dev.filmwright.dataset.Datasets;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.training.TrainingRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lays out pairs of a picture and its caption in one folder, which kohya, ai-toolkit and OneTrainer all take. Names are
 * counted, as those of a dataset may be anything.
 */
final class PairPreparing implements Preparing {
    private final Datasets datasets;
    private final AssetLibrary assets;
    private final MediaLibrary media;

    @Inject
    PairPreparing(Datasets datasets, AssetLibrary assets, MediaLibrary media) {
        this.datasets = datasets;
        this.assets = assets;
        this.media = media;
    }

    @Override
    public Optional<Path> prepare(TrainingRequest request, TrainingFormat format, Path folder) {
        try {
            int count = request.source() instanceof TrainingSource.OfAsset source
                    ? ofAsset(request, source, folder)
                    : ofDataset(request, (TrainingSource.OfDataset) request.source(), folder);
            if (count == 0) {
                throw new InvalidInputException("source", request.source(), "it has no picture: add some");
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "the pictures cannot be laid out: " + e), e);
        }
    }

    private int ofAsset(TrainingRequest request, TrainingSource.OfAsset source, Path folder) throws IOException {
        Asset asset = source.version()
                .map(version -> assets.get(source.asset(), version))
                .orElseGet(() -> assets.get(source.asset()));
        int count = 0;
        for (AssetImage image : asset.images()) {
            count++;
            try (InputStream in = media.open(image.media())) {
                String extension =
                        media.find(image.media()).orElseThrow().type().extension();
                Files.copy(in, folder.resolve(name(count, extension)));
            }
            caption(request, "", folder, count);
        }
        return count;
    }

    private int ofDataset(TrainingRequest request, TrainingSource.OfDataset source, Path folder) throws IOException {
        List<DatasetFile> files = datasets.files(source.owner(), source.dataset());
        Map<String, String> captions = new TreeMap<>();
        for (DatasetFile file : files) {
            if (file.type() == DatasetFileType.TEXT) {
                try (InputStream in = datasets.open(source.owner(), source.dataset(), file.name())) {
                    captions.put(stem(file), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        int count = 0;
        for (DatasetFile file : files) {
            if (file.type().picture()) {
                count++;
                try (InputStream in = datasets.open(source.owner(), source.dataset(), file.name())) {
                    Files.copy(in, folder.resolve(name(count, extension(file))));
                }
                caption(request, captions.getOrDefault(stem(file), ""), folder, count);
            }
        }
        return count;
    }

    private static void caption(TrainingRequest request, String said, Path folder, int count) throws IOException {
        String called = request.trigger()
                + request.classToken().map(token -> " " + token).orElse("");
        String caption = said.replace("\uFEFF", "").replaceAll("\\s+", " ").strip();
        if (!caption.contains(request.trigger())) {
            caption = caption.isEmpty() ? called : called + ", " + caption;
        }
        Files.writeString(folder.resolve(name(count, "txt")), caption + "\n");
    }

    private static String name(int count, String extension) {
        return String.format(Locale.ROOT, "%05d.%s", count, extension);
    }

    private static String stem(DatasetFile file) {
        return file.name().substring(0, file.name().lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }

    private static String extension(DatasetFile file) {
        return switch (file.type()) {
            case JPEG -> "jpg";
            case PNG -> "png";
            case GIF -> "gif";
            case WEBP -> "webp";
            case TEXT, JSON, CSV -> throw new IllegalArgumentException(file.name() + " is no picture");
        };
    }
}
