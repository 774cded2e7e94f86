package dev.filmwright.provider.comfyui.fake;

import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The routes of jobs. */
final class JobRoutes {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final ComfyServer server;
    private final JobBoard board;
    private Optional<Answer> lost = Optional.empty();

    JobRoutes(ComfyServer server, JobBoard board) {
        this.server = server;
        this.board = board;
    }

    void lose(Answer instead) {
        lost = Optional.of(instead);
    }

    void routes() {
        server.route("POST", "/prompt", this::prompt);
        server.route("GET", "/prompt", request -> Answer.json(board.status()));
        server.route("GET", "/queue", request -> queue());
        server.route("POST", "/queue", this::editQueue);
        server.route("POST", "/interrupt", this::interrupt);
        server.route("POST", "/history", this::editHistory);
        server.route("GET", "/history", this::histories);
        server.route("GET", "/history/*", this::history);
        if (server.age == Age.NEW) {
            server.apiRoute(
                    "GET",
                    "/api/jobs",
                    request -> Answer.json("{\"jobs\": [], \"pagination\": {\"offset\": 0, \"limit\": 1,"
                            + " \"total\": 0, \"has_more\": false}}"));
            server.apiRoute("GET", "/api/jobs/*", this::job);
            server.apiRoute("POST", "/api/jobs/*/cancel", this::cancel);
        }
    }

    private Answer prompt(ReceivedRequest request) {
        JsonValue body = Json.read(request.text());
        for (String name : body.names()) {
            if (!body.at(name).present()) {
                throw new IllegalStateException("null for " + name);
            }
        }
        if (!body.at("prompt").present()) {
            return Answer.json(
                    400,
                    "{\"error\": " + Validation.error("no_prompt", "No prompt provided", "No prompt provided", "{}")
                            + ", \"node_errors\": {}}");
        }
        String wanted = Json.text(body.at("prompt_id"));
        if (server.age == Age.NEW
                && !wanted.isEmpty()
                && !UUID_FORM.matcher(wanted).matches()) {
            return Answer.json(
                    400,
                    "{\"error\": "
                            + Validation.error("invalid_prompt_id", "prompt_id must be a canonical UUID", "", "{}")
                            + ", \"node_errors\": {}}");
        }
        JsonValue graph = body.at("prompt").object();
        Validation.Finding found =
                new Validation(server.files, server.checkpoints, server.unknown, server.age).check(graph);
        if (found.error().isPresent()) {
            return Answer.json(400, "{\"error\": " + found.error().get() + ", \"node_errors\": " + errors(found) + "}");
        }
        String id = wanted.isEmpty() || server.age == Age.ANCIENT
                ? UUID.randomUUID().toString()
                : wanted;
        int number = board.counter;
        String client = Json.text(body.at("client_id"));
        String extra = body.at("extra_data").present() ? body.at("extra_data").json() : "{}";
        FakeJob job = new FakeJob(id, number, graph, extra, client, found.outputs());
        board.take(job);
        Answer taken = Answer.json("{\"prompt_id\": " + Json.quoted(id) + ", \"number\": " + number
                + ", \"node_errors\": " + errors(found) + "}");
        Answer answer = lost.orElse(taken);
        lost = Optional.empty();
        return answer;
    }

    private static String errors(Validation.Finding found) {
        List<String> members = new ArrayList<>();
        found.nodeErrors().forEach((node, error) -> members.add(Json.quoted(node) + ": " + error));
        return "{" + String.join(", ", members) + "}";
    }

    private Answer queue() {
        List<FakeJob> heap = new ArrayList<>(board.pending);
        heap.sort(Comparator.comparingDouble(job -> -job.number)); // not in order, as a heap is not
        return Answer.json("{\"queue_running\": "
                + Json.array(board.running.stream().map(FakeJob::tuple).toList()) + ", \"queue_pending\": "
                + Json.array(heap.stream().map(FakeJob::tuple).toList()) + "}");
    }

    private Answer editQueue(ReceivedRequest request) {
        JsonValue body = Json.read(request.text());
        if (body.at("delete").isArray()) {
            body.at("delete").items().forEach(id -> board.delete(id.text()));
        }
        return Answer.status(200);
    }

    private Answer editHistory(ReceivedRequest request) {
        Json.read(request.text()).at("delete").items().forEach(id -> board.history.remove(id.text()));
        return Answer.status(200);
    }

    private Answer interrupt(ReceivedRequest request) {
        String id = request.body().length == 0
                ? ""
                : Json.text(Json.read(request.text()).at("prompt_id"));
        board.running
                .filter(job -> server.age == Age.ANCIENT || id.isEmpty() || job.id.equals(id))
                .ifPresent(board::interrupt);
        return Answer.status(200);
    }

    private Answer histories(ReceivedRequest request) {
        int most = Integer.parseInt(ComfyServer.parameter(request, "max_items").orElse("10000"));
        List<FakeJob> all = new ArrayList<>(board.history.values());
        List<String> members = new ArrayList<>();
        all.subList(Math.max(0, all.size() - most), all.size())
                .forEach(job -> members.add(Json.quoted(job.id) + ": " + job.historyJson()));
        return Answer.json("{" + String.join(", ", members) + "}");
    }

    private Answer history(ReceivedRequest request) {
        FakeJob job = board.history.get(ComfyServer.last(request));
        return Answer.json(job == null ? "{}" : "{" + Json.quoted(job.id) + ": " + job.historyJson() + "}");
    }

    private Answer job(ReceivedRequest request) {
        return board.find(ComfyServer.last(request))
                .map(found -> Answer.json(found.jobJson()))
                .orElseGet(() -> Answer.json(404, "{\"error\": \"Job not found\"}"));
    }

    private Answer cancel(ReceivedRequest request) {
        String[] path = request.path().split("/");
        String id = path[path.length - 2];
        boolean waits = board.delete(id);
        Optional<FakeJob> runs = board.running.filter(job -> job.id.equals(id));
        runs.ifPresent(board::interrupt);
        return Answer.json("{\"cancelled\": " + (waits || runs.isPresent()) + "}");
    }
}
