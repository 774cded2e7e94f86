package dev.filmwright.provider.support.http;

import java.net.UnknownHostException;

/** A host is, or leads to, an address that may not be asked. */
final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host) {
        super(host + " leads to the local network");
    }
}
