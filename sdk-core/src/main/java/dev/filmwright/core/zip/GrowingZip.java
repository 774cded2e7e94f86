package dev.filmwright.core.zip;

import dev.filmwright.core.zip.ZipTrouble.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP file while it grows: entries are stored uncompressed, one behind the other, and the central directory is written
 * at the end from what is there, so that nothing but an index of names is kept in memory.
 *
 * <p>What a process left that did not get to the end is gone on with: as long as the entries added are those the file
 * begins with, by name, length and SHA-256 of the bytes it holds, they are read and not written again; the first that
 * differs cuts off the rest. So the finished file is the same, byte for byte, however often it was begun. Not thread-safe.
 */
public final class GrowingZip implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path part;
    private final FileChannel file;
    private final NameIndex names;
    private long end;
    private boolean repeating;
    private long kept;

    /** Opens the content of an entry, to be read once. */
    @FunctionalInterface
    public interface Content {
        /** Opens it; closed by whom it is given to. */
        InputStream open() throws IOException;
    }

    private GrowingZip(Path part, FileChannel file) throws IOException {
        this.part = part;
        this.file = file;
        this.names =
                new NameIndex(place -> ZipHeaders.local(file, place).place().name());
        this.repeating = file.size() > 0;
    }

    /**
     * Opens a file that grows, or goes on with it.
     *
     * @throws ZipTrouble if somebody else is writing it
     */
    public static GrowingZip open(Path part) throws IOException {
        FileChannel file =
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(part, file);
            return new GrowingZip(part, file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void lock(Path part, FileChannel file) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new ZipTrouble(Reason.IN_USE, part + " is being written already");
        }
    }

    /** Returns whether there is an entry of this name. */
    public boolean has(String name) throws IOException {
        return names.find(name).isPresent();
    }

    /** Returns how many bytes of a file begun earlier were used again. */
    public long kept() {
        return kept;
    }

    /**
     * Adds an entry.
     *
     * @param name its name, unique in the file
     * @param size the length of its content
     * @param sha256 the digest of its content
     * @param content its content; not opened if it is there already
     * @throws ZipTrouble if the content is not of this length and digest; the file stays as it was
     */
    public void add(String name, long size, byte[] sha256, Content content) throws IOException {
        long at = end;
        if (has(name)) {
            throw new IllegalArgumentException("\"" + name + "\" is there already");
        }
        repeating = repeating && repeats(name, size, sha256);
        if (repeating) {
            kept = end;
        } else {
            file.truncate(at);
            append(name, size, sha256, content);
        }
        names.add(name, at);
    }

    private void append(String name, long size, byte[] sha256, Content content) throws IOException {
        boolean whole = false;
        try {
            write(name, size, sha256, content);
            whole = true;
        } finally {
            if (!whole) {
                file.truncate(end);
            }
        }
    }

    /** Returns whether what was left goes on with this entry, byte for byte as it would be written now; passes it if so. */
    private boolean repeats(String name, long size, byte[] sha256) throws IOException {
        if (file.size() - end < ZipRecord.LOCAL_LENGTH) {
            return false;
        }
        int crc = Bytes.read(file, end + ZipRecord.CRC_AT, Integer.BYTES).getInt();
        ByteBuffer header = ZipRecord.local(name, crc, size);
        long from = end + header.remaining();
        if (size > file.size() - from
                || !Bytes.read(file, end, header.remaining()).equals(header)) {
            return false;
        }
        Proof proof = new Proof();
        try (InputStream content = new Region(file, from, size)) {
            proof.readAll(content);
        }
        if (!proof.proves(size, sha256) || proof.crc() != crc) {
            return false;
        }
        end = from + size;
        return true;
    }

    private void write(String name, long size, byte[] sha256, Content content) throws IOException {
        // The checksum is not known yet; should we die before it is, the entry is found wrong and written again.
        ByteBuffer header = ZipRecord.local(name, 0, size);
        long from = end + header.remaining();
        Bytes.write(file, end, header);
        Proof proof = new Proof();
        long at = from;
        try (InputStream in = content.open()) {
            byte[] buffer = new byte[(int) Math.min(BUFFER, size + 1)];
            int count;
            while ((count = in.read(buffer)) >= 0 && at - from <= size) {
                proof.add(buffer, count);
                Bytes.write(file, at, ByteBuffer.wrap(buffer, 0, count));
                at += count;
            }
        }
        if (!proof.proves(size, sha256)) {
            throw new ZipTrouble(Reason.DAMAGED, "\"" + name + "\" has not the bytes it should have");
        }
        Bytes.write(
                file,
                end + ZipRecord.CRC_AT,
                ZipRecord.buffer(Integer.BYTES).putInt(proof.crc()).flip());
        end = from + size;
    }

    /**
     * Writes the central directory, has the disk hold everything, and moves the file to its place, over what is there.
     * Closes this.
     */
    public void finish(Path target) throws IOException {
        file.truncate(end);
        long length = 0;
        long entries = 0;
        DirectoryBuffer directory = new DirectoryBuffer();
        for (long at = 0; at < end; entries++) {
            ZipHeaders.Header header = ZipHeaders.local(file, at);
            ZipEntryPlace place = header.place();
            length += directory.add(ZipRecord.central(place.name(), place.crc(), place.size(), at));
            at = header.end() + place.size();
        }
        directory.add(ZipRecord.end(entries, end, length));
        directory.flush();
        file.force(true);
        close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets go of the file and leaves it as far as it has grown. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Gathers small records into large writes behind the entries. */
    private final class DirectoryBuffer {
        private final ByteBuffer gathered = ByteBuffer.allocate(BUFFER);
        private long at = end;

        long add(ByteBuffer entry) throws IOException {
            long length = entry.remaining();
            if (gathered.remaining() < length) {
                flush();
            }
            gathered.put(entry);
            return length;
        }

        void flush() throws IOException {
            gathered.flip();
            long length = gathered.remaining();
            Bytes.write(file, at, gathered);
            at += length;
            gathered.clear();
        }
    }
}
