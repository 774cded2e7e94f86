package dev.filmwright.core.model;

import dev.filmwright.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The header of a safetensors file, in which every rule of the format holds. Immutable but for the maps, which nobody
 * changes.
 *
 * @param data where the tensors' bytes begin in the file
 * @param metadata texts by name; possibly empty
 * @param tensors tensors by name
 * @see <a href="https://github.com/huggingface/safetensors#format">the format</a>
 */
record Safetensors(long data, SortedMap<String, String> metadata, SortedMap<String, Tensor> tensors) {
    /** The file begins with the length of its header. */
    static final int PREFIX = 8;

    private static final long LONGEST_HEADER = 100_000_000;

    private static final Map<String, Integer> BITS = Map.ofEntries(
            Map.entry("BOOL", 8),
            Map.entry("U8", 8),
            Map.entry("I8", 8),
            Map.entry("F8_E4M3", 8),
            Map.entry("F8_E5M2", 8),
            Map.entry("F8_E8M0", 8),
            Map.entry("F8_E4M3FNUZ", 8),
            Map.entry("F8_E5M2FNUZ", 8),
            Map.entry("F4", 4),
            Map.entry("F6_E2M3", 6),
            Map.entry("F6_E3M2", 6),
            Map.entry("U16", 16),
            Map.entry("I16", 16),
            Map.entry("F16", 16),
            Map.entry("BF16", 16),
            Map.entry("U32", 32),
            Map.entry("I32", 32),
            Map.entry("F32", 32),
            Map.entry("U64", 64),
            Map.entry("I64", 64),
            Map.entry("F64", 64),
            Map.entry("C64", 64));

    /** Reads and checks a file's header; of the tensors' bytes nothing is read. */
    static Safetensors read(Path file) throws IOException {
        long size = Files.size(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long length = headerLength(in.readNBytes(PREFIX), size);
            HeaderReader header = HeaderReader.read(in, length);
            check(header.tensors(), size - PREFIX - length);
            return new Safetensors(PREFIX + length, header.metadata(), header.tensors());
        }
    }

    /** Returns how long a header is by a file's first bytes, which are not believed. */
    static long headerLength(byte[] prefix, long size) {
        if (prefix.length < PREFIX) {
            throw refused("it has " + size + " bytes, too few for a safetensors file");
        }
        long length = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 0 || length > LONGEST_HEADER) {
            throw refused("its header claims " + Long.toUnsignedString(length) + " bytes, more than " + LONGEST_HEADER);
        }
        if (length < 2 || length > size - PREFIX) {
            throw refused("its header claims " + length + " bytes, the file has " + size);
        }
        return length;
    }

    private static void check(SortedMap<String, Tensor> tensors, long bytes) {
        List<Map.Entry<String, Tensor>> inOrder = new ArrayList<>(tensors.entrySet());
        inOrder.sort(Comparator.comparingLong(
                        (Map.Entry<String, Tensor> each) -> each.getValue().begin())
                .thenComparingLong(each -> each.getValue().end()));
        long at = 0;
        for (Map.Entry<String, Tensor> each : inOrder) {
            Tensor tensor = each.getValue();
            if (tensor.begin() != at) {
                throw refused(
                        "tensor " + each.getKey() + " begins at " + tensor.begin() + ", not where the one before ends");
            }
            if (tensor.end() < tensor.begin() || tensor.end() > bytes) {
                throw refused("tensor " + each.getKey() + " ends outside the file");
            }
            if (tensor.end() - tensor.begin() != length(each.getKey(), tensor)) {
                throw refused("tensor " + each.getKey() + " is not as long as its shape says");
            }
            at = tensor.end();
        }
        if (at != bytes) {
            throw refused("its tensors end at " + at + ", its bytes at " + bytes);
        }
    }

    private static long length(String name, Tensor tensor) {
        Integer bits = BITS.get(tensor.type());
        if (bits == null) {
            throw refused("tensor " + name + " is of an unknown type " + tensor.type());
        }
        try {
            long all = bits;
            for (long side : tensor.shape()) {
                all = Math.multiplyExact(all, side);
            }
            if (all % Byte.SIZE != 0) {
                throw refused("tensor " + name + " does not fill whole bytes");
            }
            return all / Byte.SIZE;
        } catch (ArithmeticException e) {
            throw refused("tensor " + name + " has a shape beyond all bounds");
        }
    }

    static InvalidInputException refused(String why) {
        return new InvalidInputException("file", "a safetensors file", why + "; give the file as the trainer wrote it");
    }
}
