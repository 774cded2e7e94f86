package dev.filmwright.core.media;

import dev.filmwright.core.likeness.SmallPicture;
import dev.filmwright.core.likeness.SmallPictures;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link SmallPictures} by the reading that stores pictures, within its limits and the heap's budget. */
final class SmallReading implements SmallPictures {
    private static final Logger LOG = LoggerFactory.getLogger(SmallReading.class);

    private final ImageReading reading;
    private final DecodeBudget budget;

    @Inject
    SmallReading(ImageReading reading, DecodeBudget budget) {
        this.reading = reading;
        this.budget = budget;
    }

    @Override
    public SmallPicture read(InputStream picture, int longestEdge) {
        byte[] bytes = reading.bytes(picture);
        try (DecodeBudget.Share share = budget.take(reading.memory(bytes))) {
            LOG.trace("decoded within {} bytes", share.bytes());
            Picture small = reading.read(bytes, longestEdge).picture.within(longestEdge);
            int[] argb = small.argb;
            if (small.opaque) {
                argb = argb.clone();
                for (int i = 0; i < argb.length; i++) {
                    argb[i] |= 0xff000000;
                }
            }
            return new SmallPicture(argb, small.width, small.height);
        }
    }
}
