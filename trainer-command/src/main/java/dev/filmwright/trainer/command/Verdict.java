package dev.filmwright.trainer.command;

import dev.filmwright.Failure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Says why a command ended without a result, by its exit code and its last words. */
final class Verdict {
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;
    private static final int NOT_FOUND = 127;

    private Verdict() {}

    static Failure of(String trainer, OptionalInt exit, List<String> tail) {
        String words = String.join("\n", tail);
        if (any(
                words,
                "CUDA out of memory",
                "OutOfMemoryError",
                "CUBLAS_STATUS_ALLOC_FAILED",
                "MPS backend out of memory")) {
            return failure(
                    trainer,
                    Failure.Kind.TOO_LARGE,
                    "the graphics card ran out of memory: use a lower batch size, resolution or rank, or have the trainer"
                            + " save memory, e.g. by gradient checkpointing");
        }
        if (any(words, "No space left on device", "disk quota exceeded")) {
            return failure(trainer, Failure.Kind.UNAVAILABLE, "the disk is full: make room, then resume the job");
        }
        if (any(words, "GatedRepoError", "401 Client Error", "403 Client Error", "Invalid user token")) {
            return failure(
                    trainer,
                    Failure.Kind.AUTHENTICATION,
                    "the base model could not be fetched: accept its terms, and name the token's variable in \"secrets\"");
        }
        if (any(
                words,
                "ModuleNotFoundError",
                "No module named",
                "error: unrecognized arguments",
                "command not found")) {
            return failure(trainer, Failure.Kind.CONFIGURATION, "the command does not run as it is set: " + last(tail));
        }
        if (exit.isEmpty()) {
            return failure(
                    trainer,
                    Failure.Kind.UNAVAILABLE,
                    "the trainer ended while nobody looked on and left no LoRA: resume the job, or restart it");
        }
        int code = exit.getAsInt();
        if (code == 0) {
            return failure(
                    trainer,
                    Failure.Kind.BAD_RESPONSE,
                    "the trainer ended well but left no .safetensors file in {output}: have it write there");
        }
        String ended = "the trainer ended with exit code " + code;
        return switch (code) {
            case KILLED ->
                failure(
                        trainer,
                        Failure.Kind.UNAVAILABLE,
                        ended + ": it was killed, often because the machine ran out of memory");
            case TERMINATED ->
                failure(trainer, Failure.Kind.UNAVAILABLE, ended + ": somebody stopped it; resume the job");
            case NOT_FOUND -> failure(trainer, Failure.Kind.CONFIGURATION, ended + ": the command was not found");
            default -> failure(trainer, Failure.Kind.UNAVAILABLE, ended + ": " + last(tail));
        };
    }

    private static boolean any(String words, String... signs) {
        for (String sign : signs) {
            if (words.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    private static String last(List<String> tail) {
        int longest = 300;
        String line = tail.isEmpty() ? "it said nothing" : tail.get(tail.size() - 1);
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }

    private static Failure failure(String trainer, Failure.Kind kind, String message) {
        return new Failure(
                kind,
                message,
                false,
                Optional.empty(),
                Failure.Billing.NOT_CHARGED,
                Optional.of(trainer),
                Optional.empty());
    }
}
