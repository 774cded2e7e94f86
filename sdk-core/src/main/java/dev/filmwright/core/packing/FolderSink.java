package dev.filmwright.core.packing;

import dev.filmwright.dataset.PackagedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A folder, written beside its place and moved there. */
final class FolderSink implements Sink {
    private final Path folder;
    private final List<PackagedFile> taken = new ArrayList<>();

    private FolderSink(Path folder) {
        this.folder = folder;
    }

    /** Begins one in a folder that is gone afterwards. */
    static FolderSink in(Path folder) throws IOException {
        return new FolderSink(Files.createDirectory(folder.resolve("package")));
    }

    @Override
    public void add(String name, byte[] bytes, String sha256) throws IOException {
        String digest = Sha256.of(bytes);
        if (!sha256.isEmpty() && !sha256.equals(digest)) {
            throw new IOException("\"" + name + "\" has not the bytes it should have");
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer content = ByteBuffer.wrap(bytes);
            while (content.hasRemaining()) {
                out.write(content);
            }
            out.force(true);
        }
        taken.add(new PackagedFile(name, bytes.length, digest));
    }

    @Override
    public List<PackagedFile> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void publish(Path target) throws IOException {
        // Empty, or it would have been refused; what came into it meanwhile makes this fail and stays.
        Files.deleteIfExists(target);
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        // The folder it is in is removed by whoever made it.
    }
}
