package dev.filmwright.provider.comfyui.job;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.provider.comfyui.file.Outputs;
import dev.filmwright.provider.comfyui.wire.ComfyApi;
import dev.filmwright.provider.comfyui.wire.FileRef;
import dev.filmwright.provider.comfyui.wire.HistoryEntry;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes a result of a run that ended. Thread-safe. */
public final class Results {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final ComfyApi api;

    /** Creates it. */
    public Results(ComfyApi api) {
        this.api = api;
    }

    /** Returns what came of a run. Blocks shortly where old files must be looked for. */
    public PollResult of(HistoryEntry entry) {
        return switch (entry.ending()) {
            case SUCCESS -> done(entry);
            case ERROR -> new PollResult.Failed(api.discreet(NodeFailures.failure(entry.failure())));
            case INTERRUPTED -> failed(Kind.CANCELLED, "it was interrupted on the server", Billing.NOT_CHARGED);
            case UNKNOWN -> new PollResult.Running(OptionalDouble.empty(), SOON);
        };
    }

    /** Returns the result of a job the server knows nothing of. */
    public static PollResult lost() {
        return failed(
                Kind.NOT_FOUND,
                "the server has lost it: somebody took it out of the queue before it began, or the server was started anew;"
                        + " hand it over again",
                Billing.UNKNOWN);
    }

    private PollResult done(HistoryEntry entry) {
        Outputs outputs = Outputs.of(entry);
        if (outputs.all().isEmpty()) {
            return failed(Kind.BAD_RESPONSE, nothing(entry), Billing.UNKNOWN);
        }
        Optional<FileRef> gone = outputs.made().stream()
                .filter(made -> entry.cached().contains(made.node()))
                .flatMap(made -> made.file().stream())
                .filter(file -> !api.exists(file))
                .findFirst();
        if (gone.isPresent()) {
            return new PollResult.Failed(gone(gone.get()));
        }
        return new PollResult.Succeeded(outputs.all(), entry.note().seed(), Optional.empty(), outputs.warnings());
    }

    private static String nothing(HistoryEntry entry) {
        if (!entry.made().isEmpty() && entry.note().kind() != OutputKind.WORKFLOW) {
            return "it made no " + entry.note().kind().name().toLowerCase(Locale.ROOT) + ", but "
                    + entry.made().size() + " other outputs";
        }
        return "it came to its end and made nothing: let a node such as SaveImage keep the result; where all came from the"
                + " server's cache, change a seed or free the server's memory";
    }

    /** Returns the failure of a file that the server names and does not have. */
    public static Failure gone(FileRef file) {
        return Failure.ofProvider(
                "comfyui",
                Kind.NOT_FOUND,
                "the server names the file " + file.name()
                        + " and has it no more: it answers the same graph from its cache."
                        + " Change a seed, or free the server's memory, and run it again",
                false,
                Billing.NOT_CHARGED);
    }

    /** Returns a text that a run made. */
    public String text(String id, Output output) {
        return api.history(id).map(HistoryEntry::made).orElse(List.of()).stream()
                .filter(made -> made.text().isPresent() && Outputs.name(made).equals(output.name()))
                .flatMap(made -> made.text().stream())
                .findFirst()
                .orElseThrow(() -> new ProviderException(
                        Failure.ofProvider(
                                "comfyui",
                                Kind.NOT_FOUND,
                                "the server has the text " + output.name() + " no more: run the workflow again",
                                false,
                                Billing.UNKNOWN),
                        null));
    }

    private static PollResult failed(Kind kind, String message, Billing billing) {
        return new PollResult.Failed(Failure.ofProvider("comfyui", kind, message, false, billing));
    }
}
