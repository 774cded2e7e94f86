package dev.filmwright.provider.comfyui.job;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.provider.comfyui.wire.NodeFailure;
import dev.filmwright.provider.comfyui.wire.Places;
import java.util.Locale;

/** What it means that a node failed. */
final class NodeFailures {
    private static final int LONGEST = 600;
    private static final String MEMORY = "this error means you ran out of memory";

    private NodeFailures() {}

    static Failure failure(NodeFailure told) {
        String node = told.node().isEmpty() ? "a node" : "node " + told.node() + label(told);
        String said = said(told);
        if (outOfMemory(told)) {
            return failed(
                    Kind.UNAVAILABLE,
                    node
                            + " ran out of memory: make a smaller picture or a shorter clip, use a smaller model, or free the"
                            + " server's memory; it says " + said);
        }
        if (corruptModel(told)) {
            return failed(
                    Kind.CORRUPT,
                    node + " cannot read a model's file: fetch the file anew on the server; it says " + said);
        }
        if (told.exception().endsWith("ExecutionBlocked")) {
            return failed(Kind.INVALID_REQUEST, node + " was blocked by the graph itself: " + said);
        }
        return failed(Kind.INVALID_REQUEST, node + " failed: " + said + "; change the node's inputs or the graph");
    }

    private static String label(NodeFailure told) {
        String label = told.title().isEmpty() ? told.type() : told.title() + ", " + told.type();
        return label.isEmpty() ? "" : " (" + label + ")";
    }

    private static Failure failed(Kind kind, String message) {
        return Failure.ofProvider("comfyui", kind, message, false, Failure.Billing.NOT_CHARGED);
    }

    private static String said(NodeFailure told) {
        String words = Places.hidden(
                        told.exception().isEmpty()
                                ? told.message()
                                : told.exception().substring(told.exception().lastIndexOf('.') + 1) + ": "
                                        + told.message())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        if (words.isEmpty()) {
            return "nothing";
        }
        return "\"" + (words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…") + "\"";
    }

    private static boolean outOfMemory(NodeFailure told) {
        return told.exception().endsWith("OutOfMemoryError")
                || told.message().toLowerCase(Locale.ROOT).contains(MEMORY);
    }

    private static boolean corruptModel(NodeFailure told) {
        String words = told.message();
        return told.exception().endsWith("SafetensorError")
                || told.exception().endsWith("UnpicklingError")
                || words.contains("PytorchStreamReader failed");
    }
}
