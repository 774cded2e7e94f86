package dev.filmwright.prompt;

import java.net.URI;
import java.util.Objects;

/**
 * A picture that can be fetched from a public address, for dialects whose words name it. Immutable.
 *
 * @param kind what it stands for
 * @param address where it is, e.g. {@code https://cdn.example/mara.png}
 * @param name what it shows; may be empty
 */
public record HostedPicture(Reference.Kind kind, URI address, String name) {
    /** Checks that nothing is {@code null}. */
    public HostedPicture {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(name, "name");
    }
}
