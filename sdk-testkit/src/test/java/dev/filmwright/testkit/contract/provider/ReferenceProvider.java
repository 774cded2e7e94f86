package dev.filmwright.testkit.contract.provider;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.CapabilityCheck;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** See {@link ReferencePlugin}. */
final class ReferenceProvider implements Provider {
    private static final Output PICTURE = new Output("picture", MediaType.PNG);
    private static final int EDGE = 1024;

    private final Wire wire;
    private final Flaw flaw;
    private final Set<String> mine = new HashSet<>();
    private boolean asked;
    private boolean closed;

    ReferenceProvider(ProviderConfig config, Flaw flaw) {
        this.flaw = flaw;
        wire = new Wire(config, flaw);
        if (flaw == Flaw.CALLS_WHEN_OPENED) {
            wire.text(wire.to("/jobs/any"));
        }
        String key = wire.keyToWriteDown();
        if (key != null) {
            write(config.workFolder(), key);
        }
    }

    private static void write(Path folder, String key) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("last.txt"), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Model> models() {
        Capabilities can = Capabilities.builder()
                .output(flaw == Flaw.SAYS_IT_MAKES_CLIPS ? OutputKind.VIDEO : OutputKind.IMAGE)
                .maxEdge(EDGE)
                .idempotent()
                .build();
        Model model = new Model("board", "Board", can);
        Model redraw = new Model("redraw", "Redrawn", redrawing());
        return flaw == Flaw.HAS_TWO_MODELS_OF_ONE_ID ? List.of(model, model) : List.of(model, redraw);
    }

    /** It changes a picture while it is called. */
    private Capabilities redrawing() {
        Capabilities.Builder can = Capabilities.builder()
                .output(OutputKind.IMAGE)
                .maxEdge(EDGE)
                .synchronous()
                .input(InputRole.SOURCE, 1)
                .input(InputRole.REFERENCE, 3)
                .input(InputRole.MASK, 1)
                .needs(InputRole.SOURCE)
                .excludes(InputRole.MASK, InputRole.REFERENCE)
                .maxInputs(3);
        if (flaw == Flaw.NEEDS_WHAT_IT_DOES_NOT_TAKE) {
            can.needs(InputRole.CLIP);
        }
        return flaw == Flaw.WRITES_IN_AN_UNKNOWN_DIALECT ? can.dialect("runes").build() : can.build();
    }

    @Override
    public Submission submit(ProviderRequest request) {
        Optional<String> refusal = refusal(request);
        if (refusal.isPresent()) {
            return new Submission.Rejected(
                    Wire.make(Kind.UNSUPPORTED, refusal.get(), false, Optional.empty(), Billing.NOT_CHARGED));
        }
        String answer;
        try {
            answer = wire.text(handOver(request), true);
        } catch (ProviderException e) {
            if (flaw == Flaw.SUBMITS_AGAIN && e.failure().kind() == Kind.UNCERTAIN) {
                answer = wire.text(handOver(request), true);
            } else if (e.failure().kind() == Kind.CONTENT_REJECTED || flaw == Flaw.RETURNS_DOUBT_AS_A_REFUSAL) {
                return new Submission.Rejected(e.failure());
            } else {
                throw e;
            }
        }
        String id = Wire.field(answer, "id").orElseThrow();
        mine.add(id);
        if (flaw == Flaw.NAMES_WORK_AT_LENGTH) {
            id = id + "/".repeat(5000);
        }
        return new Submission.Accepted(new Operation(flaw == Flaw.NAMES_ALL_WORK_ALIKE ? "job" : id));
    }

    private HttpRequest.Builder handOver(ProviderRequest request) {
        HttpRequest.Builder post = wire.to("/jobs").POST(HttpRequest.BodyPublishers.ofString("{}"));
        boolean withKey = flaw != Flaw.DOES_NOT_SEND_THE_KEY && flaw != Flaw.SUBMITS_AGAIN;
        return withKey ? post.header("Idempotency-Key", request.clientKey()) : post;
    }

