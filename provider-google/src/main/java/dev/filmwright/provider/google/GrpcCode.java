package dev.filmwright.provider.google;

import dev.filmwright.Failure.Kind;
import java.util.List;
import java.util.Optional;

/** The codes of gRPC by number and word (grpc/grpc, doc/statuscodes.md). */
final class GrpcCode {
    private static final List<String> WORDS = List.of(
            "OK",
            "CANCELLED",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "UNIMPLEMENTED",
            "INTERNAL",
            "UNAVAILABLE",
            "DATA_LOSS",
            "UNAUTHENTICATED");

    private GrpcCode() {}

    /** Returns the word of a code; empty if it is none, as a status of HTTP. */
    static String word(int code) {
        return code >= 0 && code < WORDS.size() ? WORDS.get(code) : "";
    }

    static Optional<Kind> kind(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "CANCELLED" -> Kind.CANCELLED;
                    case "INVALID_ARGUMENT", "OUT_OF_RANGE" -> Kind.INVALID_REQUEST;
                    case "DEADLINE_EXCEEDED" -> Kind.TIMEOUT;
                    case "NOT_FOUND" -> Kind.NOT_FOUND;
                    case "ALREADY_EXISTS", "ABORTED" -> Kind.CONFLICT;
                    case "PERMISSION_DENIED", "UNAUTHENTICATED" -> Kind.AUTHENTICATION;
                    case "RESOURCE_EXHAUSTED" -> Kind.RATE_LIMITED;
                    case "FAILED_PRECONDITION" -> Kind.CONFIGURATION;
                    case "UNIMPLEMENTED" -> Kind.UNSUPPORTED;
                    case "INTERNAL", "UNAVAILABLE" -> Kind.UNAVAILABLE;
                    default -> null;
                });
    }
}
