package dev.filmwright.core.asset;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.filmwright.asset.Profile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The lines and documents of an archive as bytes; deep nesting and long texts are refused while they are read. */
final class ArchiveJson {
    private static final byte[] DIGEST = "{\"sha256\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ITEM = "\",\"item\":".getBytes(StandardCharsets.US_ASCII);
    private static final int HEX = 64;
    private static final int ITEM_AT = DIGEST.length + HEX + ITEM.length;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(ArchiveFormat.DEEPEST)
                            .maxStringLength(ArchiveFormat.LONGEST_LINE)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addMixIn(Profile.class, Shaped.class)
            .build();

    /** Thrown when bytes are not the document they should be. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Profile.None.class, name = "none"),
        @JsonSubTypes.Type(value = Profile.Talent.class, name = "talent"),
        @JsonSubTypes.Type(value = Profile.Environment.class, name = "environment"),
        @JsonSubTypes.Type(value = Profile.Lighting.class, name = "lighting"),
        @JsonSubTypes.Type(value = Profile.Camera.class, name = "camera"),
        @JsonSubTypes.Type(value = Profile.Style.class, name = "style")
    })
    private interface Shaped {}

    private ArchiveJson() {}

    static byte[] write(Object document) {
        return MAPPER.writeValueAsBytes(document);
    }

    static <T> T read(byte[] json, Class<T> type) throws Unreadable {
        return read(json, 0, json.length, type);
    }

    private static <T> T read(byte[] json, int from, int length, Class<T> type) throws Unreadable {
        try {
            T document = MAPPER.readValue(json, from, length, type);
            if (document == null) {
                throw new Unreadable("it holds nothing");
            }
            return document;
        } catch (JacksonException e) {
            throw new Unreadable(e.getOriginalMessage());
        }
    }

    /** Returns an item as a line, without its end. */
    static byte[] line(Object item) {
        byte[] json = write(item);
        byte[] line = Arrays.copyOf(DIGEST, ITEM_AT + json.length + 1);
        byte[] digest = HexFormat.of().formatHex(sha256(json)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digest, 0, line, DIGEST.length, HEX);
        System.arraycopy(ITEM, 0, line, DIGEST.length + HEX, ITEM.length);
        System.arraycopy(json, 0, line, ITEM_AT, json.length);
        line[line.length - 1] = '}';
        return line;
    }

    /** Returns the item of a line, once its digest is proved. */
    static <T> T item(byte[] line, Class<T> type) throws Unreadable {
        int length = line.length - ITEM_AT - 1;
        if (length <= 0
                || !startsWith(line, 0, DIGEST)
                || !startsWith(line, DIGEST.length + HEX, ITEM)
                || line[line.length - 1] != '}') {
            throw new Unreadable("it is not of the form {\"sha256\":\"…\",\"item\":…}");
        }
        MessageDigest digest = sha256();
        digest.update(line, ITEM_AT, length);
        if (!digest(line).equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new Unreadable("its bytes are not those its digest is of");
        }
        return read(line, ITEM_AT, length, type);
    }

    /** Returns the digest that a line names. */
    static String digest(byte[] line) {
        return new String(line, DIGEST.length, HEX, StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(byte[] line, int at, byte[] text) {
        return Arrays.equals(line, at, at + text.length, text, 0, text.length);
    }

    static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
