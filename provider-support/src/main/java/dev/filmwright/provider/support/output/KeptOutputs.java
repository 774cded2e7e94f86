package dev.filmwright.provider.support.output;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.cost.Money;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Keeps what a backend made that answers a submit with its work, so that it outlives the process: a job that was paid for is
 * there when the engine asks, also after a crash. The operation is the engine's key. Thread-safe; blocks for file access.
 *
 * <pre>{@code
 * public Submission submit(ProviderRequest request) {
 *     Answer answer = client.send(…);                                    // minutes
 *     return new Submission.Accepted(kept.keep(request.clientKey(), answer.outputs(), made));
 * }
 *
 * public PollResult poll(Operation operation) {
 *     return kept.poll(operation);
 * }
 * }</pre>
 */
public final class KeptOutputs {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,200}");
    private static final int LARGEST_FACTS = 16 << 20;
    private static final int BUFFER = 64 << 10;

    private final String provider;
    private final Path folder;

    /**
     * Keeps outputs in a folder, which need not exist yet.
     *
     * @param provider the provider's id, for failures
     * @param workFolder the provider's own folder, {@link dev.filmwright.spi.ProviderConfig#workFolder()}
     */
    public KeptOutputs(String provider, Path workFolder) {
        this.provider = provider;
        folder = workFolder.resolve("outputs");
    }

    /**
     * Keeps what was made for a key, all of it or nothing; what is there for that key already stays.
     *
     * @param clientKey the engine's key for the job
     * @param outputs what was made, with a name of its own each
     * @param seed the seed used, where the backend told
     * @param cost what it cost, where the backend told
     * @param warnings what could not be done as asked
     * @return the operation under which it is found
     * @throws ProviderException of kind {@link Failure.Kind#UNCERTAIN} if it cannot be written, as the work was done
     */
    public Operation keep(
            String clientKey,
            List<KeptOutput> outputs,
            OptionalLong seed,
            Optional<Money> cost,
            List<String> warnings) {
        Path kept = place(clientKey);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            Path fresh = Files.createTempFile(folder, ".fresh", "");
            try {
                write(fresh, facts(outputs, seed, cost, warnings), outputs);
                if (!Files.exists(kept)) {
                    Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new ProviderException(
                    Failure.ofProvider(
                            provider,
                            Failure.Kind.UNCERTAIN,
                            "the work was done but cannot be kept in " + folder.getFileName() + ": " + e
                                    + "; make room, then send it again",
                            false,
                            Failure.Billing.UNKNOWN),
                    e);
        }
        return new Operation(clientKey);
    }

    /** One file holds all of it: what there is, after the length of that, and then one output after the other. */
    private static void write(Path file, JsonObject facts, List<KeptOutput> outputs) throws IOException {
        byte[] head = facts.bytes();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            write(
                    channel,
                    ByteBuffer.allocate(Integer.BYTES).putInt(head.length).array());
            write(channel, head);
            for (KeptOutput output : outputs) {
                write(channel, output.bytes());
            }
            channel.force(true);
        }
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    private static JsonObject facts(
            List<KeptOutput> outputs, OptionalLong seed, Optional<Money> cost, List<String> warnings) {
        List<JsonObject> files = outputs.stream()
                .map(output -> JsonObject.create()
                        .with("name", output.name())
                        .with("type", output.type().value())
                        .with("bytes", output.bytes().length))
                .toList();
        return JsonObject.create()
                .withObjects("outputs", files)
                .with("seed", seed)
                .withText("cost", cost.map(Money::exact))
                .withTexts("warnings", warnings);
    }

    /** Returns how an operation is doing: it succeeded, or nothing is known of it. */
    public PollResult poll(Operation operation) {
        Path kept = place(operation.value());
        try (InputStream in = Files.newInputStream(kept)) {
            JsonValue made = facts(in);
            Optional<Long> seed = made.at("seed").optional(JsonValue::whole);
            return new PollResult.Succeeded(
                    made.at("outputs").items().stream().map(KeptOutputs::output).toList(),
                    seed.isPresent() ? OptionalLong.of(seed.get()) : OptionalLong.empty(),
                    made.at("cost").optional(JsonValue::text).map(Money::parse),
                    made.at("warnings").items().stream().map(JsonValue::text).toList());
        } catch (NoSuchFileException e) {
            return new PollResult.Failed(Failure.ofProvider(
                    provider,
                    Failure.Kind.NOT_FOUND,
                    "what was made is not there any more: send it again",
                    false,
                    Failure.Billing.UNKNOWN));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Output output(JsonValue file) {
        return new Output(file.at("name").text(), new MediaType(file.at("type").text()));
    }

    /**
     * Copies an output's bytes.
     *
     * @throws IOException if {@code target} cannot be written
     * @throws ProviderException if it is not there
     */
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        try (InputStream in = Files.newInputStream(place(operation.value()))) {
            for (JsonValue file : facts(in).at("outputs").items()) {
                long bytes = file.at("bytes").whole();
                if (file.at("name").text().equals(output.name())) {
                    copy(in, bytes, target);
                    return;
                }
                in.skipNBytes(bytes);
            }
        } catch (TargetException e) {
            throw e.cause;
        } catch (IOException e) {
            throw unreadable(e);
        }
        throw unreadable(new NoSuchFileException(output.name()));
    }

    private static void copy(InputStream in, long bytes, OutputStream target) throws IOException, TargetException {
        byte[] buffer = new byte[(int) Math.min(bytes, BUFFER)];
        long left = bytes;
        while (left > 0) {
            int read = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
            if (read == 0) {
                throw new EOFException("it is cut");
            }
            try {
                target.write(buffer, 0, read);
            } catch (IOException e) {
                throw new TargetException(e);
            }
            left -= read;
        }
    }

    /** Tells trouble with where the bytes go from trouble with where they come from. */
    private static final class TargetException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient IOException cause;

        TargetException(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private JsonValue facts(InputStream in) throws IOException {
        byte[] head = in.readNBytes(Integer.BYTES);
        int length = head.length < Integer.BYTES ? -1 : ByteBuffer.wrap(head).getInt();
        if (length < 0 || length > LARGEST_FACTS) {
            throw new EOFException("it is cut, or something else");
        }
        return JsonReader.ofDefaults()
                .read(in.readNBytes(length), new Origin(provider, Optional.empty(), Secrets.of()));
    }

    /** Looks work up by the engine's key: found if it was kept, else nobody knows. */
    public Lookup find(String clientKey) {
        return Files.exists(place(clientKey)) ? new Lookup.Found(new Operation(clientKey)) : new Lookup.Unsupported();
    }

    /** Throws an operation's outputs away; does nothing if there are none. */
    public void release(Operation operation) {
        try {
            Files.deleteIfExists(place(operation.value()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new ProviderException(
                    Failure.ofProvider(
                            provider,
                            Failure.Kind.NOT_FOUND,
                            "there is no such operation here",
                            false,
                            Failure.Billing.UNKNOWN),
                    null);
        }
        return folder.resolve(key);
    }

    private ProviderException unreadable(IOException cause) {
        return new ProviderException(
                Failure.ofProvider(
                        provider,
                        Failure.Kind.UNAVAILABLE,
                        "what was made cannot be read: " + cause,
                        true,
                        Failure.Billing.UNKNOWN),
                cause);
    }
}
