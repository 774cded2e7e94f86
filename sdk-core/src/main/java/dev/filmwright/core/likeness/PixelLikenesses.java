package dev.filmwright.core.likeness;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

/** {@link Likenesses} by the pixels of a picture made small. */
final class PixelLikenesses implements Likenesses {
    /** Small enough to be quick, and a multiple of what the hash looks at. */
    private static final int EDGE = 256;

    private final SmallPictures pictures;

    @Inject
    PixelLikenesses(SmallPictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public Likeness of(InputStream picture) throws IOException {
        return of(picture, ColourShares::of);
    }

    @Override
    public Likeness ofSubject(InputStream picture) throws IOException {
        return of(picture, ColourShares::ofSubject);
    }

    private Likeness of(InputStream picture, Function<SmallPicture, List<Double>> colours) throws IOException {
        SmallPicture small = pictures.read(picture, EDGE);
        return new Likeness(PerceptualHash.of(small), colours.apply(small));
    }
}
