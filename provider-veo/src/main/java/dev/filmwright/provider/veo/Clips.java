package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.google.GoogleDownloads;
import dev.filmwright.provider.support.json.Base64Data;
import dev.filmwright.provider.support.output.KeptOutput;
import dev.filmwright.provider.support.output.KeptOutputs;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives out the clips of an operation. Those that come within an answer, tens of megabytes of it, are kept in the provider's
 * folder when they are first seen; who has another folder asks for the answer again. Thread-safe.
 */
final class Clips {
    private static final Logger LOG = LoggerFactory.getLogger(Clips.class);
    private static final String NAME = "clip-";
    private static final int LARGEST = 128 << 20;

    private final KeptOutputs kept;
    private final GoogleDownloads files;
    private final Optional<GoogleDownloads> storage;

    Clips(KeptOutputs kept, GoogleDownloads files, Optional<GoogleDownloads> storage) {
        this.kept = kept;
        this.files = files;
        this.storage = storage;
    }

    /** Returns what is known of an operation whose clips are kept. */
    Optional<PollResult> known(String operation) {
        return kept.find(key(operation)) instanceof Lookup.Found found
                ? Optional.of(kept.poll(found.operation()))
                : Optional.empty();
    }

    /** Returns the end of an operation that made these clips. */
    PollResult made(String operation, List<Clip> clips, List<String> warnings) {
        List<Output> outputs = new ArrayList<>();
        for (Clip clip : clips) {
            outputs.add(new Output(NAME + outputs.size(), clip.type()));
        }
        if (clips.stream().allMatch(clip -> clip.kind() == Clip.Kind.BYTES)) {
            keep(operation, clips, warnings);
        }
        return new PollResult.Succeeded(outputs, OptionalLong.empty(), Optional.empty(), warnings);
    }

    private void keep(String operation, List<Clip> clips, List<String> warnings) {
        List<KeptOutput> outputs = new ArrayList<>();
        for (Clip clip : clips) {
            byte[] bytes = Base64Data.read(clip.place(), LARGEST).bytes();
            outputs.add(new KeptOutput(NAME + outputs.size(), clip.type(), bytes));
        }
        try {
            kept.keep(key(operation), outputs, OptionalLong.empty(), Optional.empty(), warnings);
        } catch (ProviderException e) {
            LOG.debug("clips that came within an answer cannot be kept, they are asked for again: {}", e.getMessage());
        }
    }

    /**
     * Copies a clip's bytes.
     *
     * @param fresh asks for the clips again, in the same order
     */
    void download(String operation, Supplier<List<Clip>> fresh, Output output, OutputStream target) throws IOException {
        if (kept.find(key(operation)) instanceof Lookup.Found found) {
            kept.download(found.operation(), output, target);
            return;
        }
        Clip clip = find(fresh.get(), output);
        switch (clip.kind()) {
            case FILE -> files.file(clip.place().text(), target);
            case OBJECT -> storage().object(clip.place().text(), target);
            case BYTES -> target.write(Base64Data.read(clip.place(), LARGEST).bytes());
        }
    }

    private static Clip find(List<Clip> clips, Output output) {
        for (int i = 0; i < clips.size(); i++) {
            if (output.name().equals(NAME + i)) {
                return clips.get(i);
            }
        }
        throw wrong(Failure.Kind.NOT_FOUND, "the operation has no output \"" + output.name() + "\"");
    }

    private GoogleDownloads storage() {
        return storage.orElseThrow(() -> wrong(
                Failure.Kind.CONFIGURATION,
                "the clip lies in Cloud Storage, which a key does not open: use transport vertex"));
    }

    void release(String operation) {
        kept.release(new Operation(key(operation)));
    }

    private static ProviderException wrong(Failure.Kind kind, String what) {
        return new ProviderException(
                Failure.ofProvider(VeoPlugin.ID, kind, what, false, Failure.Billing.UNKNOWN), null);
    }

    /** Returns a name for the folder of an operation, whose own name has characters no folder may have. */
    private static String key(String operation) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(operation.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
