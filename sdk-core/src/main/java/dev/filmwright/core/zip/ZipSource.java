package dev.filmwright.core.zip;

import dev.filmwright.core.zip.ZipTrouble.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a ZIP file that nobody vouches for. Names are looked up and never become paths; a name that would lead out
 * of a folder, or is there twice, is refused all the same, as no honest writer makes one. Heap: 32 to 64 bytes for each
 * entry. Not thread-safe.
 */
public final class ZipSource implements AutoCloseable {
    private final FileChannel file;
    private final HeaderReader headers;
    private final NameIndex names;

    /** Reads what stands at a place: a record of the central directory, or a local header where that is damaged. */
    private interface HeaderReader {
        ZipHeaders.Header at(long place) throws IOException;
    }

    private ZipSource(FileChannel file, HeaderReader headers) {
        this.file = file;
        this.headers = headers;
        this.names = new NameIndex(place -> headers.at(place).place().name());
    }

    /**
     * Opens a ZIP file by its central directory.
     *
     * @throws ZipTrouble if it has none, or one that makes no sense
     */
    public static ZipSource open(Path path) throws IOException {
        return opened(path, file -> {
            ZipSource source = new ZipSource(file, place -> ZipHeaders.central(file, place));
            source.readDirectory(ZipDirectory.find(file));
            return source;
        });
    }

    /**
     * Opens a ZIP file by what is found in it, entry by entry, whatever became of its central directory.
     *
     * @param passed hears of each entry that cannot be used
     */
    public static ZipSource salvage(Path path, Consumer<String> passed) throws IOException {
        return opened(path, file -> {
            ZipSource source = new ZipSource(file, place -> ZipHeaders.local(file, place));
            source.scan(passed);
            return source;
        });
    }

    private interface Opening {
        ZipSource open(FileChannel file) throws IOException;
    }

    private static ZipSource opened(Path path, Opening opening) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return opening.open(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void readDirectory(ZipDirectory directory) throws IOException {
        long at = directory.at();
        for (long i = 0; i < directory.entries(); i++) {
            ZipHeaders.Header header = headers.at(at);
            ZipEntryPlace place = header.place();
            if (header.end() > directory.end()
                    || place.stored() > directory.at()
                    || place.at() > directory.at() - place.stored()) {
                throw new ZipTrouble(Reason.DAMAGED, "entry \"" + place.name() + "\" reaches beyond the entries");
            }
            checkSafe(place.name());
            if (!names.add(place.name(), at)) {
                throw new ZipTrouble(Reason.UNSAFE, "entry \"" + place.name() + "\" is there twice");
            }
            at = header.end();
        }
    }

    private void scan(Consumer<String> passed) throws IOException {
        long at = 0;
        while ((at = ZipDirectory.nextLocal(file, at)) >= 0) {
            try {
                ZipHeaders.Header header = headers.at(at);
                ZipEntryPlace place = header.place();
                checkSafe(place.name());
                if (!names.add(place.name(), at)) {
                    throw new ZipTrouble(Reason.UNSAFE, "entry \"" + place.name() + "\" is there twice");
                }
                at = header.end();
                if (place.stored() <= file.size() - at) {
                    at += place.stored();
                } else {
                    // Cut off, or its length is damaged: what comes behind the header is looked through.
                    passed.accept("the file ends within entry \"" + place.name() + "\"");
                }
            } catch (ZipTrouble e) {
                passed.accept(e.getMessage());
                at++;
            }
        }
    }

    private static void checkSafe(String name) throws ZipTrouble {
        boolean control = name.chars().anyMatch(letter -> letter < ' ');
        if (control || name.startsWith("/") || name.contains("\\") || name.contains(":") || climbs(name)) {
            throw new ZipTrouble(Reason.UNSAFE, "the name \"" + name + "\" leads out of the archive");
        }
    }

    private static boolean climbs(String name) {
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many entries there are. */
    public int size() {
        return names.size();
    }

    /** Returns the names that begin with {@code prefix}, in order. */
    public List<String> names(String prefix) throws IOException {
        List<String> found = new ArrayList<>();
        for (long place : names.places()) {
            String name = headers.at(place).place().name();
            if (name.startsWith(prefix)) {
                found.add(name);
            }
        }
        found.sort(null);
        return found;
    }

    /** Returns the entry of a name, if there is one. */
    public Optional<ZipEntryPlace> find(String name) throws IOException {
        OptionalLong place = names.find(name);
        return place.isPresent() ? Optional.of(headers.at(place.getAsLong()).place()) : Optional.empty();
    }

    /**
     * Opens an entry's content. The stream throws a {@link ZipTrouble} as soon as there are more bytes than the entry
     * claims, and at its end if there are fewer or their checksum is another.
     *
     * @param most the most bytes it may claim
     */
    public InputStream open(ZipEntryPlace entry, long most) throws IOException {
        if (entry.size() > most) {
            throw new ZipTrouble(
                    Reason.TOO_LARGE,
                    "entry \"" + entry.name() + "\" has " + entry.size() + " bytes, more than the " + most
                            + " allowed");
        }
        ZipHeaders.Header local = ZipHeaders.local(file, entry.at());
        if (!local.place().name().equals(entry.name())) {
            throw new ZipTrouble(
                    Reason.DAMAGED,
                    "at the place of \"" + entry.name() + "\" is \""
                            + local.place().name() + "\"");
        }
        InputStream stored = new Region(file, local.end(), entry.stored());
        @Nullable Inflater inflater = entry.deflated() ? new Inflater(true) : null;
        return new CheckedContent(stored, entry, inflater);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
