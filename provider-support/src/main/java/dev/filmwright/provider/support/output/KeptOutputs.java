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
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    private static final String FACTS = "made.json";

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
            Files.createDirectories(folder);
            Path fresh = Files.createTempDirectory(folder, ".fresh");
            try {
                for (int i = 0; i < outputs.size(); i++) {
                    write(fresh.resolve(String.valueOf(i)), outputs.get(i).bytes());
                }
                write(fresh.resolve(FACTS), facts(outputs, seed, cost, warnings).bytes());
                if (!Files.exists(kept)) {
                    Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                delete(fresh);
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

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static JsonObject facts(
            List<KeptOutput> outputs, OptionalLong seed, Optional<Money> cost, List<String> warnings) {
        List<JsonObject> files = outputs.stream()
                .map(output -> JsonObject.create()
                        .with("name", output.name())
                        .with("type", output.type().value()))
                .toList();
        return JsonObject.create()
                .withObjects("outputs", files)
                .with("seed", seed)
                .withText("cost", cost.map(Money::exact))
                .withTexts("warnings", warnings);
    }

    /** Returns how an operation is doing: it succeeded, or nothing is known of it. */
    public PollResult poll(Operation operation) {
        Path facts = place(operation.value()).resolve(FACTS);
        try {
            JsonValue made = JsonReader.ofDefaults()
                    .read(Files.readAllBytes(facts), new Origin(provider, Optional.empty(), Secrets.of()));
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
        List<String> names = new ArrayList<>();
        if (poll(operation) instanceof PollResult.Succeeded made) {
            made.outputs().forEach(each -> names.add(each.name()));
        }
        int index = names.indexOf(output.name());
        Path file = place(operation.value()).resolve(String.valueOf(index));
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
        target.write(bytes);
    }

    /** Looks work up by the engine's key: found if it was kept, else nobody knows. */
    public Lookup find(String clientKey) {
        return Files.exists(place(clientKey)) ? new Lookup.Found(new Operation(clientKey)) : new Lookup.Unsupported();
    }

    /** Throws an operation's outputs away; does nothing if there are none. */
    public void release(Operation operation) {
        try {
            delete(place(operation.value()));
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

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
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
