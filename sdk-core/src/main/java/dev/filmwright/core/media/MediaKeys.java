package dev.filmwright.core.media;

import dev.filmwright.core.imagefile.ImageFormat;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;

/**
 * The names files are kept under: {@code assets/{id}/{sha256}.webp}, beside it {@code …_thumb.webp}, {@code …_original.png}
 * and {@code ….json}.
 */
final class MediaKeys {
    private MediaKeys() {}

    /** Returns what the keys of a file and of all that is kept beside it begin with. */
    static String stem(MediaOwner owner, String sha256) {
        return owner.folder() + "/" + owner.id() + "/" + sha256;
    }

    static String stem(MediaFile file) {
        return stem(file.owner(), file.sha256());
    }

    static String main(MediaFile file) {
        return stem(file) + "." + file.type().extension();
    }

    static String thumbnail(MediaFile file) {
        return stem(file) + "_thumb." + file.type().extension();
    }

    static String original(MediaFile file, ImageFormat format) {
        return stem(file) + "_original." + format.extension();
    }

    static String sidecar(MediaFile file) {
        return stem(file) + ".json";
    }

    /** Returns the stem of a key: the file's name up to the first mark that no digest has. */
    static String stemOf(String key) {
        int name = key.lastIndexOf('/') + 1;
        int end = name;
        while (end < key.length() && key.charAt(end) != '.' && key.charAt(end) != '_') {
            end++;
        }
        return key.substring(0, end);
    }
}
