package dev.filmwright.core.export.sheet;

import dev.filmwright.core.export.html.Markup;
import dev.filmwright.media.MediaFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the thumbnails of a sheet go. */
interface PictureStore {
    /** Writes the element that shows a picture; {@code bytes} is not closed. */
    void write(Markup out, MediaFile file, InputStream bytes, String... attributes) throws IOException;

    /** Returns a store that puts pictures into the page. */
    static PictureStore inside() {
        return (out, file, bytes, attributes) -> out.image(file.type().value(), bytes, attributes);
    }

    /**
     * Returns a store that puts pictures into a folder, each once. They are spread over folders below, as many file
     * systems and people are slow with a hundred thousand files in one.
     *
     * @param folder the folder
     * @param name what the page calls the folder
     */
    static PictureStore beside(Path folder, String name) {
        String link = link(name);
        return (out, file, bytes, attributes) -> {
            String digest = file.sha256();
            String key =
                    digest.substring(0, 2) + "/" + digest + "." + file.type().extension();
            Path target = folder.resolve(key);
            if (!Files.exists(target)) {
                Files.createDirectories(folder.resolve(digest.substring(0, 2)));
                Files.copy(bytes, target);
            }
            out.linkedImage(link + "/" + key, attributes);
        };
    }

    /** Returns a path as a page names it: a file's name may hold characters that mean something else there. */
    private static String link(String name) {
        try {
            return new URI(null, null, "./" + name, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
