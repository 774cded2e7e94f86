package dev.filmwright.core.attempt;

import dev.filmwright.core.json.CanonicalJson;
import dev.filmwright.core.json.Json;
import dev.filmwright.generation.GenerationRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.node.ObjectNode;

/** A request as a tree of all that it asks for, and the digest of that. */
final class RequestDigest {
    private RequestDigest() {}

    /** Returns all that a request asks for; not how its start is named. */
    static ObjectNode tree(GenerationRequest request) {
        ObjectNode tree = Json.mapper().valueToTree(request);
        tree.remove("idempotencyKey");
        if (request.slot().isEmpty()) {
            tree.remove("slot");
        }
        return tree;
    }

    static String of(GenerationRequest request) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(CanonicalJson.of(tree(request)).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
