package dev.filmwright.provider.support.http;

import dev.filmwright.InvalidInputException;
import dev.filmwright.provider.support.address.HostRules;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where files may be fetched from, and how much. Immutable; each method returns other rules. Defaults: at most 2 GiB, 5
 * redirects, pictures, clips and sound, addresses that expire with 403 or 410, no credentials, the client's times with an hour for
 * the whole.
 */
public final class DownloadRules {
    private static final List<String> UNSPECIFIC = List.of("", "application/octet-stream", "binary/octet-stream");

    final HostRules hosts;
    final long largest;
    final int redirects;
    final List<String> types;
    final Set<Integer> expired;
    final boolean credentials;
    final Timeouts timeouts;

    private DownloadRules(
            HostRules hosts,
            long largest,
            int redirects,
            List<String> types,
            Set<Integer> expired,
            boolean credentials,
            Timeouts timeouts) {
        this.hosts = hosts;
        this.largest = largest;
        this.redirects = redirects;
        this.types = types;
        this.expired = expired;
        this.credentials = credentials;
        this.timeouts = timeouts;
    }

    /** Returns the default rules for these hosts, which hold for every redirect too. */
    public static DownloadRules from(HostRules hosts) {
        return new DownloadRules(
                hosts,
                2L << 30,
                5,
                List.of("image/", "video/", "audio/"),
                Set.of(403, 410),
                false,
                Timeouts.ofDefaults().withWhole(Duration.ofHours(1)));
    }

    /** Sets how many bytes a file may have. */
    public DownloadRules largest(long bytes) {
        if (bytes < 1) {
            throw new InvalidInputException("largest", bytes, "allow at least a byte");
        }
        return new DownloadRules(hosts, bytes, redirects, types, expired, credentials, timeouts);
    }

    /** Sets how many redirects are followed. */
    public DownloadRules redirects(int most) {
        return new DownloadRules(hosts, largest, most, types, expired, credentials, timeouts);
    }

    /** Sets with what content types begin, e.g. {@code "image/"}; one that says nothing in particular is always taken. */
    public DownloadRules types(String... beginnings) {
        return new DownloadRules(hosts, largest, redirects, List.of(beginnings), expired, credentials, timeouts);
    }

    /** Sets which statuses say that an address no longer holds. */
    public DownloadRules expiredOn(int... statuses) {
        Set<Integer> set = new TreeSet<>(Arrays.stream(statuses).boxed().toList());
        return new DownloadRules(hosts, largest, redirects, types, set, credentials, timeouts);
    }

    /** Sends the client's credentials along where a file lies on a host of the client's own; never elsewhere. */
    public DownloadRules withCredentials() {
        return new DownloadRules(hosts, largest, redirects, types, expired, true, timeouts);
    }

    /** Sets how long fetching a file may take; the time for one attempt does not count. */
    public DownloadRules timeouts(Timeouts other) {
        return new DownloadRules(hosts, largest, redirects, types, expired, credentials, other);
    }

    boolean takes(String contentType) {
        String type = essence(contentType);
        return UNSPECIFIC.contains(type) || types.stream().anyMatch(type::startsWith);
    }

    static boolean unspecific(String contentType) {
        return UNSPECIFIC.contains(essence(contentType));
    }

    static String essence(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the hosts. */
    @Override
    public String toString() {
        return "DownloadRules[" + hosts + "]";
    }
}