    private Optional<String> refusal(ProviderRequest request) {
        if (request.model().equals("redraw")) {
            return redrawingRefusal(request);
        }
        if (!request.model().equals("board") && flaw != Flaw.TAKES_ANY_MODEL) {
            return Optional.of("there is no model " + request.model());
        }
        if (request.request().kind() != OutputKind.IMAGE && flaw != Flaw.TAKES_ANY_KIND) {
            return Optional.of("it makes pictures");
        }
        if (!request.inputs().isEmpty() && flaw != Flaw.DROPS_FILES) {
            return Optional.of("it takes no files");
        }
        if (!request.request().options().isEmpty() && flaw != Flaw.DROPS_SETTINGS) {
            return Optional.of("it has no settings");
        }
        return request.request().size().width() > EDGE && flaw != Flaw.SHRINKS_IN_SILENCE
                ? Optional.of("it is too large")
                : Optional.empty();
    }

    /** One with a flaw leaves out what it does not look at. */
    private Optional<String> redrawingRefusal(ProviderRequest request) {
        return CapabilityCheck.of(redrawing())
                .refusal(request)
                .filter(why -> !(flaw == Flaw.WORKS_WITHOUT_WHAT_IT_NEEDS && why.contains("needs")))
                .filter(why -> !(flaw == Flaw.COUNTS_NO_FILES && why.contains("at most 1 as")))
                .filter(why -> !(flaw == Flaw.DROPS_THE_LAST_FILES && why.contains("files: give fewer")))
                .filter(why -> !(flaw == Flaw.DROPS_THE_LAST_FILES && why.contains("together")))
                .filter(why -> !(flaw == Flaw.MIXES_WHAT_DOES_NOT_GO_TOGETHER && why.contains("together")));
    }

    @Override
    public PollResult poll(Operation operation) {
        if (flaw == Flaw.GOES_ON_AFTER_A_SYNCHRONOUS_SUBMIT) {
            return running(OptionalDouble.empty());
        }
        String answer;
        try {
            answer = wire.text(wire.to("/jobs/" + operation.value()));
        } catch (ProviderException e) {
            return troubled(e);
        }
        boolean unknown = flaw == Flaw.KEEPS_WORK_IN_MEMORY && !mine.contains(operation.value());
        return unknown ? new PollResult.Failed(failed(Kind.NOT_FOUND)) : state(answer);
    }

    private PollResult troubled(ProviderException e) {
        Failure failure = e.failure();
        if (failure.kind() == Kind.NOT_FOUND && flaw != Flaw.WAITS_FOR_WHAT_IS_FORGOTTEN) {
            return new PollResult.Failed(failed(Kind.NOT_FOUND));
        }
        if (failure.kind() == Kind.NOT_FOUND) {
            return running(OptionalDouble.empty());
        }
        if (flaw == Flaw.FAILS_A_JOB_ON_POLL_TROUBLE || flaw == Flaw.FAILS_A_JOB_ON_SILENCE) {
            return new PollResult.Failed(failure);
        }
        if (flaw == Flaw.LETS_OTHER_EXCEPTIONS_OUT) {
            throw new IllegalStateException("the answer is odd", e);
        }
        throw e;
    }

    private PollResult state(String answer) {
        return switch (Wire.field(answer, "state").orElse("")) {
            case "running" -> {
                double part = Double.parseDouble(Wire.field(answer, "progress").orElse("0"));
                yield running(OptionalDouble.of(flaw == Flaw.COUNTS_IN_PERCENT ? part * 100 : part));
            }
            case "done" -> done(answer);
            case "failed" -> broken();
            case "filtered" ->
                new PollResult.Failed(
                        failed(flaw == Flaw.TAKES_A_FILTER_FOR_A_FAILURE ? Kind.UNAVAILABLE : Kind.CONTENT_REJECTED));
            default -> unknown();
        };
    }

    private PollResult broken() {
        if (flaw == Flaw.THROWS_WHEN_A_JOB_FAILED) {
            throw new ProviderException(failed(Kind.UNAVAILABLE), null);
        }
        return new PollResult.Failed(failed(Kind.UNAVAILABLE));
    }

