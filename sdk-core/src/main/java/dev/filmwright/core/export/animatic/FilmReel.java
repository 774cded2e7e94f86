package dev.filmwright.core.export.animatic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Collects the pictures in a temporary file beside the film, then writes the film with its tables in front, so that it
 * plays while it is still being fetched. Closing removes the temporary file. Not thread-safe.
 */
final class FilmReel implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path pictures;
    private final OutputStream out;
    private final SampleTable table = new SampleTable();

    private FilmReel(Path pictures, OutputStream out) {
        this.pictures = pictures;
        this.out = out;
    }

    /** Returns the folder a film goes to. */
    static Path folderOf(Path film) {
        Path folder = film.toAbsolutePath().getParent();
        return folder == null ? film.toAbsolutePath() : folder;
    }

    /** Opens a reel whose temporary file lies beside {@code film}. */
    static FilmReel beside(Path film) throws IOException {
        Path pictures = Files.createTempFile(folderOf(film), "animatic", ".pictures");
        try {
            return new FilmReel(pictures, new BufferedOutputStream(Files.newOutputStream(pictures), BUFFER));
        } catch (IOException e) {
            Files.deleteIfExists(pictures);
            throw e;
        }
    }

    /** Starts the next shot; its first picture stands on its own. */
    void startShot() {
        table.startShot();
    }

    /** Adds a picture, its NAL unit behind its length. */
    void add(byte[] sample) throws IOException {
        out.write(sample);
        table.add(sample.length);
    }

    /** Returns where the pictures lie. */
    SampleTable table() {
        return table;
    }

    /** Writes the film: the header, then the pictures. */
    void writeTo(Path film, MovieHeader header) throws IOException {
        out.flush();
        try (FileChannel from = FileChannel.open(pictures);
                FileChannel to = FileChannel.open(film, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            copy(ByteBuffer.wrap(header.bytes()), from, to);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(film);
            throw e;
        }
    }

    private void copy(ByteBuffer header, FileChannel from, FileChannel to) throws IOException {
        while (header.hasRemaining()) {
            to.write(header);
        }
        long done = 0;
        while (done < table.bytes()) {
            done += from.transferTo(done, table.bytes() - done, to);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(pictures);
        }
    }
}
