package dev.filmwright.core.imagefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;

/** TIFF files with a directory of the test's. */
final class TiffFixtures {
    private static final int ENTRY = 12;

    private TiffFixtures() {}

    /** Moves the directory to the end of the file, with a maker and an orientation among its entries. */
    static byte[] withCamera(byte[] tiff, int orientation) {
        ByteOrder order = tiff[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer in = ByteBuffer.wrap(tiff).order(order);
        SortedMap<Integer, byte[]> entries = new TreeMap<>();
        int directory = in.getInt(4);
        for (int i = 0; i < in.getShort(directory); i++) {
            byte[] entry = new byte[ENTRY];
            in.get(directory + 2 + i * ENTRY, entry);
            entries.put(in.getShort(directory + 2 + i * ENTRY) & 0xffff, entry);
        }
        byte[] make = Carriers.latin("Acme Scanner\0");
        int even = tiff.length + (tiff.length & 1);
        entries.put(Exif.MAKE, entry(order, Exif.MAKE, 2, make.length, even));
        ByteBuffer one = ByteBuffer.allocate(4).order(order).putShort((short) orientation);
        entries.put(Exif.ORIENTATION, entry(order, Exif.ORIENTATION, 3, 1, one.getInt(0)));
        int start = even + make.length + 1;
        ByteBuffer out =
                ByteBuffer.allocate(start + 2 + entries.size() * ENTRY + 4).order(order);
        out.put(tiff).putInt(4, start).position(even).put(make).position(start);
        out.putShort((short) entries.size());
        entries.values().forEach(out::put);
        return out.array();
    }

    private static byte[] entry(ByteOrder order, int tag, int type, int count, int value) {
        return ByteBuffer.allocate(ENTRY)
                .order(order)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .array();
    }
}
