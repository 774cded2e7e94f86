package dev.filmwright.provider.support.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host; replaced in tests. Thread-safe. */
@FunctionalInterface
public interface Resolver {
    /**
     * Returns the addresses of a host, at least one. Blocks.
     *
     * @throws UnknownHostException if there is none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** Returns the resolver of this machine. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
