package dev.filmwright.core.packing;

import dev.filmwright.core.zip.GrowingZip;
import dev.filmwright.dataset.PackagedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A ZIP file of stored entries, one time for all: pictures are packed already, and what is said about them is little. */
final class ZipSink implements Sink {
    private final GrowingZip zip;
    private final List<PackagedFile> taken = new ArrayList<>();

    private ZipSink(GrowingZip zip) {
        this.zip = zip;
    }

    /** Begins one in a folder that is gone afterwards. */
    static ZipSink in(Path folder) throws IOException {
        return new ZipSink(GrowingZip.open(folder.resolve("package.zip.part")));
    }

    @Override
    public void add(String name, byte[] bytes, String sha256) throws IOException {
        String digest = sha256.isEmpty() ? Sha256.of(bytes) : sha256;
        // It reads all it is given against the digest.
        zip.add(name, bytes.length, HexFormat.of().parseHex(digest), () -> new ByteArrayInputStream(bytes));
        taken.add(new PackagedFile(name, bytes.length, digest));
    }

    @Override
    public List<PackagedFile> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void publish(Path target) throws IOException {
        zip.finish(target);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
