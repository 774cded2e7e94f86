package dev.filmwright.provider.comfyui.workflow;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a template in JSON. */
final class TemplateWriter {
    private TemplateWriter() {}

    static String write(WorkflowTemplate template) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(TemplateReader.MARK, "1");
        fields.put("name", JsonText.quoted(template.name()));
        fields.put("title", JsonText.quoted(template.title()));
        fields.put("output", JsonText.quoted(template.output().name().toLowerCase(Locale.ROOT)));
        fields.put(
                "parameters",
                array(template.parameters().stream()
                        .map(TemplateWriter::parameter)
                        .toList()));
        if (template.variants().isEmpty()) {
            fields.put("workflow", template.workflow().json());
        } else {
            Map<String, String> variants = new LinkedHashMap<>();
            template.graphs().forEach((name, graph) -> variants.put(name, graph.json()));
            fields.put("variants", JsonText.object(variants));
        }
        return JsonText.object(fields);
    }

    private static String parameter(TemplateParameter parameter) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", JsonText.quoted(parameter.name()));
        fields.put("kind", JsonText.quoted(parameter.kind().word()));
        if (!parameter.about().isEmpty()) {
            fields.put("about", JsonText.quoted(parameter.about()));
        }
        if (!parameter.targets().isEmpty()) {
            fields.put(
                    "sets",
                    array(parameter.targets().stream()
                            .map(target ->
                                    array(List.of(JsonText.quoted(target.node()), JsonText.quoted(target.input()))))
                            .toList()));
        }
        parameter.loras().ifPresent(place -> {
            fields.put("model", place.model().json());
            place.clip().ifPresent(clip -> fields.put("clip", clip.json()));
        });
        if (parameter.required()) {
            fields.put("required", "true");
        }
        parameter.field().ifPresent(field -> fields.put("from", JsonText.quoted(field.word())));
        parameter
                .role()
                .ifPresent(
                        role -> fields.put("role", JsonText.quoted(role.name().toLowerCase(Locale.ROOT))));
        parameter.min().map(BigDecimal::toPlainString).ifPresent(min -> fields.put("min", min));
        parameter.max().map(BigDecimal::toPlainString).ifPresent(max -> fields.put("max", max));
        parameter.step().map(BigDecimal::toPlainString).ifPresent(step -> fields.put("step", step));
        parameter.framesPerSecond().ifPresent(rate -> fields.put("fps", Double.toString(rate)));
        if (!parameter.choices().isEmpty()) {
            fields.put(
                    "choices",
                    array(parameter.choices().stream().map(JsonText::quoted).toList()));
        }
        return JsonText.object(fields);
    }

    private static String array(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }
}
