package dev.filmwright.core.media;

import dev.filmwright.core.id.Ids;
import dev.filmwright.core.json.Json;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.PreparedMedia;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Stores clips and texts as they are, once they are proved to be what they are said to be. Thread-safe; blocks. */
final class PlainFiles {
    private static final long LONGEST_CLIP = 2L << 30;
    private static final long LONGEST_TEXT = 16L << 20;
    private static final int BUFFER = 64 << 10;

    private final MediaStore store;
    private final KeptFiles kept;
    private final Ids ids;
    private final Clock clock;

    @Inject
    PlainFiles(MediaStore store, KeptFiles kept, Ids ids, Clock clock) {
        this.store = store;
        this.kept = kept;
        this.ids = ids;
        this.clock = clock;
    }

    PreparedMedia prepare(MediaOwner owner, MediaType said, InputStream bytes) {
        if (!said.clip() && !said.text()) {
            throw new MediaException(
                    Reason.UNKNOWN_FORMAT,
                    "files of type " + said.value()
                            + " are not stored: give a clip (MP4, QuickTime, WebM), text/plain or"
                            + " application/json",
                    null);
        }
        Path part = part();
        try {
            copy(bytes, part, said.clip() ? LONGEST_CLIP : LONGEST_TEXT);
            MediaType type = said.clip() ? Clips.type(part) : text(said, Files.readAllBytes(part));
            return keep(file(owner, type, part), part);
        } catch (IOException e) {
            throw failed(e);
        } finally {
            KeptFiles.removePart(part);
        }
    }

    private Path part() {
        try {
            return store.temporary().resolve(ids.next() + ".part");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static MediaException failed(Exception cause) {
        return new MediaException(Reason.STORE_FAILED, "the file cannot be stored: " + cause, cause);
    }

    private static void copy(InputStream bytes, Path part, long longest) throws IOException {
        long length = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(part)) {
            for (int count = read(bytes, buffer); count >= 0; count = read(bytes, buffer)) {
                length += count;
                if (length > longest) {
                    throw new MediaException(
                            Reason.TOO_LARGE, "the file has more than " + longest + " bytes, the most allowed", null);
                }
                out.write(buffer, 0, count);
            }
        }
        if (length == 0) {
            throw new MediaException(Reason.EMPTY, "the file has no bytes", null);
        }
    }

    /** Tells trouble where the bytes come from apart from trouble where they go. */
    private static int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException e) {
            throw new MediaException(Reason.TRUNCATED, "the file's bytes cannot be read: " + e.getMessage(), e);
        }
    }

    private static MediaType text(MediaType said, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MediaException(Reason.CORRUPT, "the text is not valid UTF-8", e);
        }
        if (text.indexOf('\0') >= 0) {
            throw new MediaException(Reason.CORRUPT, "the text has a NUL in it: it is no text", null);
        }
        if (said.equals(MediaType.JSON)) {
            checkJson(text);
        }
        return said;
    }

    private static void checkJson(String text) {
        try (JsonParser parser = Json.mapper().createParser(text)) {
            try {
                boolean empty = parser.nextToken() == null;
                parser.skipChildren();
                if (empty || parser.nextToken() != null) {
                    throw new MediaException(Reason.CORRUPT, "the text is not one JSON value", null);
                }
            } catch (JacksonException e) {
                // What Jackson says quotes the text.
                int line = parser.currentLocation().getLineNr();
                throw new MediaException(Reason.CORRUPT, "the text is no JSON that can be read, see line " + line, e);
            }
        }
    }

    private MediaFile file(MediaOwner owner, MediaType type, Path part) throws IOException {
        try (InputStream in = Files.newInputStream(part)) {
            return new MediaFile(
                    new MediaId(ids.next()),
                    owner,
                    type,
                    Optional.empty(),
                    Files.size(part),
                    Digests.sha256(in),
                    false,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    private PreparedMedia keep(MediaFile file, Path part) throws IOException {
        HeldMedia held = new HeldMedia(kept, file, Optional.empty());
        boolean done = false;
        try {
            kept.move(file, part);
            done = true;
            return held;
        } finally {
            if (!done) {
                held.close();
            }
        }
    }
}
