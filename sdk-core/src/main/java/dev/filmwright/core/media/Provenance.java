package dev.filmwright.core.media;

import dev.filmwright.InvalidInputException;
import dev.filmwright.core.imagefile.XmpPacket;
import dev.filmwright.core.json.Json;
import dev.filmwright.media.GenerationParameters;
import dev.filmwright.media.ImageMetadata;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.ImageProvenance;
import dev.filmwright.media.MediaFile;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** How a picture was made and what its file said, for the sidecar beside it and the mark inside it. */
final class Provenance {
    /** What models make, in IPTC's vocabulary; said where the maker says nothing else. */
    private static final String BY_A_MODEL = "trainedAlgorithmicMedia";

    private static final String TOOL = "Filmwright";
    private static final int LONGEST_ID = 200;

    private final ImageMetadata read;
    private final Map<String, String> facts;
    private final ImageMetadata metadata;

    private Provenance(ImageMetadata read, Map<String, String> facts) {
        this.read = read;
        this.facts = facts;
        metadata = joined(read, facts);
    }

    /** Refuses what cannot be written into a picture. */
    static void check(ImageOptions options) {
        Map<String, String> facts = options.provenance();
        String type = facts.getOrDefault(ImageOptions.DIGITAL_SOURCE_TYPE, BY_A_MODEL);
        if (!type.matches("[A-Za-z]{1,60}")) {
            throw new InvalidInputException(
                    ImageOptions.DIGITAL_SOURCE_TYPE, type, "use a code of IPTC's vocabulary, e.g. " + BY_A_MODEL);
        }
        String id = facts.getOrDefault(ImageOptions.GENERATION_ID, "1");
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new InvalidInputException(
                    ImageOptions.GENERATION_ID, id, "use an id of 1 to " + LONGEST_ID + " characters");
        }
    }

    static Provenance of(ImageMetadata read, ImageOptions options) {
        ImageMetadata kept = options.keepPrivateData() ? read : read.withoutPrivateData();
        return new Provenance(kept.withOrientation(1), options.provenance());
    }

    /** Joins what a picture's file says with what its maker says; the maker knows better. */
    private static ImageMetadata joined(ImageMetadata read, Map<String, String> facts) {
        if (facts.isEmpty()) {
            return read;
        }
        ImageProvenance made = new ImageProvenance(
                Optional.of(facts.getOrDefault(ImageOptions.DIGITAL_SOURCE_TYPE, BY_A_MODEL)),
                Optional.ofNullable(facts.get(ImageOptions.GENERATION_ID)),
                read.provenance().contentCredentials(),
                facts);
        return new ImageMetadata(
                read.camera(),
                read.position(),
                read.orientation(),
                made,
                read.generation().or(() -> parameters(facts)),
                read.unread());
    }

    private static Optional<GenerationParameters> parameters(Map<String, String> facts) {
        GenerationParameters.Builder builder = GenerationParameters.builder(TOOL);
        Optional.ofNullable(facts.get("prompt")).ifPresent(builder::prompt);
        Optional.ofNullable(facts.get("model")).ifPresent(builder::model);
        Optional.ofNullable(facts.get("seed"))
                .filter(seed -> seed.matches("-?[0-9]{1,40}"))
                .map(BigInteger::new)
                .ifPresent(builder::seed);
        return Optional.of(builder.build());
    }

    /** Returns what marks the picture: as generated here, or as it was marked when it came in. */
    Optional<byte[]> packet() {
        ImageProvenance said = metadata.provenance();
        return said.digitalSourceType().map(type -> XmpPacket.of(type, said.generationId()));
    }

    /** Returns the sidecar; nothing if there is nothing to say. */
    Optional<byte[]> sidecar(MediaFile file) {
        if (metadata.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sha256", file.sha256());
        json.put("type", file.type().value());
        json.put("created", file.created().toString());
        json.put("provenance", new TreeMap<>(facts));
        if (!read.isEmpty()) {
            json.put("metadata", read);
        }
        return Optional.of((Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns what a sidecar says.
     *
     * @throws JacksonException if it is no sidecar
     */
    static ImageMetadata read(InputStream sidecar) {
        JsonNode json = Json.mapper().readTree(sidecar);
        ImageMetadata read = json.has("metadata")
                ? Json.mapper().treeToValue(json.get("metadata"), ImageMetadata.class)
                : ImageMetadata.none();
        Map<String, String> facts = new TreeMap<>();
        json.path("provenance").forEachEntry((key, value) -> facts.put(key, value.asString()));
        return joined(read, facts);
    }
}
