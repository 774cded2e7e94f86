package dev.filmwright.core.plugin;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.ProviderException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The secret settings of one plugin, taken out of whatever leaves it. Immutable. {@code toString} shows none.
 *
 * <p>A backend may repeat a key in an answer, a library may put a URL with one into an exception: what a plugin says is
 * searched for its secrets, as they are, as they stand in URLs and in base 64.
 */
final class Secrets {
    private static final String HIDDEN = "***";
    private static final int DEEPEST = 20;

    /** Each form of each secret and what stands for it, the longest first, as one may begin with another. */
    private final Map<String, String> hidden;

    /** Each secret and a text that stands for it in rows. */
    private final Map<String, String> placeholders;

    /** Knows secrets by the key of their setting. */
    Secrets(Map<String, String> byKey) {
        Map<String, String> forms = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        placeholders = new LinkedHashMap<>();
        byKey.forEach((key, secret) -> {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            forms.put(secret, HIDDEN);
            forms.put(URLEncoder.encode(secret, StandardCharsets.UTF_8), HIDDEN);
            forms.put(Base64.getEncoder().encodeToString(bytes), HIDDEN);
            forms.put(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), HIDDEN);
            placeholders.put(secret, "{secret:" + key + "}");
        });
        hidden = new LinkedHashMap<>(forms);
    }

    /** Returns whether there are none. */
    boolean none() {
        return hidden.isEmpty();
    }

    /** Returns a text for people without the secrets. */
    String hide(String text) {
        return replaced(text, hidden);
    }

    /** Returns a text for rows without the secrets; {@link #unmask} puts them back, also after they changed. */
    String mask(String text) {
        return replaced(text, placeholders);
    }

    /** Returns a text from a row with the secrets in their places. */
    String unmask(String text) {
        String whole = text;
        // The other way round: what stands for one secret may itself hold another one, if that is a usual word.
        List<Map.Entry<String, String>> masks = new ArrayList<>(placeholders.entrySet());
        Collections.reverse(masks);
        for (Map.Entry<String, String> mask : masks) {
            whole = whole.replace(mask.getValue(), mask.getKey());
        }
        return whole;
    }

    private static String replaced(String text, Map<String, String> by) {
        String safe = text;
        for (Map.Entry<String, String> entry : by.entrySet()) {
            safe = safe.replace(entry.getKey(), entry.getValue());
        }
        return safe;
    }

    /** Returns a failure whose texts hold no secret. */
    Failure hide(Failure failure) {
        return new Failure(
                failure.kind(),
                hide(failure.message()),
                failure.retryable(),
                failure.retryAfter(),
                failure.billing(),
                failure.provider(),
                failure.requestId().map(this::hide));
    }

    /** Returns what was thrown if it holds no secret, or else the like of it, said anew. */
    RuntimeException hide(RuntimeException thrown) {
        if (!tells(thrown, DEEPEST)) {
            return thrown;
        }
        @Nullable Throwable cause = thrown.getCause() == null ? null : said(thrown.getCause(), DEEPEST);
        RuntimeException safe = thrown instanceof FilmwrightException own
                ? new ProviderException(hide(own.failure()), cause)
                : new IllegalStateException(hide(thrown.toString()), cause);
        safe.setStackTrace(thrown.getStackTrace());
        return safe;
    }

    /** Returns whether the text of a throwable, of a cause or of something suppressed holds a secret. */
    boolean tells(Throwable thrown, int deep) {
        if (deep == 0) {
            return true;
        }
        String text = String.valueOf(thrown);
        if (!hide(text).equals(text)) {
            return true;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (tells(suppressed, deep - 1)) {
                return true;
            }
        }
        @Nullable Throwable cause = thrown.getCause();
        return cause != null && tells(cause, deep - 1);
    }

    boolean tells(Throwable thrown) {
        return tells(thrown, DEEPEST);
    }

    /** Returns the like of a cause, down to some depth. */
    Throwable said(Throwable thrown) {
        return said(thrown, DEEPEST);
    }

    private Throwable said(Throwable thrown, int deep) {
        @Nullable Throwable cause = thrown.getCause();
        Throwable safe =
                new Said(hide(String.valueOf(thrown)), cause == null || deep == 0 ? null : said(cause, deep - 1));
        safe.setStackTrace(thrown.getStackTrace());
        return safe;
    }

    /** Stands for a cause that told a secret. */
    private static final class Said extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Said(String text, @Nullable Throwable cause) {
            super(text, cause);
        }
    }

    @Override
    public String toString() {
        return "Secrets" + placeholders.values();
    }
}
