package dev.filmwright.core.export.sheet;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.core.export.html.Markup;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Shows the picture of an asset, or says why there is none. */
final class Pictures {
    private final MediaLibrary media;
    private final PictureStore store;
    private final Warnings warnings;

    Pictures(MediaLibrary media, PictureStore store, Warnings warnings) {
        this.media = media;
        this.store = store;
        this.warnings = warnings;
    }

    void write(Asset asset, Markup out) throws IOException {
        Optional<AssetImage> primary = asset.content().primaryImage();
        if (primary.isEmpty()) {
            absent(asset, "No picture", out);
            return;
        }
        Optional<MediaFile> file = media.find(primary.get().media());
        Optional<byte[]> bytes = file.flatMap(this::bytes);
        if (bytes.isEmpty()) {
            warnings.add("the picture of " + asset.slug() + " is not in the library any more");
            absent(asset, "Picture missing", out);
            return;
        }
        out.open("div", "class", "picture");
        store.write(
                out,
                file.get(),
                new ByteArrayInputStream(bytes.get()),
                "alt",
                alt(asset, primary.get()),
                "loading",
                "lazy",
                "decoding",
                "async");
        out.closeLine();
    }

    /** Reads a whole thumbnail before anything of it is written, so that one that is gone half-writes nothing. */
    private Optional<byte[]> bytes(MediaFile file) {
        if (!file.hasThumbnail()) {
            return Optional.empty();
        }
        try (InputStream in = media.openThumbnail(file.id())) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        } catch (FilmwrightException e) {
            if (e.failure().kind() == Failure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void absent(Asset asset, String why, Markup out) throws IOException {
        out.open("div", "class", "picture absent", "role", "img", "aria-label", why + ": " + asset.name());
        out.element("span", why);
        out.closeLine();
    }

    private static String alt(Asset asset, AssetImage image) {
        String label = image.label().isBlank() ? image.slot().label() : image.label();
        return asset.name() + ", " + label;
    }
}
