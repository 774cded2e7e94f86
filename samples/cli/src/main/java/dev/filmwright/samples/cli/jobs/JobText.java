package dev.filmwright.samples.cli.jobs;

import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Jobs in lines and as JSON. */
public final class JobText {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JobText() {}

    /** Returns an empty JSON object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Returns a job in one line. */
    public static String line(Job job) {
        return String.format(
                Locale.ROOT,
                "%s  %-10s  %-20s  %s  %s",
                job.id(),
                job.state(),
                subject(job.request()),
                job.request().model(),
                job.failure().map(failure -> oneLine(failure.message())).orElse(""));
    }

    static String subject(GenerationRequest request) {
        return request.labels().getOrDefault("shot", request.slot());
    }

    /** Returns a text on one line: what a backend says may hold anything; a terminal shows words only. */
    public static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Returns a job and what came of it as JSON. */
    public static ObjectNode json(Job job, Optional<Generation> made) {
        ObjectNode json = json(job);
        made.ifPresent(generation -> {
            ArrayNode media = json.putArray("media");
            generation.media().forEach(file -> media.add(file.value()));
            generation.seed().ifPresent(seed -> json.put("usedSeed", seed));
            generation
                    .cost()
                    .ifPresent(cost -> json.putObject("cost")
                            .put("amount", cost.amount().toPlainString())
                            .put("currency", cost.currency().code()));
            ArrayNode warnings = json.putArray("warnings");
            generation.warnings().forEach(warnings::add);
        });
        return json;
    }

    static ObjectNode json(Job job) {
        GenerationRequest request = job.request();
        ObjectNode json = object();
        json.put("id", job.id().value());
        json.put("state", job.state().name());
        json.put("kind", request.kind().name());
        json.put("model", request.model().toString());
        json.put("owner", request.owner().folder() + "/" + request.owner().id());
        json.put("slot", request.slot());
        json.put("account", request.terms().account());
        ObjectNode labels = json.putObject("labels");
        request.labels().forEach(labels::put);
        json.put("prompt", request.prompt().text());
        request.seed().ifPresent(seed -> json.put("seed", seed));
        json.put("attempts", job.attempts());
        job.operation().ifPresent(operation -> json.put("operation", operation));
        job.generation().ifPresent(made -> json.put("generation", made.value()));
        job.failure().ifPresent(failure -> {
            ObjectNode why = json.putObject("failure");
            why.put("kind", failure.kind().name());
            why.put("message", failure.message());
            why.put("retryable", failure.retryable());
            why.put("billing", failure.billing().name());
        });
        json.put("created", job.created().toString());
        json.put("updated", job.updated().toString());
        return json;
    }
}
