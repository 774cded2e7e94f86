package dev.filmwright.provider.support.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses on the open Internet from all others: this machine, the local network, the metadata services of clouds,
 * groups, and ranges that are reserved (the IANA special-purpose registries, RFC 6890).
 */
public final class Addresses {
    private static final List<Range> NOT_PUBLIC = List.of(
            Range.of("0.0.0.0", 8), // this network
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10), // shared by a carrier's customers
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16), // link-local, and metadata services
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 4), // groups
            Range.of("240.0.0.0", 4),
            Range.of("::", 96), // unspecified, loopback, IPv4 in disguise
            Range.of("64:ff9b::", 96), // IPv4 behind a translator
            Range.of("64:ff9b:1::", 48),
            Range.of("100::", 64),
            Range.of("2001::", 23), // among them tunnels that hide an IPv4 address
            Range.of("2001:db8::", 32),
            Range.of("2002::", 16), // 6to4 hides an IPv4 address
            Range.of("3fff::", 20),
            Range.of("5f00::", 16),
            Range.of("fc00::", 7),
            Range.of("fe80::", 10),
            Range.of("fec0::", 10),
            Range.of("ff00::", 8));

    private Addresses() {}

    /** Returns whether an address is one of the open Internet. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return NOT_PUBLIC.stream().noneMatch(range -> range.holds(bytes));
    }

    private static final class Range {
        private final byte[] first;
        private final int bits;

        private Range(byte[] first, int bits) {
            this.first = first;
            this.bits = bits;
        }

        static Range of(String first, int bits) {
            try {
                return new Range(InetAddress.getByName(first).getAddress(), bits); // a literal: nobody is asked
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(first, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            int whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, first, 0, whole)) {
                return false;
            }
            int rest = bits % 8;
            return rest == 0 || (address[whole] ^ first[whole]) >> (8 - rest) == 0;
        }
    }
}
