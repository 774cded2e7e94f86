package dev.filmwright.generation;

import dev.filmwright.InvalidInputException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call from outside as it came: headers, and the body's bytes before anybody parsed them. Immutable; {@code toString} shows
 * neither.
 */
public final class WebhookDelivery {
    private static final int LARGEST = 4 << 20;

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

    private WebhookDelivery(byte[] body) {
        this.body = body;
    }

    /**
     * Returns a delivery. Of a header that comes twice, neither counts.
     *
     * @throws InvalidInputException if the body has more than 4 MiB
     */
    public static WebhookDelivery of(Map<String, List<String>> headers, byte[] body) {
        if (body.length > LARGEST) {
            throw new InvalidInputException("body", body.length + " bytes", "refuse what is larger than 4 MiB");
        }
        WebhookDelivery delivery = new WebhookDelivery(body.clone());
        headers.forEach((name, values) -> {
            if (values.size() == 1 && !delivery.headers.containsKey(name)) {
                delivery.headers.put(name.toLowerCase(Locale.ROOT), values.get(0));
            } else {
                delivery.headers.put(name.toLowerCase(Locale.ROOT), "");
            }
        });
        return delivery;
    }

    /** Returns a header's value; empty if it is missing, empty or there twice. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isEmpty());
    }

    /** Returns a copy of the body's bytes. */
    public byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return "WebhookDelivery[" + body.length + " bytes]";
    }
}
