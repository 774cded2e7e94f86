package dev.filmwright.core.media;

import dev.filmwright.InvalidInputException;
import dev.filmwright.core.json.Json;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a picture was made, for the sidecar beside it and the mark inside it. */
final class Provenance {
    /** What models make, in IPTC's vocabulary; said where the maker says nothing else. */
    private static final String BY_A_MODEL = "trainedAlgorithmicMedia";

    private Provenance() {}

    /** Returns the IPTC code of a generated picture; empty for an imported one. */
    static Optional<String> sourceType(ImageOptions options) {
        if (options.provenance().isEmpty()) {
            return Optional.empty();
        }
        String type = options.provenance().getOrDefault(ImageOptions.DIGITAL_SOURCE_TYPE, BY_A_MODEL);
        if (!type.matches("[A-Za-z]{1,60}")) {
            throw new InvalidInputException(
                    ImageOptions.DIGITAL_SOURCE_TYPE, type, "use a code of IPTC's vocabulary, e.g. " + BY_A_MODEL);
        }
        return Optional.of(type);
    }

    static byte[] sidecar(MediaFile file, ImageOptions options) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sha256", file.sha256());
        json.put("type", file.type().value());
        json.put("created", file.created().toString());
        json.put("provenance", new TreeMap<>(options.provenance()));
        return (Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what a sidecar says about how its picture was made. */
    static Map<String, String> read(byte[] sidecar) {
        Map<String, String> facts = new TreeMap<>();
        Json.mapper()
                .readTree(sidecar)
                .path("provenance")
                .forEachEntry((key, value) -> facts.put(key, value.asString("")));
        return facts;
    }
}
