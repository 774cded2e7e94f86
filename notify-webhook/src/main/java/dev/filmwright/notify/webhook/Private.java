package dev.filmwright.notify.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Tells addresses that are not of the public network.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA's special-purpose addresses</a>
 */
final class Private {
    private Private() {}

    static boolean is(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address ? four(address.getAddress()) : six(address.getAddress()));
    }

    private static boolean four(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19);
    }

    private static boolean six(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean unique = (first & 0xfe) == 0xfc;
        // Ways to name an IPv4 address: NAT64, 6to4, and those that begin with zeros.
        boolean translated = first == 0 && second == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean tunnelled = first == 0x20 && second == 0x02;
        boolean compatible = first == 0 && second == 0 && bytes[2] == 0 && bytes[3] == 0;
        return unique || translated || tunnelled || compatible;
    }
}
