package dev.filmwright.provider.support.address;

import dev.filmwright.InvalidInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses a provider may be sent to by what a backend answers: polling URLs, files, redirects. Immutable; each method
 * returns other rules.
 *
 * <p>A host is named in full, or with {@code *} for any part of a name that holds no dot, or with {@code *.} in front for every
 * name below: {@code HostRules.of("api.example.com", "*.storage.example.com").except("old-*.storage.example.com")}. That means
 * HTTPS on its own port; {@code "example.com:8443"} means that port, {@code "example.com:*"} any. Hosts that are on the local
 * network, or that a name suddenly leads there, are refused when the connection is made, unless a rule allows it.
 */
public final class HostRules {
    private static final int MOST = 8192;

    private final List<Rule> rules;
    private final List<HostPattern> exceptions;

    private HostRules(List<Rule> rules, List<HostPattern> exceptions) {
        this.rules = List.copyOf(rules);
        this.exceptions = List.copyOf(exceptions);
    }

    /** Returns rules that allow these hosts, over HTTPS. */
    public static HostRules of(String... hosts) {
        List<Rule> rules = new ArrayList<>();
        for (String host : hosts) {
            rules.add(new Rule(HostPattern.parse(host), false, false));
        }
        return new HostRules(rules, List.of());
    }

    /**
     * Returns rules that allow what has the scheme, host and port of {@code base}, which somebody configured: plain HTTP and
     * the local network included if that is where it is.
     */
    public static HostRules originOf(URI base) {
        return new HostRules(List.of(new Rule(HostPattern.originOf(base), !secure(base), true)), List.of());
    }

    /** Returns rules that allow what these allow or those. */
    public HostRules or(HostRules others) {
        List<Rule> both = new ArrayList<>(rules);
        both.addAll(others.rules);
        List<HostPattern> neither = new ArrayList<>(exceptions);
        neither.addAll(others.exceptions);
        return new HostRules(both, neither);
    }

    /** Returns rules that do not allow these hosts, whatever else is said. */
    public HostRules except(String... hosts) {
        List<HostPattern> more = new ArrayList<>(exceptions);
        for (String host : hosts) {
            more.add(HostPattern.parse(host).onAnyPort());
        }
        return new HostRules(rules, more);
    }

    /** Returns rules that allow plain HTTP too: for backends on the local network. */
    public HostRules orPlainHttp() {
        return new HostRules(
                rules.stream()
                        .map(rule -> new Rule(rule.host, true, rule.local))
                        .toList(),
                exceptions);
    }

    /** Returns rules that allow this machine and the local network too. */
    public HostRules orLocalNetwork() {
        return new HostRules(
                rules.stream()
                        .map(rule -> new Rule(rule.host, rule.plain, true))
                        .toList(),
                exceptions);
    }

    /** Returns whether an address is allowed. */
    public boolean allow(URI address) {
        return rule(address).isPresent();
    }

    /** Returns whether an address is allowed and may lie on the local network. */
    public boolean allowLocalNetwork(URI address) {
        return rule(address).filter(rule -> rule.local).isPresent();
    }

    /** Returns an address a backend named, if it is one and allowed. Nothing lenient: what is odd is refused. */
    public Optional<URI> check(String address) {
        if (address.length() > MOST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(address)).filter(this::allow);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<Rule> rule(URI address) {
        if (!plainlyHttp(address)) {
            return Optional.empty();
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = portOf(address);
        if (exceptions.stream().anyMatch(exception -> exception.matches(host, port, port))) {
            return Optional.empty();
        }
        return rules.stream()
                .filter(rule ->
                        (rule.plain || secure(address)) && rule.host.matches(host, port, secure(address) ? 443 : 80))
                // Of two that match, the one that allows more.
                .reduce((one, two) -> one.local ? one : two);
    }

    /** A user in an address is either a trick or a secret, and is refused. */
    private static boolean plainlyHttp(URI address) {
        String scheme = address.getScheme();
        return scheme != null
                && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                && address.getHost() != null
                && address.getRawUserInfo() == null;
    }

    private static boolean secure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    static int portOf(URI address) {
        return address.getPort() >= 0 ? address.getPort() : secure(address) ? 443 : 80;
    }

    /** Returns the hosts that are allowed. */
    @Override
    public String toString() {
        return "HostRules" + rules.stream().map(rule -> rule.host).toList()
                + (exceptions.isEmpty() ? "" : " except " + exceptions);
    }

    private record Rule(HostPattern host, boolean plain, boolean local) {}

    static InvalidInputException wrong(String host) {
        return new InvalidInputException(
                "host", host, "write a host without scheme and path, such as api.example.com or *.example.com:8443");
    }
}
