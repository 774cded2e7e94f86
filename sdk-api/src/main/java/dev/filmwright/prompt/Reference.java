package dev.filmwright.prompt;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.media.MediaId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A picture of an asset that a prompt is about, for models that are shown pictures. Immutable.
 *
 * @param kind what it stands for
 * @param media the picture
 * @param name the asset's name
 */
public record Reference(Kind kind, MediaId media, String name) {
    /** Checks that nothing is {@code null}. */
    public Reference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(media, "media");
        Objects.requireNonNull(name, "name");
    }

    /** What a picture stands for. */
    public enum Kind {
        /** Who is seen. */
        SUBJECT,
        /** Where it is. */
        PLACE,
        /** A thing that matters. */
        PROP,
        /** What it is to look like. */
        STYLE
    }

    /** Returns the asset's best picture, if it has one that suits: of a person the face first. */
    static Optional<Reference> of(Kind kind, Asset asset) {
        return best(kind)
                .map(asset.content()::image)
                .flatMap(Optional::stream)
                .findFirst()
                .map(AssetImage::media)
                .map(media -> new Reference(kind, media, asset.name()));
    }

    private static Stream<ImageSlot> best(Kind kind) {
        return switch (kind) {
            case SUBJECT ->
                Stream.of(
                        ImageSlot.HEADSHOT,
                        ImageSlot.SHEET_FRONT_FACE,
                        ImageSlot.PRIMARY,
                        ImageSlot.REFERENCE,
                        ImageSlot.SHEET_THREE_QUARTER,
                        ImageSlot.SHEET_FULL_BODY_FRONT);
            case PLACE, PROP ->
                Stream.of(ImageSlot.PRIMARY, ImageSlot.REFERENCE, ImageSlot.ANGLE_FRONT, ImageSlot.ANGLE_THREE_QUARTER);
            case STYLE -> Stream.of(ImageSlot.PRIMARY, ImageSlot.REFERENCE);
        };
    }
}
