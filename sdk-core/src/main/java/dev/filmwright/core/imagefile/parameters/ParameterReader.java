package dev.filmwright.core.imagefile.parameters;

import dev.filmwright.media.GenerationParameters;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Tells which tool wrote a picture's texts and reads how it was generated. Any text gives an answer. */
public final class ParameterReader {
    private static final String PARAMETERS = "parameters";

    private final Map<String, String> texts;
    private final Consumer<String> problems;

    private ParameterReader(Map<String, String> texts, Consumer<String> problems) {
        this.texts = texts;
        this.problems = problems;
    }

    /**
     * Reads the parameters.
     *
     * @param texts what the file carries, by keyword
     * @param problems takes a sentence for each text that promises parameters and cannot be read
     */
    public static Optional<GenerationParameters> read(Map<String, String> texts, Consumer<String> problems) {
        return new ParameterReader(texts, problems).read();
    }

    private Optional<GenerationParameters> read() {
        return parameters()
                .or(this::graph)
                .or(() -> document("invokeai_metadata", InvokeJson::parameters))
                .or(() -> document("sd-metadata", InvokeJson::parameters))
                .or(this::novel)
                .or(() -> comment("UserComment"))
                .or(() -> comment("Comment"))
                .map(GenerationParameters.Builder::build);
    }

    private Optional<GenerationParameters.Builder> parameters() {
        String text = texts.get(PARAMETERS);
        if (text == null) {
            return Optional.empty();
        }
        Optional<GenerationParameters.Builder> builder = text.stripLeading().startsWith("{")
                ? LenientJson.read(text).flatMap(ParameterReader::document)
                : Optional.empty();
        if (builder.isEmpty()) {
            builder = Optional.of(InfoText.parse(text).parameters());
        }
        return builder.map(found -> found.raw(PARAMETERS, text));
    }

    /** One keyword, several tools: told by what the document holds. */
    private static Optional<GenerationParameters.Builder> document(JsonNode document) {
        return SwarmJson.parameters(document).or(() -> FooocusJson.parameters(document));
    }

    private Optional<GenerationParameters.Builder> graph() {
        String prompt = texts.get("prompt");
        String workflow = texts.get("workflow");
        Optional<GenerationParameters.Builder> builder =
                Optional.ofNullable(prompt).flatMap(LenientJson::read).flatMap(ComfyGraph::parameters);
        if (builder.isEmpty() && workflow != null && workflow.stripLeading().startsWith("{")) {
            problems.accept("a workflow without the graph that was run: its settings are not read");
            builder = Optional.of(GenerationParameters.builder(ComfyGraph.TOOL));
        } else if (builder.isEmpty() && prompt != null && prompt.stripLeading().startsWith("{")) {
            problems.accept("the text \"prompt\" holds no graph that can be read");
        }
        return builder.map(found -> raw(raw(found, "prompt"), "workflow"));
    }

    private GenerationParameters.Builder raw(GenerationParameters.Builder builder, String keyword) {
        String text = texts.get(keyword);
        return text == null ? builder : builder.raw(keyword, text);
    }

    private Optional<GenerationParameters.Builder> document(
            String keyword, java.util.function.Function<JsonNode, Optional<GenerationParameters.Builder>> reading) {
        String text = texts.get(keyword);
        if (text == null) {
            return Optional.empty();
        }
        Optional<GenerationParameters.Builder> builder = LenientJson.read(text).flatMap(reading);
        if (builder.isEmpty()) {
            problems.accept("the text \"" + keyword + "\" is no JSON object that can be read");
        }
        return builder.map(found -> found.raw(keyword, text));
    }

    private Optional<GenerationParameters.Builder> novel() {
        return "NovelAI".equals(texts.get("Software"))
                ? document("Comment", json -> NovelJson.parameters(json, texts))
                : Optional.empty();
    }

    /** Anybody comments on pictures: only what holds settings is taken for parameters. */
    private Optional<GenerationParameters.Builder> comment(String keyword) {
        String text = texts.get(keyword);
        if (text == null) {
            return Optional.empty();
        }
        Optional<GenerationParameters.Builder> builder = text.stripLeading().startsWith("{")
                ? LenientJson.read(text).flatMap(ParameterReader::any)
                : Optional.of(InfoText.parse(text)).filter(InfoText::certain).map(InfoText::parameters);
        return builder.map(found -> found.raw(keyword, text));
    }

    private static Optional<GenerationParameters.Builder> any(JsonNode document) {
        return document(document).or(() -> ComfyGraph.parameters(document));
    }
}
