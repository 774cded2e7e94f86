package dev.filmwright.provider.support.webhook;

import dev.filmwright.generation.WebhookDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A scheme of a backend's own. */
final class HmacVerifier implements WebhookVerifier {
    private final HmacScheme scheme;
    private final Keys keys;
    private final Clock clock;

    HmacVerifier(HmacScheme scheme, Keys keys, Clock clock) {
        this.scheme = scheme;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public boolean concerns(WebhookDelivery delivery) {
        return delivery.header(scheme.header).isPresent();
    }

    @Override
    public Verification verify(WebhookDelivery delivery) {
        Optional<byte[]> signature = delivery.header(scheme.header)
                .filter(value -> value.startsWith(scheme.prefix))
                .flatMap(value -> decode(value.substring(scheme.prefix.length())));
        if (signature.isEmpty()) {
            return new Verification.Refused("there is no signature in " + scheme.header);
        }
        byte[] head = {};
        Optional<Instant> at = Optional.empty();
        if (scheme.timestamp.isPresent()) {
            Optional<String> time = delivery.header(scheme.timestamp.get());
            at = time.flatMap(SignedAt::parse);
            if (at.isEmpty() || !SignedAt.now(at.get(), clock, scheme.tolerance)) {
                return new Verification.Refused("it was not signed just now, or this machine's clock is wrong");
            }
            head = (time.orElseThrow() + ".").getBytes(StandardCharsets.UTF_8);
        }
        return keys.signed(signature.get(), head, delivery.body())
                ? new Verification.Genuine(scheme.id.flatMap(delivery::header), at)
                : new Verification.Refused("the signature does not fit");
    }

    private Optional<byte[]> decode(String signature) {
        try {
            return Optional.of(
                    scheme.hex
                            ? HexFormat.of().parseHex(signature)
                            : Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
