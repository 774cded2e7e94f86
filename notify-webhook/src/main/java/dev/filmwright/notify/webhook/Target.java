package dev.filmwright.notify.webhook;

import dev.filmwright.InvalidInputException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/** Decides where messages may go. A name is looked at each time it is resolved, so that it cannot change its mind. */
final class Target implements Dns {
    private final boolean privateAllowed;

    Target(boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    /**
     * Returns an address as a URL.
     *
     * @throws InvalidInputException if it cannot be one; the message shows no more than its host, as the rest may be secret
     */
    HttpUrl url(String address) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            throw new InvalidInputException("address", "(no URL)", "give an https URL");
        }
        if (!url.isHttps() && !privateAllowed) {
            throw new InvalidInputException(
                    "address", url.scheme() + "://" + url.host(), "give an https URL, or set allow-private");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new InvalidInputException("address", url.host(), "leave name and password out of the URL");
        }
        return url;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = List.of(InetAddress.getAllByName(host));
        for (InetAddress address : found) {
            if (!privateAllowed && Private.is(address)) {
                throw new UnknownHostException(host + " is an address of a private network");
            }
        }
        return found;
    }
}
