package dev.filmwright.samples.cli.assets;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.media.MediaOwner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pictures that a change brings along: stored first, and taken back if the change is refused. */
final class NewImages {
    private final MediaLibrary media;
    private final List<ImageFile> files;

    NewImages(Filmwright library, List<ImageFile> files) {
        this.media = library.media();
        this.files = files;
    }

    /** Refuses what is no file before anything is done. */
    static void check(List<ImageFile> files) {
        for (ImageFile image : files) {
            if (!Files.isRegularFile(image.file())) {
                throw new InvalidInputException("--image", image.file(), "there is no such file");
            }
        }
    }

    /** Stores the pictures and makes a change to {@code asset} that adds them to what it does otherwise. */
    Asset with(Asset asset, Function<Consumer<AssetEdit>, Asset> change) {
        MediaOwner owner = MediaOwner.asset(asset.id().value());
        Set<MediaId> before = media.of(owner).stream().map(MediaFile::id).collect(Collectors.toSet());
        List<AssetImage> stored = new ArrayList<>();
        boolean done = false;
        try {
            for (ImageFile image : files) {
                stored.add(AssetImage.of(store(owner, image.file()), image.slot()));
            }
            Asset changed = change.apply(edit -> stored.forEach(image -> edit.addImage(image.media(), image.slot())));
            done = true;
            return changed;
        } finally {
            if (!done) {
                stored.stream()
                        .map(AssetImage::media)
                        .filter(id -> !before.contains(id))
                        .forEach(media::delete);
            }
        }
    }

    private MediaId store(MediaOwner owner, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return media.storeImage(owner, in, ImageOptions.ofDefaults()).id();
        } catch (MediaException e) {
            throw new MediaException(e.reason(), file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new LibraryException(Failure.of(Failure.Kind.UNAVAILABLE, file + " cannot be read"), e);
        }
    }
}
