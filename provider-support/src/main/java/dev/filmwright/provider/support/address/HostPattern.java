package dev.filmwright.provider.support.address;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host with or without {@code *}, and a port.
 *
 * @param port the port, {@link #ANY}, or {@link #USUAL} for the scheme's own
 */
record HostPattern(String written, Pattern host, int port) {
    static final int ANY = -1;
    static final int USUAL = -2;

    private static final Pattern FORM =
            Pattern.compile("((?:\\*\\.)?[a-z0-9_*-]+(?:\\.[a-z0-9_*-]+)*|\\[[0-9a-f:.]+])(?::(\\d{1,5}|\\*))?");

    static HostPattern parse(String written) {
        var form = FORM.matcher(written.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw HostRules.wrong(written);
        }
        String port = form.group(2);
        return new HostPattern(
                written,
                pattern(form.group(1)),
                port == null ? USUAL : port.equals("*") ? ANY : Integer.parseInt(port));
    }

    static HostPattern originOf(URI base) {
        String host = base.getHost();
        if (host == null) {
            throw HostRules.wrong(base.toString());
        }
        return new HostPattern(
                host, Pattern.compile(Pattern.quote(host.toLowerCase(Locale.ROOT))), HostRules.portOf(base));
    }

    HostPattern onAnyPort() {
        return port == USUAL ? new HostPattern(written, host, ANY) : this;
    }

    private static Pattern pattern(String host) {
        boolean below = host.startsWith("*.");
        String rest = below ? host.substring(2) : host;
        String labels = Pattern.quote(rest).replace("*", "\\E[^.]*\\Q");
        return Pattern.compile((below ? "(?:[^.]+\\.)+" : "") + labels);
    }

    boolean matches(String asked, int askedPort, int usual) {
        // A dot at the end names the same host.
        String name = asked.endsWith(".") ? asked.substring(0, asked.length() - 1) : asked;
        return host.matcher(name).matches() && (port == ANY || askedPort == (port == USUAL ? usual : port));
    }

    @Override
    public String toString() {
        return port == ANY ? written + ":*" : written;
    }
}
