package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.provider.support.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a template from JSON strictly: fields it does not know are refused, as they may be misspelt. */
final class TemplateReader {
    /** The field by which a template is told from a graph; its value is the version of the form. */
    static final String MARK = "filmwright_template";

    private static final int MOST = 200;
    private static final List<String> FIELDS =
            List.of(MARK, "name", "title", "output", "parameters", "workflow", "variants");
    private static final List<String> PARAMETER_FIELDS = List.of(
            "name",
            "kind",
            "about",
            "sets",
            "model",
            "clip",
            "required",
            "from",
            "role",
            "min",
            "max",
            "step",
            "fps",
            "choices");

    private TemplateReader() {}

    static WorkflowTemplate read(JsonValue document) {
        if (!document.at(MARK).present()) {
            Workflow graph = Workflow.checked(WorkflowReader.read(document, "workflow"));
            return WorkflowTemplate.of("workflow", OutputKind.WORKFLOW, graph, List.of());
        }
        try {
            return template(document);
        } catch (ProviderException e) {
            throw new InvalidInputException("template", e.failure().message(), "write it as export does", e);
        }
    }

    private static WorkflowTemplate template(JsonValue document) {
        known("template", document, FIELDS);
        if (document.at(MARK).whole() != 1) {
            throw new InvalidInputException(MARK, document.at(MARK).json(), "this version reads 1");
        }
        String name = document.at("name").nonEmptyText();
        List<TemplateParameter> parameters = new ArrayList<>();
        List<JsonValue> items =
                document.at("parameters").optional(JsonValue::items).orElse(List.of());
        if (items.size() > MOST) {
            throw new InvalidInputException("parameters", items.size(), "use at most " + MOST);
        }
        items.forEach(item -> parameters.add(parameter(item)));
        return new WorkflowTemplate(
                name,
                document.at("title").optional(JsonValue::text).orElse(name),
                document.at("output")
                        .optional(JsonValue::text)
                        .map(TemplateReader::output)
                        .orElse(OutputKind.WORKFLOW),
                graphs(document),
                parameters);
    }

    private static OutputKind output(String word) {
        return Arrays.stream(OutputKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("output", word, "use image, video, text or workflow"));
    }

    private static Map<String, Workflow> graphs(JsonValue document) {
        boolean one = document.at("workflow").present();
        if (one == document.at("variants").present()) {
            throw new InvalidInputException("template", "", "give either \"workflow\" or \"variants\"");
        }
        Map<String, Workflow> graphs = new LinkedHashMap<>();
        if (one) {
            graphs.put("", Workflow.checked(WorkflowReader.read(document.at("workflow"), "workflow")));
            return graphs;
        }
        JsonValue variants = document.at("variants");
        if (variants.names().size() < 2 || variants.names().size() > MOST) {
            throw new InvalidInputException("variants", variants.names(), "give 2 to " + MOST);
        }
        variants.names()
                .forEach(name ->
                        graphs.put(name, Workflow.checked(WorkflowReader.read(variants.at(name), "variants." + name))));
        return graphs;
    }

    private static TemplateParameter parameter(JsonValue json) {
        String name = json.at("name").nonEmptyText();
        String place = "parameter " + name;
        known(place, json, PARAMETER_FIELDS);
        TemplateParameter.Builder builder = TemplateParameter.builder(
                name, ParameterKind.named(json.at("kind").text(), place + ".kind"));
        json.at("about").optional(JsonValue::text).ifPresent(builder::about);
        for (JsonValue target : json.at("sets").optional(JsonValue::items).orElse(List.of())) {
            builder.sets(target.item(0).nonEmptyText(), target.item(1).nonEmptyText());
        }
        json.at("model")
                .optional(TemplateReader::link)
                .ifPresent(model ->
                        builder.loras(new LoraPlace(model, json.at("clip").optional(TemplateReader::link))));
        if (json.at("required").optional(JsonValue::flag).orElse(false)) {
            builder.required();
        }
        json.at("from")
                .optional(JsonValue::text)
                .ifPresent(word -> builder.from(RequestField.named(word, place + ".from")));
        json.at("role").optional(JsonValue::text).ifPresent(word -> builder.from(role(word, place)));
        json.at("min").optional(JsonValue::decimal).ifPresent(builder::min);
        json.at("max").optional(JsonValue::decimal).ifPresent(builder::max);
        json.at("step").optional(JsonValue::decimal).ifPresent(builder::step);
        json.at("fps").optional(JsonValue::decimal).ifPresent(fps -> builder.framesPerSecond(fps.doubleValue()));
        builder.choices(json.at("choices").optional(JsonValue::items).orElse(List.of()).stream()
                .map(JsonValue::text)
                .toList());
        return builder.build();
    }

    private static NodeInput.Link link(JsonValue link) {
        long slot = link.item(1).whole();
        if (slot < 0 || slot > Short.MAX_VALUE) {
            throw link.wrong("counts outputs from 0");
        }
        return new NodeInput.Link(link.item(0).nonEmptyText(), (int) slot);
    }

    private static InputRole role(String word, String place) {
        Optional<InputRole> role = Arrays.stream(InputRole.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        return role.orElseThrow(() -> new InvalidInputException(
                place + ".role",
                word,
                "use one of "
                        + Arrays.stream(InputRole.values())
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    private static void known(String place, JsonValue object, List<String> names) {
        for (String name : object.names()) {
            if (!names.contains(name)) {
                throw new InvalidInputException(place, name, "there is no such field: use " + names);
            }
        }
    }
}
