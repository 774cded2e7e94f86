package dev.filmwright.core.asset;

import dev.filmwright.core.zip.GrowingZip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes an archive's documents: gathers lines into parts of some megabytes and remembers the digest of each. */
final class ArchiveParts {
    private final GrowingZip zip;
    private final List<Archived.Part> written = new ArrayList<>();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private long count;
    private int number = 1;

    ArchiveParts(GrowingZip zip) {
        this.zip = zip;
    }

    /** Adds an asset; returns whether the part has enough by now. */
    boolean add(Object item) {
        line(item);
        return count >= ArchiveFormat.LINES_OF_A_PART || lines.size() >= ArchiveFormat.ENOUGH_FOR_A_PART;
    }

    private void line(Object item) {
        lines.writeBytes(ArchiveJson.line(item));
        lines.write('\n');
        count++;
    }

    /** Writes the assets gathered as the next part, if there are any. */
    void flush() throws IOException {
        if (count > 0) {
            part(ArchiveFormat.part(number));
            number++;
        }
    }

    /** Writes a part of its own, even if it is empty. */
    void part(String name, List<?> items) throws IOException {
        items.forEach(this::line);
        part(name);
    }

    private void part(String name) throws IOException {
        byte[] bytes = lines.toByteArray();
        byte[] digest = document(name, bytes);
        written.add(new Archived.Part(name, count, bytes.length, HexFormat.of().formatHex(digest)));
        lines.reset();
        count = 0;
    }

    /** Writes a document; returns its digest. */
    byte[] document(String name, byte[] bytes) throws IOException {
        byte[] digest = ArchiveJson.sha256(bytes);
        zip.add(name, bytes.length, digest, () -> new ByteArrayInputStream(bytes));
        return digest;
    }

    /** Returns the parts written, in order. */
    List<Archived.Part> written() {
        return written;
    }
}
