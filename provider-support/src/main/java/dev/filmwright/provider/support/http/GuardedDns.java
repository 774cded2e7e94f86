package dev.filmwright.provider.support.http;

import dev.filmwright.provider.support.address.Addresses;
import dev.filmwright.provider.support.address.Resolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * Finds addresses, and refuses those of the local network. A connection is made to exactly the addresses returned here, so a name
 * that leads elsewhere a moment later gains nothing.
 */
final class GuardedDns implements Dns {
    /** What OkHttp takes for an address and resolves without asking here. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*|[\\d.]+");

    private final Resolver resolver;

    GuardedDns(Resolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = resolver.resolve(host);
        // One bad address spoils the name: what answers for both is not to be trusted.
        if (!addresses.stream().allMatch(Addresses::isPublic)) {
            throw new ForbiddenAddressException(host);
        }
        return addresses;
    }

    /** Checks a host that is an address already. */
    static void checkLiteral(String host) throws UnknownHostException {
        if (LITERAL.matcher(host).matches() && !Addresses.isPublic(InetAddress.getByName(host))) {
            throw new ForbiddenAddressException(host);
        }
    }
}
