package dev.filmwright.provider.ollama;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the server is, as its own variable {@code OLLAMA_HOST} says it: the same forms, the same defaults. Immutable.
 *
 * @param address the address with scheme, host, port and path
 * @param warning what was not taken as it was written
 */
record HostAddress(URI address, Optional<String> warning) {
    private static final int PORT = 11434;
    private static final int LARGEST_PORT = 65535;
    private static final Pattern PARTS = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(.*))?");

    static HostAddress parse(String value) {
        String text = unquoted(value);
        int colon = text.indexOf("://");
        String scheme = colon < 0 ? "http" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = colon < 0 ? text : text.substring(colon + 3);
        int usual = colon < 0 ? PORT : scheme.equals("https") ? 443 : 80;
        if (text.equals("ollama.com")) {
            scheme = "https";
            usual = 443;
        }
        int slash = rest.indexOf('/');
        String path = slash < 0 ? "" : rest.substring(slash).replaceAll("/+$", "");
        return of(scheme, slash < 0 ? rest : rest.substring(0, slash), usual, path);
    }

    private static HostAddress of(String scheme, String place, int usual, String path) {
        if (!scheme.equals("http") && !scheme.equals("https") || place.contains("@")) {
            throw wrong(null);
        }
        String host = place;
        String port = "";
        if (place.indexOf(':') != place.lastIndexOf(':') && !place.startsWith("[")) {
            host = "[" + place + "]"; // an address of IPv6 without brackets, and so without a port
        } else {
            Matcher parts = PARTS.matcher(place);
            if (!parts.matches()) {
                throw wrong(null);
            }
            host = parts.group(1);
            port = Optional.ofNullable(parts.group(2)).orElse("");
        }
        int number = number(port, usual);
        Optional<String> warning = number < 0
                ? Optional.of(
                        "the port in url (OLLAMA_HOST) is none from 1 to " + LARGEST_PORT + ": " + usual + " is taken")
                : Optional.empty();
        try {
            URI address = new URI(scheme + "://" + reachable(host) + ":" + (number < 0 ? usual : number) + path);
            if (address.getHost() == null) {
                throw wrong(null);
            }
            return new HostAddress(address, warning);
        } catch (URISyntaxException e) {
            throw wrong(e);
        }
    }

    private static int number(String port, int usual) {
        if (port.isEmpty()) {
            return usual;
        }
        if (!port.matches("\\d{1,5}")) {
            return -1;
        }
        int number = Integer.parseInt(port);
        return number < 1 || number > LARGEST_PORT ? -1 : number;
    }

    /** A server listens at 0.0.0.0; nobody can be reached there. */
    private static String reachable(String host) {
        return switch (host) {
            case "", "0.0.0.0" -> "127.0.0.1";
            case "[::]", "[]" -> "[::1]";
            default -> host;
        };
    }

    private static String unquoted(String value) {
        return value.replaceAll("^[\\s\"']+|[\\s\"']+$", "");
    }

    private static FilmwrightException wrong(@Nullable Throwable cause) {
        return new FilmwrightException(
                Failure.ofProvider(
                        OllamaPlugin.ID,
                        Failure.Kind.CONFIGURATION,
                        "setting \"url\" (OLLAMA_HOST) is no address: write it as host, host:port or"
                                + " http://host:port, without a user in it",
                        false,
                        Failure.Billing.NOT_CHARGED),
                cause);
    }

    /** Returns whether it is this machine. */
    boolean local() {
        String host = address.getHost();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** Returns whether it is reached over TLS. */
    boolean secure() {
        return address.getScheme().equals("https");
    }
}
