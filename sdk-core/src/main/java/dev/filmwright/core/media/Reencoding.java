package dev.filmwright.core.media;

import dev.filmwright.core.imagefile.ImageFormat;
import dev.filmwright.core.imagefile.PrivateData;
import dev.filmwright.core.rendition.Rendition;
import dev.filmwright.core.rendition.RenditionRules;
import dev.filmwright.core.rendition.Renditions;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.ImageMetadata;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaType;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes pictures for backends: as JPEG, or PNG if they are transparent or that is all that is taken; smaller where limits
 * ask for it, first by quality, then by size. What a file says beside its picture is left out, as it is nobody's business
 * who made it and from what. Thread-safe; blocks.
 */
final class Reencoding implements Renditions {
    private static final Logger LOG = LoggerFactory.getLogger(Reencoding.class);
    private static final List<MediaType> WRITTEN = List.of(MediaType.JPEG, MediaType.PNG, MediaType.WEBP);
    private static final int[] QUALITIES = {92, 85, 75, 60, 45};
    /** The longest edge below which nothing is recognised any more. */
    private static final int LEAST_EDGE = 64;

    private final ImageReading reading;
    private final ImageWriting writing;
    private final DecodeBudget budget;
    private final RenditionCache cache;

    Reencoding(ImageReading reading, ImageWriting writing, DecodeBudget budget, RenditionCache cache) {
        this.reading = reading;
        this.writing = writing;
        this.budget = budget;
        this.cache = cache;
    }

    @Override
    public Optional<Rendition> of(MediaFile file, byte[] bytes, RenditionRules rules) throws IOException {
        Optional<Rendition> known = cache.find(file.sha256(), rules.key());
        if (known.isPresent()) {
            return known;
        }
        Optional<byte[]> plain = plain(file, bytes, rules);
        if (plain.isPresent()) {
            return Arrays.equals(plain.get(), bytes)
                    ? Optional.empty()
                    : Optional.of(keep(file, rules, new Encoded(plain.get(), file.type(), size(file), "plain")));
        }
        try (DecodeBudget.Share share = budget.take(2 * reading.memory(bytes))) {
            LOG.trace("decoded within {} bytes", share.bytes());
            Picture picture = reading.read(bytes, Integer.MAX_VALUE).picture;
            return Optional.of(keep(file, rules, encoded(picture.seen(), rules)));
        }
    }

    private Rendition keep(MediaFile file, RenditionRules rules, Encoded made) throws IOException {
        return cache.keep(file.sha256(), rules.key(), made.variant, made.bytes);
    }

    /** An encoded picture, and what was made of the stored one. */
    private static final class Encoded {
        private final byte[] bytes;
        private final String variant;

        Encoded(byte[] bytes, MediaType type, FrameSize size, String how) {
            this.bytes = bytes;
            String name = type.value().substring("image/".length()) + "-" + size.width() + "x" + size.height();
            variant = how.isEmpty() ? name : name + "-" + how;
        }
    }

    private static FrameSize size(MediaFile file) {
        return file.size().orElseThrow();
    }

    /** Returns the stored picture as it is, without what it says; empty if it is not what the rules want. */
    private Optional<byte[]> plain(MediaFile file, byte[] bytes, RenditionRules rules) {
        Optional<ImageFormat> format = ImageFormat.of(bytes);
        boolean fits = rules.takes(file.type())
                && rules.step() == 0
                && file.size()
                        .filter(size -> limited(size, rules).equals(size))
                        .filter(size -> rules.exact().map(size::equals).orElse(true))
                        .isPresent();
        if (!fits || format.isEmpty() || !WRITTEN.contains(file.type())) {
            return Optional.empty();
        }
        return PrivateData.removed(format.get(), bytes, ImageMetadata.none())
                .filter(rest -> rest.length <= rules.limits().bytes());
    }

    /** Returns the largest size that limits and steps allow, its shape kept. */
    private static FrameSize limited(FrameSize size, RenditionRules rules) {
        int longest = Math.max(size.width(), size.height());
        long edge = Math.min(longest, rules.limits().edge());
        double area = (double) size.width() * size.height();
        if (area > rules.limits().pixels()) {
            edge = Math.min(edge, (long) (longest * Math.sqrt(rules.limits().pixels() / area)));
        }
        for (int i = 0; i < rules.step(); i++) {
            edge = edge * 3 / 4;
        }
        FrameSize limited = Picture.within(size.width(), size.height(), (int) Math.max(1, edge));
        while ((long) limited.width() * limited.height() > rules.limits().pixels() && edge > 1) {
            edge--;
            limited = Picture.within(size.width(), size.height(), (int) edge);
        }
        return limited;
    }

    private Encoded encoded(Picture picture, RenditionRules rules) throws IOException {
        FrameSize size = rules.exact().orElseGet(() -> limited(picture.size(), rules));
        MediaType type = type(picture, rules);
        Picture whole = type.equals(MediaType.JPEG) ? picture.onWhite() : picture;
        while (true) {
            Optional<Encoded> made = encoded(whole, size, type, rules);
            if (made.isPresent()) {
                return made.get();
            }
            int edge = Math.max(size.width(), size.height()) * 3 / 4;
            if (rules.exact().isPresent() || edge < LEAST_EDGE) {
                throw new MediaException(
                        MediaException.Reason.TOO_LARGE,
                        "the picture cannot be made as small as "
                                + rules.limits().bytes() + " bytes",
                        null);
            }
            size = Picture.within(size.width(), size.height(), edge);
        }
    }

    private Optional<Encoded> encoded(Picture picture, FrameSize size, MediaType type, RenditionRules rules)
            throws IOException {
        Picture sized = picture.size().equals(size) ? picture : Lanczos.resize(picture, size.width(), size.height());
        if (type.equals(MediaType.PNG)) {
            return fitting(new Encoded(writing.write(sized, type, 100), type, size, ""), rules);
        }
        if (rules.lossless()) {
            return fitting(new Encoded(writing.write(sized, type, 100), type, size, "q100"), rules);
        }
        for (int i = Math.min(rules.step(), QUALITIES.length - 1); i < QUALITIES.length; i++) {
            byte[] bytes = writing.write(sized, type, QUALITIES[i]);
            Optional<Encoded> made = fitting(new Encoded(bytes, type, size, "q" + QUALITIES[i]), rules);
            if (made.isPresent()) {
                return made;
            }
        }
        return Optional.empty();
    }

    private static Optional<Encoded> fitting(Encoded made, RenditionRules rules) {
        return Optional.of(made)
                .filter(each -> each.bytes.length <= rules.limits().bytes());
    }

    private MediaType type(Picture picture, RenditionRules rules) {
        List<MediaType> best = picture.opaque && !rules.lossless()
                ? List.of(MediaType.JPEG, MediaType.PNG, MediaType.WEBP)
                : List.of(MediaType.PNG, MediaType.WEBP, MediaType.JPEG);
        return best.stream()
                .filter(rules::takes)
                .filter(type -> writing.webp() || !type.equals(MediaType.WEBP))
                .findFirst()
                .orElseThrow(() -> new MediaException(
                        MediaException.Reason.UNKNOWN_FORMAT,
                        "no picture is written here as any of " + rules.types() + ", which is all the model takes",
                        null));
    }
}