    private PollResult unknown() {
        if (flaw == Flaw.FAILS_ON_A_NEW_WORD) {
            return new PollResult.Failed(failed(Kind.BAD_RESPONSE));
        }
        throw new ProviderException(failed(Kind.BAD_RESPONSE), null);
    }

    private PollResult done(String answer) {
        boolean told = asked;
        asked = true;
        if (told && flaw == Flaw.TELLS_OF_SUCCESS_ONCE) {
            return running(OptionalDouble.empty());
        }
        if (Wire.field(answer, "output").isEmpty()) {
            return switch (flaw) {
                case SUCCEEDS_WITH_NOTHING -> succeeded(List.of());
                case WAITS_FOR_OUTPUT_FOR_EVER -> running(OptionalDouble.empty());
                default -> new PollResult.Failed(failed(Kind.BAD_RESPONSE));
            };
        }
        return succeeded(List.of(PICTURE));
    }

    private static PollResult succeeded(List<Output> outputs) {
        return new PollResult.Succeeded(outputs, OptionalLong.empty(), Optional.empty(), List.of());
    }

    private PollResult running(OptionalDouble fraction) {
        return new PollResult.Running(
                fraction, flaw == Flaw.ASKS_WITHOUT_PAUSE ? Duration.ZERO : Duration.ofSeconds(1));
    }

    private static Failure failed(Kind kind) {
        return Wire.make(kind, "the backend could not do it", false, Optional.empty(), Billing.UNKNOWN);
    }

    @Override
    public CancelResult cancel(Operation operation) {
        if (flaw == Flaw.STOPS_NOTHING) {
            return CancelResult.STOPPED;
        }
        String answer;
        try {
            answer = wire.text(
                    wire.to("/jobs/" + operation.value() + "/cancel").POST(HttpRequest.BodyPublishers.noBody()));
        } catch (ProviderException e) {
            if (flaw == Flaw.TAKES_CANCEL_TROUBLE_FOR_TOO_LATE) {
                return CancelResult.TOO_LATE;
            }
            throw e;
        }
        boolean stopped = Wire.field(answer, "stopped").orElse("").equals("true");
        return stopped || flaw == Flaw.SAYS_IT_STOPPED_WHAT_WAS_DONE ? CancelResult.STOPPED : CancelResult.TOO_LATE;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        try (InputStream bytes = wire.bytes("/files/" + operation.value())) {
            byte[] buffer = new byte[1024];
            for (int count = read(bytes, buffer); count >= 0; count = read(bytes, buffer)) {
                try {
                    target.write(buffer, 0, count);
                } catch (IOException e) {
                    if (flaw == Flaw.BLAMES_THE_BACKEND) {
                        throw wire.broken(e, false);
                    }
                    throw e;
                }
            }
        } catch (ProviderException e) {
            if (flaw == Flaw.BLAMES_THE_DISK) {
                throw new IOException("cannot fetch", e);
            }
            throw e;
        }
    }

    private int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException e) {
            if (flaw == Flaw.TAKES_A_PART_FOR_THE_WHOLE) {
                return -1;
            }
            throw wire.broken(e, false);
        }
    }

    @Override
    public Lookup find(String clientKey) {
        if (flaw == Flaw.FINDS_WHATEVER_IS_ASKED) {
            return new Lookup.Found(new Operation("job-1"));
        }
        if (flaw == Flaw.FINDS_NOTHING) {
            return new Lookup.Absent();
        }
        try {
            String answer = wire.text(wire.to("/keys/any").header("Idempotency-Key", clientKey));
            return Wire.field(answer, "id")
                    .<Lookup>map(id -> new Lookup.Found(new Operation(id)))
                    .orElseGet(Lookup.Absent::new);
        } catch (ProviderException e) {
            if (flaw == Flaw.TAKES_FIND_TROUBLE_FOR_ABSENT) {
                return new Lookup.Absent();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        if (closed && flaw == Flaw.BREAKS_WHEN_CLOSED_TWICE) {
            throw new IllegalStateException("it is closed");
        }
        closed = true;
    }

    @Override
    public String toString() {
        return "reference backend at " + wire;
    }
}
