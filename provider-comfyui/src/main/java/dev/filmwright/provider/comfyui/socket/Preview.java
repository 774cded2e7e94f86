package dev.filmwright.provider.comfyui.socket;

import dev.filmwright.ProviderException;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A picture of what comes, as the server shows it. Immutable but for the bytes, which are the receiver's. */
final class Preview {
    private static final int PICTURE = 1;
    private static final int PICTURE_WITH_METADATA = 4;
    private static final int HEAD = 8;
    private static final int PNG = 2;
    private static final JsonReader READER = JsonReader.ofDefaults().takingNonNumbers();

    private final String prompt;
    private final MediaType type;
    private final byte[] picture;

    private Preview(String prompt, MediaType type, byte[] picture) {
        this.prompt = prompt;
        this.type = type;
        this.picture = picture;
    }

    /** Returns the id of the job; empty where the server does not say. */
    String prompt() {
        return prompt;
    }

    /** Returns what the picture is. */
    MediaType type() {
        return type;
    }

    /** Returns its bytes. */
    byte[] picture() {
        return picture;
    }

    /** Reads a frame (big endian: the event, then what hangs on it); empty if it is no picture. */
    static Optional<Preview> read(byte[] frame, Origin origin) {
        if (frame.length <= HEAD) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(frame);
        int event = head.getInt();
        int second = head.getInt();
        return switch (event) {
            case PICTURE ->
                Optional.of(new Preview(
                        "",
                        second == PNG ? MediaType.PNG : MediaType.JPEG,
                        Arrays.copyOfRange(frame, HEAD, frame.length)));
            case PICTURE_WITH_METADATA -> described(frame, second, origin);
            default -> Optional.empty();
        };
    }

    private static Optional<Preview> described(byte[] frame, int length, Origin origin) {
        if (length < 2 || length >= frame.length - HEAD) {
            return Optional.empty();
        }
        try {
            JsonValue said = READER.read(new String(frame, HEAD, length, StandardCharsets.UTF_8), origin);
            MediaType type = Event.text(said.at("image_type")).equals("image/png") ? MediaType.PNG : MediaType.JPEG;
            return Optional.of(new Preview(
                    Event.text(said.at("prompt_id")), type, Arrays.copyOfRange(frame, HEAD + length, frame.length)));
        } catch (ProviderException e) {
            return Optional.empty();
        }
    }
}
