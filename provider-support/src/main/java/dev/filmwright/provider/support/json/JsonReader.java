package dev.filmwright.provider.support.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NumericNode;

/**
 * Reads JSON of a backend strictly: one document and nothing after it, no name twice, no comments, within limits. Thread-safe.
 *
 * <p>Fields nobody asks for are no error: backends add them without notice.
 */
public final class JsonReader {
    private final JsonLimits limits;
    private final JsonMapper mapper;

    private JsonReader(JsonLimits limits, boolean nonNumbers) {
        this.limits = limits;
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, nonNumbers)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(limits.depth())
                                .maxStringLength(limits.text())
                                .maxNumberLength(limits.number())
                                .maxNameLength(1000)
                                .maxTokenCount(limits.tokens())
                                .build())
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                // Prices and seeds are exact.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** Returns a reader with these limits. */
    public static JsonReader of(JsonLimits limits) {
        return new JsonReader(limits, false);
    }

    /**
     * Returns a reader that also takes {@code NaN} and {@code Infinity}, which are no JSON, but which backends in Python write
     * among their numbers: what they stand for is absent.
     */
    public JsonReader takingNonNumbers() {
        return new JsonReader(limits, true);
    }

    /** Returns a reader with the limits of {@link JsonLimits#ofDefaults()}. */
    public static JsonReader ofDefaults() {
        return Usual.READER;
    }

    /**
     * Reads a document.
     *
     * @throws dev.filmwright.ProviderException of kind {@code BAD_RESPONSE} if it is none, or beyond the limits
     */
    public JsonValue read(byte[] json, Origin origin) {
        if (json.length == 0) {
            throw origin.badAnswer("nothing, where JSON was expected", null);
        }
        try {
            return new JsonValue(mapper.readTree(json), origin);
        } catch (JacksonException e) {
            throw origin.badAnswer("no JSON that can be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Reads a document from text, e.g. one that lies within a text of another. */
    public JsonValue read(String json, Origin origin) {
        if (json.isBlank()) {
            throw origin.badAnswer("nothing, where JSON was expected", null);
        }
        try {
            return new JsonValue(mapper.readTree(json), origin);
        } catch (JacksonException e) {
            throw origin.badAnswer("no JSON that can be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Returns the limits. */
    public JsonLimits limits() {
        return limits;
    }

    /** Returns the mapper for what is written. */
    static JsonMapper writer() {
        return Writing.MAPPER;
    }

    static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull() || nonNumber(node);
    }

    /** Returns whether it is {@code NaN} or infinite. */
    static boolean nonNumber(JsonNode node) {
        return node instanceof NumericNode number && number.isNaN();
    }

    private static final class Usual {
        static final JsonReader READER = of(JsonLimits.ofDefaults());
    }

    private static final class Writing {
        static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
