package dev.filmwright.core.talent;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.asset.AssetId;
import dev.filmwright.core.export.html.Markup;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts pictures into a page, or says why there is none. */
final class SheetPictures {
    /** What a page holds of a picture at most; of a larger one it shows the thumbnail. */
    private static final int MOST_BYTES = 8 << 20;

    private final MediaLibrary media;
    private final AssetId talent;
    private final List<String> warnings = new ArrayList<>();

    SheetPictures(MediaLibrary media, AssetId talent) {
        this.media = media;
        this.talent = talent;
    }

    List<String> warnings() {
        return warnings;
    }

    void write(Markup out, Optional<MediaId> picture, String alt, String what) throws IOException {
        Optional<MediaFile> file = picture.flatMap(media::find);
        Optional<byte[]> bytes = file.flatMap(this::bytes);
        if (bytes.isEmpty()) {
            if (picture.isPresent()) {
                warnings.add("the picture " + what + " of talent " + talent + " is not in the library any more");
            }
            String why = picture.isPresent() ? "Picture missing" : "Not made yet";
            out.open("div", "class", "picture absent", "role", "img", "aria-label", alt + ": " + why);
            out.element("span", why);
            out.closeLine();
            return;
        }
        out.open("div", "class", "picture");
        String type = file.orElseThrow().type().value();
        out.image(type, new ByteArrayInputStream(bytes.get()), "alt", alt);
        out.closeLine();
    }

    /** Reads a whole picture before anything of it is written, so that one that is gone half-writes nothing. */
    private Optional<byte[]> bytes(MediaFile file) {
        try (InputStream in = file.bytes() > MOST_BYTES ? media.openThumbnail(file.id()) : media.open(file.id())) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        } catch (FilmwrightException e) {
            if (e.failure().kind() == Failure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
