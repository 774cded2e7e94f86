package dev.filmwright.provider.comfyui;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.provider.comfyui.fake.ComfyServer;
import dev.filmwright.provider.comfyui.workflow.Templates;
import dev.filmwright.provider.comfyui.workflow.WorkflowTemplate;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.contract.provider.Backend;
import dev.filmwright.testkit.contract.provider.Call;
import dev.filmwright.testkit.contract.provider.HttpBackend;
import dev.filmwright.testkit.contract.provider.Scene;
import dev.filmwright.testkit.contract.provider.Trouble;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.Gate;
import dev.filmwright.testkit.http.ReceivedRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Lets the contract say what a ComfyUI server does. */
final class ComfyBackend implements Backend {
    private final ComfyServer server;
    private final boolean jobs;
    private final Map<Call, Deque<Trouble>> troubles = new EnumMap<>(Call.class);

    ComfyBackend(Age age) {
        server = ComfyServer.start(age);
        server.install("sdxl_base.safetensors");
        jobs = age == Age.NEW;
        for (Call call : List.of(Call.SUBMIT, Call.POLL, Call.CANCEL, Call.DOWNLOAD)) {
            server.answer(method(call), path(call), request -> trouble(call, request));
        }
    }

    private String method(Call call) {
        return call == Call.SUBMIT || call == Call.CANCEL ? "POST" : "GET";
    }

    private String path(Call call) {
        return switch (call) {
            case SUBMIT -> "/prompt";
            case CANCEL -> jobs ? "/api/jobs/*/cancel" : "/interrupt";
            case DOWNLOAD -> "/view";
            case POLL, FIND -> "/history/*";
        };
    }

    private synchronized Optional<Answer> trouble(Call call, ReceivedRequest request) {
        String last = request.path().substring(request.path().lastIndexOf('/') + 1);
        if (call == Call.POLL && !server.knows(last)) {
            return Optional.empty(); // before a job is handed over, it is looked whether it was
        }
        Deque<Trouble> planned = troubles.getOrDefault(call, new ArrayDeque<>());
        return planned.isEmpty() ? Optional.empty() : Optional.of(reply(planned.remove()));
    }

    private static Answer reply(Trouble trouble) {
        return switch (trouble) {
            case TOO_MANY_FOR_7_SECONDS -> Answer.tooManyRequests(Duration.ofSeconds(7));
            case RESET -> Answer.reset();
            case GARBAGE -> Answer.garbage();
            case SILENCE -> Answer.status(200).behind(new Gate());
            default -> Answer.json(trouble.status(), "{\"error\": \"not with the key " + HttpBackend.SECRET + "\"}");
        };
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("url", server.uri().toString(), "socket", "off");
    }

    @Override
    public Map<String, String> impatient() {
        return Map.of("patience", "3000");
    }

    @Override
    public List<ProviderRequest> requests(String clientKey) {
        MediaOwner owner = MediaOwner.production("p1");
        GenerationRequest workflow = GenerationRequest.workflow(
                        new ModelRef("comfyui", "workflow"), Graphs.blank(clientKey.hashCode() & 0xffffff), owner)
                .build();
        List<ProviderRequest> requests = new ArrayList<>(List.of(new ProviderRequest(clientKey, "workflow", workflow)));
        AssembledPrompt words = AssembledPrompt.plain(PromptKind.FRAME, "a pier in fog");
        for (WorkflowTemplate template : Templates.all()) {
            ModelRef model = new ModelRef("comfyui", template.name());
            GenerationRequest.Builder wanted = template.output() == OutputKind.VIDEO
                    ? GenerationRequest.video(model, words, owner)
                    : GenerationRequest.image(model, words, owner);
            if (template.name().equals("lora-stack")) {
                wanted.option("loras", "ink.safetensors:0.8");
            }
            List<ProviderInput> inputs = new ArrayList<>();
            template.parameters()
                    .forEach(parameter ->
                            parameter.role().ifPresent(role -> inputs.add(new Picture(role, "a picture for " + role))));
            inputs.forEach(input -> wanted.input(input.role(), new MediaId("m-" + input.role())));
            requests.add(
                    new ProviderRequest(clientKey + "-" + template.name(), template.name(), wanted.build(), inputs));
        }
        return requests;
    }

    @Override
    public boolean play(Scene scene) {
        return switch (scene) {
            case ACCEPTS, SUCCEEDS, STOPS, DELIVERS, IS_TOO_LATE, KNOWS_THE_KEY, DOES_NOT_KNOW_THE_KEY -> true;
            case RUNS -> {
                server.slow(graph -> true);
                yield true;
            }
            case FAILS -> {
                server.ends("execution_error");
                yield true;
            }
            case MAKES_NOTHING -> {
                server.ends("nothing");
                yield true;
            }
            case SAYS_A_NEW_WORD -> {
                server.ends("execution_postponed");
                yield true;
            }
            case HAS_FORGOTTEN -> {
                server.ends("forgotten");
                yield true;
            }
            case BREAKS_OFF -> {
                server.breakOffOnce();
                yield true;
            }
            case REFUSES, FILTERS -> false; // it does not look at what it makes
        };
    }

    @Override
    public boolean fail(Call call, Trouble trouble) {
        if (call == Call.FIND) {
            return false; // it is asked in the same way as how work is doing
        }
        if (call == Call.SUBMIT && !trouble.provesNothingWasTaken()) {
            server.loseTheNextAnswer(reply(trouble));
            return true;
        }
        synchronized (this) {
            troubles.computeIfAbsent(call, key -> new ArrayDeque<>()).add(trouble);
        }
        return true;
    }

    @Override
    public OptionalInt taken() {
        return OptionalInt.of(server.taken());
    }

    @Override
    public int calls(Call call) {
        return server.count(method(call), path(call));
    }

    @Override
    public void close() {
        server.close();
    }
}
