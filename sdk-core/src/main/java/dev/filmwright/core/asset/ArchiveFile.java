package dev.filmwright.core.asset;

import dev.filmwright.asset.ArchiveException;
import dev.filmwright.asset.ArchiveException.Reason;
import dev.filmwright.asset.ArchiveInfo;
import dev.filmwright.core.asset.ArchiveJson.Unreadable;
import dev.filmwright.core.zip.ZipEntryPlace;
import dev.filmwright.core.zip.ZipSource;
import dev.filmwright.core.zip.ZipTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An archive that is read: nothing in it is believed that no digest proves. */
final class ArchiveFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final ZipSource zip;
    private final boolean whole;
    private final Archived.@Nullable Trailer trailer;

    private ArchiveFile(Path path, ZipSource zip, boolean whole, Archived.@Nullable Trailer trailer) {
        this.path = path;
        this.zip = zip;
        this.whole = whole;
        this.trailer = trailer;
    }

    /** Hears of a line. */
    @FunctionalInterface
    interface LineHandler {
        /** Takes the line with this number, from 1. */
        void line(long number, byte[] bytes) throws IOException;
    }

    /** Opens an archive that must have everything it should have; what its parts hold is not looked at yet. */
    static ArchiveFile open(Path path) throws IOException {
        ZipSource zip = ZipSource.open(path);
        boolean opened = false;
        try {
            Archived.Header header = header(path, zip);
            Archived.Trailer trailer = trailer(path, zip);
            for (Archived.Part part : trailer.parts()) {
                if (zip.find(part.name()).isEmpty()) {
                    throw damaged(path, part.name() + " is missing");
                }
            }
            opened = true;
            return new ArchiveFile(path, zip, header.whole(), trailer);
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    /** Opens what is left of an archive; {@code passed} hears of each piece of it that cannot be used. */
    static ArchiveFile salvage(Path path, Consumer<String> passed) throws IOException {
        ZipSource zip = source(path, passed);
        boolean opened = false;
        try {
            boolean whole = false;
            try {
                whole = header(path, zip).whole();
            } catch (ArchiveException | ZipTrouble e) {
                if (e instanceof ArchiveException refused && refused.reason() == Reason.NEWER_VERSION
                        || zip.names(ArchiveFormat.ASSETS).isEmpty()) {
                    throw e;
                }
                passed.accept(e.getMessage());
            }
            Archived.@Nullable Trailer trailer = null;
            try {
                trailer = trailer(path, zip);
            } catch (ArchiveException | ZipTrouble e) {
                passed.accept(e.getMessage());
            }
            opened = true;
            return new ArchiveFile(path, zip, whole, trailer);
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    private static ZipSource source(Path path, Consumer<String> passed) throws IOException {
        try {
            return ZipSource.open(path);
        } catch (ZipTrouble e) {
            passed.accept(e.getMessage());
            return ZipSource.salvage(path, passed);
        }
    }

    private static Archived.Header header(Path path, ZipSource zip) throws IOException {
        Optional<ZipEntryPlace> entry = zip.find(ArchiveFormat.HEADER);
        if (entry.isEmpty()) {
            throw notAnArchive(path, "it has no " + ArchiveFormat.HEADER);
        }
        byte[] bytes = bytes(zip, entry.get(), ArchiveFormat.LONGEST_HEADER);
        try {
            Archived.Header header = ArchiveJson.read(bytes, Archived.Header.class);
            if (!header.format().equals(ArchiveFormat.FORMAT) || header.version() < 1) {
                throw notAnArchive(path, "its format is \"" + header.format() + "\"");
            }
            if (header.version() > ArchiveFormat.VERSION) {
                throw new ArchiveException(
                        Reason.NEWER_VERSION,
                        "archive " + path + " has format version " + header.version() + ", this library reads up to "
                                + ArchiveFormat.VERSION + ": update Filmwright",
                        null);
            }
            return header;
        } catch (Unreadable e) {
            throw notAnArchive(path, ArchiveFormat.HEADER + " cannot be read: " + e.getMessage());
        }
    }

    private static ArchiveException notAnArchive(Path path, String why) {
        return new ArchiveException(Reason.NOT_AN_ARCHIVE, path + " is no archive of assets: " + why, null);
    }

    private static Archived.Trailer trailer(Path path, ZipSource zip) throws IOException {
        Optional<ZipEntryPlace> entry = zip.find(ArchiveFormat.TRAILER);
        if (entry.isEmpty()) {
            throw damaged(path, ArchiveFormat.TRAILER + " is missing");
        }
        try {
            return ArchiveJson.read(bytes(zip, entry.get(), ArchiveFormat.LONGEST_TRAILER), Archived.Trailer.class);
        } catch (Unreadable e) {
            throw damaged(path, ArchiveFormat.TRAILER + " cannot be read: " + e.getMessage());
        }
    }

    private static ArchiveException damaged(Path path, String what) {
        return new ArchiveException(
                Reason.DAMAGED,
                "archive " + path + " is damaged: " + what + "; an import with salvage takes what is left",
                null);
    }

    private static byte[] bytes(ZipSource zip, ZipEntryPlace entry, int most) throws IOException {
        try (InputStream in = zip.open(entry, most)) {
            return in.readAllBytes();
        }
    }

    boolean whole() {
        return whole;
    }

    /** Returns how many assets there are, as far as it is known. */
    long assets() {
        return trailer == null ? 0 : trailer.assets();
    }

    /** Returns the names of the parts that hold assets. */
    List<String> parts() throws IOException {
        return trailer == null
                ? zip.names(ArchiveFormat.ASSETS)
                : trailer.parts().stream()
                        .map(Archived.Part::name)
                        .filter(name -> name.startsWith(ArchiveFormat.ASSETS))
                        .toList();
    }

    /** Hands out the lines of a part, each as long as a line may be at most. */
    void lines(String part, LineHandler handler) throws IOException {
        Optional<ZipEntryPlace> entry = zip.find(part);
        if (entry.isEmpty()) {
            throw new ZipTrouble(ZipTrouble.Reason.DAMAGED, part + " is missing");
        }
        try (InputStream in = zip.open(entry.get(), ArchiveFormat.LONGEST_PART)) {
            ArchiveLines lines = new ArchiveLines(in, part);
            byte[] line = lines.next();
            for (long number = 1; line != null; number++) {
                handler.line(number, line);
                line = lines.next();
            }
        }
    }

    /** Reads every part, and proves that it is the one the archive was closed with. */
    void prove() throws IOException {
        for (Archived.Part part : trailer == null ? List.<Archived.Part>of() : trailer.parts()) {
            MessageDigest digest = ArchiveJson.sha256();
            long[] count = new long[2];
            lines(part.name(), (number, line) -> {
                digest.update(line);
                digest.update((byte) '\n');
                count[0] = number;
                count[1] += line.length + 1;
            });
            if (count[0] != part.lines()
                    || count[1] != part.bytes()
                    || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw damaged(path, part.name() + " is not what its digest is of");
            }
        }
    }

    /**
     * Copies a media file out.
     *
     * @param to where to, or {@code null} to prove it only
     * @throws ZipTrouble if it is not there or not what its digest is of
     */
    void copy(Archived.StoredFile file, @Nullable Path to) throws IOException {
        Optional<ZipEntryPlace> entry = zip.find(file.entry());
        if (entry.isEmpty()) {
            throw new ZipTrouble(ZipTrouble.Reason.DAMAGED, file.entry() + " is missing");
        }
        MessageDigest digest = ArchiveJson.sha256();
        long length = 0;
        try (InputStream in = zip.open(entry.get(), file.bytes());
                OutputStream out = to == null ? OutputStream.nullOutputStream() : Files.newOutputStream(to)) {
            byte[] buffer = new byte[BUFFER];
            int count;
            while ((count = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
                length += count;
            }
        }
        if (length != file.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new ZipTrouble(ZipTrouble.Reason.DAMAGED, file.entry() + " is not what its digest is of");
        }
    }

    ArchiveInfo info() throws IOException {
        if (trailer == null) {
            throw damaged(path, ArchiveFormat.TRAILER + " is missing");
        }
        return new ArchiveInfo(
                ArchiveFormat.VERSION,
                whole,
                trailer.assets(),
                trailer.versions(),
                trailer.overrides(),
                trailer.media(),
                trailer.files(),
                trailer.bytes(),
                Files.size(path));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
