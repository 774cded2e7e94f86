package dev.filmwright.provider.comfyui.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the nodes of a server take and give, asked for class by class and kept for an hour. Thread-safe; asking blocks for
 * what it was made with.
 *
 * <p>Lists of model files are part of it, and a file may be added at any time: {@link #refresh} forgets what is kept, and
 * {@link SchemaCheck} does so by itself before it says that something is missing.
 */
public final class NodeSchemas {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final Function<String, Optional<String>> source;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private NodeSchemas(Function<String, Optional<String>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Returns nodes that are asked for.
     *
     * @param source gives for a class what the server answers to {@code GET /object_info/{class}}; nothing or {@code {}} for
     *     one it does not have. What it throws, asking throws
     * @param clock says when an hour is over
     */
    public static NodeSchemas of(Function<String, Optional<String>> source, Clock clock) {
        return new NodeSchemas(Objects.requireNonNull(source, "source"), Objects.requireNonNull(clock, "clock"));
    }

    /**
     * Returns the nodes of a document that is at hand, e.g. a whole answer to {@code GET /object_info}.
     *
     * @throws dev.filmwright.ProviderException of kind {@code BAD_RESPONSE} if it cannot be read
     */
    public static NodeSchemas ofDocument(String json) {
        Map<String, NodeSchema> all = new HashMap<>();
        SchemaReader.all(Documents.answer(json).object(), all);
        NodeSchemas schemas = new NodeSchemas(type -> Optional.empty(), Clock.systemUTC());
        all.forEach((type, schema) -> schemas.kept.put(type, new Kept(schema, Instant.MAX)));
        return schemas;
    }

    /**
     * Returns the usual nodes that come with a server, so that graphs can be built with typed links and no server at hand. Of
     * model files and samplers it knows no names, so any is taken; a server may know more nodes, and other inputs.
     */
    public static NodeSchemas core() {
        return Core.SCHEMAS;
    }

    /**
     * Returns a class, if the server has it. One it does not have is asked for again each time: somebody may be installing it.
     *
     * @throws dev.filmwright.ProviderException of kind {@code BAD_RESPONSE} if the answer cannot be read
     */
    public Optional<NodeSchema> find(String type) {
        Instant now = clock.instant();
        Kept known = kept.get(type);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.schema());
        }
        Optional<NodeSchema> found = source.apply(type)
                .filter(text -> !text.isBlank())
                .flatMap(text -> SchemaReader.find(type, Documents.answer(text)));
        if (found.isEmpty()) {
            kept.remove(type);
            return found;
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(type, new Kept(found.get(), now.plus(KEPT)));
        return found;
    }

    /** Forgets all that was asked for, so that it is asked for again. */
    public void refresh() {
        refresh(kept.keySet());
    }

    /** Forgets what was asked for of these classes. */
    public void refresh(Collection<String> types) {
        kept.entrySet()
                .removeIf(entry -> !entry.getValue().until().equals(Instant.MAX) && types.contains(entry.getKey()));
    }

    /** Read once, when first asked for; it has nothing that changes. */
    private static final class Core {
        static final NodeSchemas SCHEMAS = ofDocument(Resources.text("core-nodes.json"));
    }

    private record Kept(NodeSchema schema, Instant until) {}
}
