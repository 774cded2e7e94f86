package dev.filmwright.provider.google;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.DownloadRules;
import dev.filmwright.provider.support.http.ExpiredUrlException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches what Google's models made: files of the Gemini API, and objects of Cloud Storage. Thread-safe.
 *
 * <p>A file's address leads over redirects to other hosts of Google's. The key or token goes along to the client's own origin and
 * nowhere else: each redirect is followed by hand.
 */
public final class GoogleDownloads {
    /** Where files of Google's lie, beside the API's own origin. */
    private static final HostRules GOOGLE =
            HostRules.of("*.googleapis.com", "*.googleusercontent.com", "*.google.com", "*.usercontent.google.com");

    private static final Pattern OBJECT = Pattern.compile("gs://([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])/(.{1,1024})");

    private final String provider;
    private final BackendClient client;
    private final HostRules hosts;
    private final DownloadRules rules;

    /**
     * Creates access to files.
     *
     * @param client asks with the key or token; for objects of Cloud Storage its base is {@code https://storage.googleapis.com}
     * @param others hosts that files may come from beside Google's own and the client's, without the key
     */
    public GoogleDownloads(String provider, BackendClient client, Optional<HostRules> others) {
        this.provider = provider;
        this.client = client;
        HostRules known = client.hosts().or(GOOGLE);
        hosts = others.map(known::or).orElse(known);
        rules = DownloadRules.from(hosts)
                .withCredentials()
                .types("video/", "image/", "audio/")
                // Google answers 403, not 404, for a file that is gone.
                .expiredOn(403, 404, 410);
    }

    /**
     * Copies a file of the Gemini API. Blocks. Otherwise like {@link #object}.
     *
     * @param address as Google answered it, with or without {@code alt=media}
     */
    public void file(String address, OutputStream target) throws IOException {
        URI known = Optional.of(withMedia(address))
                .flatMap(hosts::check)
                .orElseThrow(() -> wrong(
                        Failure.Kind.BAD_RESPONSE, "a file's address leads to a host that is not allowed", false));
        fetch(known, target);
    }

    /**
     * Copies an object of Cloud Storage by its {@code gs://} address. Blocks.
     *
     * @throws IOException if {@code target} cannot be written
     * @throws ProviderException if it did not work; of kind {@code NOT_FOUND} if it is not there any more
     */
    public void object(String address, OutputStream target) throws IOException {
        Matcher object = OBJECT.matcher(address);
        if (!object.matches()) {
            throw wrong(
                    Failure.Kind.BAD_RESPONSE, "an address in Cloud Storage that is none: no gs://bucket/name", false);
        }
        URI place = client.address("storage", "v1", "b", object.group(1), "o", object.group(2));
        fetch(URI.create(place + "?alt=media"), target);
    }

    private void fetch(URI address, OutputStream target) throws IOException {
        try {
            client.downloads(rules).fetch(address, target);
        } catch (ExpiredUrlException e) {
            throw wrong(
                    Failure.Kind.NOT_FOUND,
                    "the file is not there any more, or another key's: Google keeps files for 2 days; make it again",
                    false);
        }
    }

    /** Adds what turns a file's description into its bytes, unless it is there. */
    static String withMedia(String address) {
        if (address.matches(".*[?&]alt=media(?:&.*)?")) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + "alt=media";
    }

    private ProviderException wrong(Failure.Kind kind, String what, boolean retryable) {
        return new ProviderException(
                Failure.ofProvider(provider, kind, provider + ": " + what, retryable, Failure.Billing.NOT_CHARGED),
                null);
    }
}
