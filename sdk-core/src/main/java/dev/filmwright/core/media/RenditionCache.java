package dev.filmwright.core.media;

import dev.filmwright.core.rendition.Rendition;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps pictures that were encoded anew, up to so many bytes: what was not used for longest goes first. A file's name says
 * all about it, so several processes share a folder, and a lost one is made again. Thread-safe; blocks for file access.
 */
final class RenditionCache {
    private static final Logger LOG = LoggerFactory.getLogger(RenditionCache.class);
    private static final Pattern VARIANT = Pattern.compile("(jpeg|png|webp)-(\\d{1,9})x(\\d{1,9})(?:-[a-z0-9]+)?");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}_[0-9a-f]{16}_([a-z0-9-]+)");
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final long most;
    private final Clock clock;
    private long known = -1;

    /**
     * Keeps pictures in a folder, which need not be there yet.
     *
     * @param most how many bytes all of them may have
     */
    RenditionCache(Path folder, long most, Clock clock) {
        this.folder = folder;
        this.most = most;
        this.clock = clock;
    }

    /** Returns what was kept of a picture under a key. */
    Optional<Rendition> find(String sha256, String key) throws IOException {
        String prefix = prefix(sha256, key);
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder(sha256), prefix + "*")) {
            for (Path file : found) {
                Optional<Rendition> rendition = rendition(file);
                if (rendition.isPresent()) {
                    touch(file);
                    return rendition;
                }
            }
        } catch (NoSuchFileException e) {
            LOG.trace("nothing is kept of {}", sha256, e);
        }
        return Optional.empty();
    }

    /** Keeps a picture. */
    Rendition keep(String sha256, String key, String variant, byte[] bytes) throws IOException {
        Path place = folder(sha256);
        Files.createDirectories(place);
        Path file = place.resolve(prefix(sha256, key) + variant);
        Path fresh = place.resolve(UUID.randomUUID() + UNFINISHED);
        try {
            Files.write(fresh, bytes);
            touch(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        bound(bytes.length, file);
        return rendition(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
    }

    private Path folder(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private static String prefix(String sha256, String key) {
        return sha256 + "_"
                + Digests.sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, 16) + "_";
    }

    private static Optional<Rendition> rendition(Path file) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        Matcher variant = VARIANT.matcher(name.group(1));
        if (!variant.matches()) {
            return Optional.empty();
        }
        FrameSize size = new FrameSize(Integer.parseInt(variant.group(2)), Integer.parseInt(variant.group(3)));
        return Optional.of(
                new Rendition(file, new MediaType("image/" + variant.group(1)), size, Files.size(file), name.group(1)));
    }

    private void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException e) {
            // It only goes sooner than it should.
            LOG.debug("{} cannot be marked as used", file.getFileName(), e);
        }
    }

    /** A file, when it was used last, and its length. */
    private record Kept(Path file, FileTime used, long bytes) {}

    private synchronized void bound(long added, Path spared) {
        known = known < 0 ? Long.MAX_VALUE : known + added;
        if (known <= most) {
            return;
        }
        try {
            List<Kept> all = all();
            known = all.stream().mapToLong(Kept::bytes).sum();
            for (Kept each : all) {
                if (known <= most) {
                    break;
                }
                if (!each.file().equals(spared)) {
                    Files.deleteIfExists(each.file());
                    known -= each.bytes();
                }
            }
        } catch (IOException e) {
            known = -1;
            LOG.warn("the cache of encoded pictures cannot be kept small: {}", e.toString());
        }
    }

    private List<Kept> all() throws IOException {
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                all.add(new Kept(file, facts.lastModifiedTime(), facts.size()));
            }
        }
        all.sort(Comparator.comparing(Kept::used).thenComparing(Kept::file));
        return all;
    }
}
