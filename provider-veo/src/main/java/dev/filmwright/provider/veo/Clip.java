package dev.filmwright.provider.veo;

import dev.filmwright.InvalidInputException;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.json.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clip that was made, and how it can be had: by one of three ways, which are told by their form and not by who answered, as
 * taking one for another loses what was paid. Immutable.
 *
 * @param kind how
 * @param place the address of a file or an object, or the bytes
 * @param type what it is
 */
record Clip(Kind kind, JsonValue place, MediaType type) {
    /** How a clip can be had. */
    enum Kind {
        /** A file, by an address of HTTP. */
        FILE,
        /** An object in Cloud Storage, {@code gs://…}. */
        OBJECT,
        /** Base64, within the answer. */
        BYTES
    }

    /** Reads a clip of any of the shapes; empty if there is none in it. */
    static Optional<Clip> of(JsonValue video) {
        MediaType type = Stream.of("mimeType", "mime_type", "encoding")
                .map(video::at)
                .filter(JsonValue::isText)
                .flatMap(value -> type(value.text()).stream())
                .findFirst()
                .orElse(MediaType.MP4);
        Optional<Clip> elsewhere = Stream.of("uri", "gcsUri", "gcs_uri")
                .map(video::at)
                .filter(Clip::said)
                .findFirst()
                .map(place -> new Clip(place.text().startsWith("gs://") ? Kind.OBJECT : Kind.FILE, place, type));
        return elsewhere.or(() -> Stream.of("bytesBase64Encoded", "encodedVideo", "data")
                .map(video::at)
                .filter(Clip::said)
                .findFirst()
                .map(place -> new Clip(Kind.BYTES, place, type)));
    }

    private static boolean said(JsonValue value) {
        return value.isText() && !value.text().isBlank();
    }

    private static Optional<MediaType> type(String text) {
        try {
            return Optional.of(new MediaType(text)).filter(MediaType::clip);
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
