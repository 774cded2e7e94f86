package dev.filmwright.media;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a picture says about where it comes from. Immutable; a claim, not a proof.
 *
 * @param digitalSourceType a code of the <a href="https://cv.iptc.org/newscodes/digitalsourcetype/">IPTC vocabulary</a>,
 *     e.g. {@code "trainedAlgorithmicMedia"}
 * @param generationId the id of the generation that made it, for pictures of a Filmwright library
 * @param contentCredentials whether the file carries a C2PA manifest; its signature is not checked, and what is stored
 *     does not carry it on, as any change breaks it
 * @param facts what {@link ImageOptions#provenance()} gave when it was stored: prompt, seed, asset versions …
 */
public record ImageProvenance(
        Optional<String> digitalSourceType,
        Optional<String> generationId,
        boolean contentCredentials,
        Map<String, String> facts) {
    private static final ImageProvenance NONE =
            new ImageProvenance(Optional.empty(), Optional.empty(), false, Map.of());

    /** Copies the map. */
    public ImageProvenance {
        Objects.requireNonNull(digitalSourceType, "digitalSourceType");
        Objects.requireNonNull(generationId, "generationId");
        facts = Map.copyOf(facts);
    }

    /** Returns provenance that says nothing. */
    public static ImageProvenance none() {
        return NONE;
    }

    /** Returns whether nothing is said. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
