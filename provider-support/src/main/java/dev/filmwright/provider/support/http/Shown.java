package dev.filmwright.provider.support.http;

import java.net.URI;

/** Addresses as they may be shown: without query, which may be a signature. */
final class Shown {
    private Shown() {}

    static String address(URI address) {
        if (address.getHost() == null) {
            return "an address without a host";
        }
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port + path
                + (address.getRawQuery() == null ? "" : "?***");
    }
}
