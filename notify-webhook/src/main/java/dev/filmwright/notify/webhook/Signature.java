package dev.filmwright.notify.webhook;

import dev.filmwright.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages: HMAC-SHA-256 over {@code id.timestamp.body}. Shows nothing of its secret.
 *
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks, symmetric signatures (v1)</a>
 */
final class Signature {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Signature(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    static Signature of(String secret) {
        byte[] key = new byte[0];
        try {
            key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        } catch (IllegalArgumentException e) {
            // Refused below; the exception would show a part of the secret.
            key = new byte[0];
        }
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new InvalidInputException("secret", "(hidden)", "give whsec_ and 24 to 64 bytes in base 64");
        }
        return new Signature(key);
    }

    /** Returns the value of the header {@code webhook-signature}. */
    String of(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "Signature";
    }
}
