package dev.filmwright.core.promptbook;

import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.PromptPlace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys of documents about places: digests, as a name may be long and hold anything. */
final class PlaceKeys {
    private static final int BYTES = 20;

    private PlaceKeys() {}

    /** Returns what documents about an owner are listed by. */
    static String owner(MediaOwner owner) {
        return owner.folder() + "/" + owner.id();
    }

    static String of(PromptPlace place) {
        return digest(owner(place.owner()), place.name(), place.kind().name(), place.dialect());
    }

    /** Returns the key of all that an owner calls by a name. */
    static String of(MediaOwner owner, String name) {
        return digest(owner(owner), name);
    }

    private static String digest(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
