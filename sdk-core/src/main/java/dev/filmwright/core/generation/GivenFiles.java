package dev.filmwright.core.generation;

import dev.filmwright.core.rendition.Rendition;
import dev.filmwright.core.rendition.RenditionRules;
import dev.filmwright.core.rendition.Renditions;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.InputLimits;
import dev.filmwright.spi.MediaAddresses;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one hand-over, all of them at the same step of being made smaller: a mask is as big as the picture it lies on.
 * Thread-safe; blocks.
 */
final class GivenFiles {
    private static final Logger LOG = LoggerFactory.getLogger(GivenFiles.class);
    /** As {@link ProviderInput#address()} promises. */
    private static final Duration ADDRESS = Duration.ofHours(1);

    /** Of the longest edge: below it nothing is recognised any more. */
    private static final int LEAST_EDGE = 64;

    private final List<Proved> files;
    private final Capabilities can;
    private final Renditions renditions;
    private final MediaAddresses addresses;

    GivenFiles(List<Proved> files, Capabilities can, Renditions renditions, MediaAddresses addresses) {
        this.files = List.copyOf(files);
        this.can = can;
        this.renditions = renditions;
        this.addresses = addresses;
    }

    /**
     * A file whose bytes are those of when the job was started.
     *
     * @param input what the model is to do with it
     * @param file what is stored
     * @param bytes opens them
     */
    record Proved(InputMedia input, MediaFile file, Bytes bytes) {
        boolean picture() {
            return file.type().picture() && file.size().isPresent();
        }
    }

    /** Opens a file's bytes. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    /**
     * Returns the files as the backend takes them.
     *
     * @param step how often it said that they are too big
     */
    List<ProviderInput> at(int step) throws IOException {
        List<ProviderInput> given = new ArrayList<>();
        Optional<FrameSize> source = Optional.empty();
        for (Proved file : files) {
            if (file.input().role() == InputRole.SOURCE && file.picture() && source.isEmpty()) {
                source = rendition(file, rules(file, step, Optional.empty()))
                        .map(Rendition::size)
                        .or(file.file()::size);
            }
        }
        for (int i = 0; i < files.size(); i++) {
            given.add(given(i, step, rules(files.get(i), step, source)));
        }
        return given;
    }

    /** Returns whether any of them can be made smaller than at a step. */
    boolean shrinkable(int step) {
        return files.stream().anyMatch(file -> shrinkable(file, step));
    }

    private static boolean shrinkable(Proved file, int step) {
        long edge = file.file()
                .size()
                .filter(size -> file.picture())
                .map(size -> Math.max(size.width(), size.height()))
                .orElse(0);
        for (int i = 0; i <= step; i++) {
            edge = edge * 3 / 4;
        }
        return edge >= LEAST_EDGE;
    }

    private RenditionRules rules(Proved file, int step, Optional<FrameSize> source) {
        InputLimits limits = can.inputLimits();
        return file.input().role() == InputRole.MASK
                ? RenditionRules.lossless(can.inputTypes(), limits, step, source)
                : RenditionRules.of(can.inputTypes(), limits, step);
    }

    private ProviderInput given(int index, int step, RenditionRules rules) throws IOException {
        Proved file = files.get(index);
        Optional<Rendition> rendition = file.picture() ? rendition(file, rules) : Optional.empty();
        return new GivenFile(file.input(), file.file(), rendition, address(file, rendition), new GivenFile.Source() {
            @Override
            public InputStream open() throws IOException {
                return rendition.isPresent()
                        ? cached(file, rendition.get(), rules)
                        : file.bytes().open();
            }

            @Override
            public Optional<ProviderInput> smaller() throws IOException {
                return shrinkable(file, step) ? Optional.of(at(step + 1).get(index)) : Optional.empty();
            }
        });
    }

    private Optional<Rendition> rendition(Proved file, RenditionRules rules) throws IOException {
        try (InputStream bytes = file.bytes().open()) {
            return renditions.of(file.file(), bytes.readAllBytes(), rules);
        }
    }

    /** What a cache lost meanwhile is made again. */
    private InputStream cached(Proved file, Rendition made, RenditionRules rules) throws IOException {
        try {
            return Files.newInputStream(made.file());
        } catch (NoSuchFileException e) {
            LOG.debug("{} of {} is encoded again", made.variant(), file.file().id(), e);
            Rendition again = rendition(file, rules).orElseThrow(() -> e);
            return Files.newInputStream(again.file());
        }
    }

    /** An address leads to the stored bytes, so there is none of what was encoded anew. */
    private Optional<URI> address(Proved file, Optional<Rendition> rendition) {
        boolean asStored = rendition.isEmpty()
                || rendition.get().type().equals(file.file().type())
                        && rendition.get().size().equals(file.file().size().orElse(null))
                        && rendition.get().variant().endsWith("-plain");
        if (!can.inputAddresses() || !asStored) {
            return Optional.empty();
        }
        try {
            return addresses.address(file.file(), ADDRESS);
        } catch (RuntimeException e) {
            // Its message may hold the address.
            LOG.warn(
                    "the host has no address of {} ({}); its bytes are sent",
                    file.file().id(),
                    e.getClass().getName());
            return Optional.empty();
        }
    }
}
