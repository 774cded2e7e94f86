package dev.filmwright.provider.support.webhook;

import dev.filmwright.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secrets of webhooks, old and new. Immutable; never shown. */
final class Keys {
    private static final String PREFIX = "whsec_";

    private final List<byte[]> keys;

    private Keys(List<byte[]> keys) {
        if (keys.isEmpty()) {
            throw new InvalidInputException("secrets", "none", "give at least one secret");
        }
        this.keys = keys;
    }

    static Keys ofTexts(List<String> secrets) {
        List<byte[]> keys = new ArrayList<>();
        for (String secret : secrets) {
            keys.add(checked(secret.getBytes(StandardCharsets.UTF_8)));
        }
        return new Keys(keys);
    }

    static Keys ofBase64(List<String> secrets) {
        List<byte[]> keys = new ArrayList<>();
        for (String secret : secrets) {
            try {
                String code = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
                keys.add(checked(Base64.getDecoder().decode(code)));
            } catch (IllegalArgumentException e) {
                // Neither the value nor the cause, which names a character of it.
                throw new InvalidInputException("secrets", "***", "give it as the backend shows it: whsec_ and base64");
            }
        }
        return new Keys(keys);
    }

    private static byte[] checked(byte[] key) {
        if (key.length == 0) {
            throw new InvalidInputException("secrets", "", "give a secret that is not empty");
        }
        return key;
    }

    /** Returns whether one of them signed the message so. All are tried, whichever fits. */
    boolean signed(byte[] signature, byte[]... message) {
        boolean fits = false;
        for (byte[] key : keys) {
            fits |= MessageDigest.isEqual(hmac(key, message), signature);
        }
        return fits;
    }

    /** Returns whether this is one of them. */
    boolean hold(byte[] secret) {
        boolean fits = false;
        for (byte[] key : keys) {
            fits |= MessageDigest.isEqual(key, secret);
        }
        return fits;
    }

    private static byte[] hmac(byte[] key, byte[]... message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : message) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    @Override
    public String toString() {
        return "Keys[***]";
    }
}
