package dev.filmwright.prompt;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.media.MediaId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

    /** What a picture stands for, and which of an asset's pictures does that best. */
    public enum Kind {
        /** Who is seen: the face first. */
        SUBJECT(
                ImageSlot.HEADSHOT,
                ImageSlot.SHEET_FRONT_FACE,
                ImageSlot.PRIMARY,
                ImageSlot.REFERENCE,
                ImageSlot.SHEET_THREE_QUARTER,
                ImageSlot.SHEET_FULL_BODY_FRONT),
        /** Where it is. */
        PLACE(ImageSlot.PRIMARY, ImageSlot.REFERENCE, ImageSlot.ANGLE_FRONT, ImageSlot.ANGLE_THREE_QUARTER),
        /** A thing that matters. */
        PROP(ImageSlot.PRIMARY, ImageSlot.REFERENCE, ImageSlot.ANGLE_FRONT, ImageSlot.ANGLE_THREE_QUARTER),
        /** What it is to look like. */
        STYLE(ImageSlot.PRIMARY, ImageSlot.REFERENCE);

        private final List<ImageSlot> best;

        Kind(ImageSlot... best) {
            this.best = List.of(best);
        }

        /** Returns the asset's best picture for this, if it has one that suits. */
        Optional<Reference> of(Asset asset) {
            return best.stream()
                    .map(asset.content()::image)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(AssetImage::media)
                    .map(media -> new Reference(this, media, asset.name()));
        }
    }
}
