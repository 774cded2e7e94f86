package dev.filmwright.provider.gemini;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A request in the words of {@code generateContent}. Immutable.
 *
 * @param contents the turns so far
 * @param settings everything beside them
 * @param warnings what could not be done as asked
 */
record Question(List<JsonObject> contents, JsonObject settings, List<String> warnings) {
    /** What the filters are about (python-genai, {@code HarmCategory}). */
    private static final List<String> HARMS = List.of(
            "HARM_CATEGORY_HARASSMENT",
            "HARM_CATEGORY_HATE_SPEECH",
            "HARM_CATEGORY_SEXUALLY_EXPLICIT",
            "HARM_CATEGORY_DANGEROUS_CONTENT");

    Question {
        contents = List.copyOf(contents);
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns the question of a request that {@link RequestRules} found possible.
     *
     * @param parts the words and pictures
     */
    static Question of(GeminiModel model, GenerationRequest request, List<JsonObject> parts) {
        List<String> warnings = new ArrayList<>();
        JsonObject generation = model.draws() ? picture(model, request, warnings) : text(request);
        JsonObject settings = JsonObject.create().with("generationConfig", generation);
        option(request, GeminiOption.SYSTEM)
                .ifPresent(words -> settings.with(
                        "systemInstruction", JsonObject.create().withObjects("parts", List.of(words(words)))));
        option(request, GeminiOption.SAFETY)
                .ifPresent(threshold -> settings.withObjects(
                        "safetySettings",
                        HARMS.stream()
                                .map(harm -> JsonObject.create()
                                        .with("category", harm)
                                        .with("threshold", threshold))
                                .toList()));
        return new Question(List.of(turn("user", parts)), settings, warnings);
    }

    private static JsonObject picture(GeminiModel model, GenerationRequest request, List<String> warnings) {
        GeminiModel.Shape shape = Shapes.shape(model, request.size());
        GeminiModel.Tier tier = option(request, GeminiOption.IMAGE_SIZE)
                .flatMap(word -> Arrays.stream(GeminiModel.Tier.values())
                        .filter(each -> each.word.equals(word))
                        .findFirst())
                .orElseGet(() -> Shapes.tier(model, request.size()));
        JsonObject image = JsonObject.create().with("aspectRatio", shape.toString());
        // A model of one size has no field for it.
        if (model.sizes().size() > 1) {
            image.with("imageSize", tier.word);
        }
        warnings.add("size " + request.size() + " became the shape " + shape + " at " + tier.word + ": " + model.id()
                + " chooses how many pixels that are");
        return JsonObject.create()
                .withTexts("responseModalities", List.of("TEXT", "IMAGE"))
                .with("imageConfig", image);
    }

    private static JsonObject text(GenerationRequest request) {
        JsonObject generation = JsonObject.create();
        request.schema()
                .ifPresent(schema -> generation
                        .with("responseMimeType", "application/json")
                        .with("responseJsonSchema", SchemaKeywords.known(schema)));
        option(request, GeminiOption.THINKING)
                .ifPresent(level ->
                        generation.with("thinkingConfig", JsonObject.create().with("thinkingLevel", level)));
        option(request, GeminiOption.MAX_TOKENS)
                .ifPresent(most -> generation.with("maxOutputTokens", GeminiOption.MAX_TOKENS.tokens(most)));
        return generation;
    }

    private static Optional<String> option(GenerationRequest request, GeminiOption option) {
        return Optional.ofNullable(request.options().get(option.key()));
    }

    static JsonObject words(String text) {
        return JsonObject.create().with("text", text);
    }

    private static JsonObject turn(String role, List<JsonObject> parts) {
        return JsonObject.create().with("role", role).withObjects("parts", parts);
    }

    /**
     * Returns the question that follows an answer.
     *
     * @param said the parts of the answer, as they came: they hold signatures that must come back unchanged
     */
    Question after(List<JsonValue> said, String next) {
        List<JsonObject> turns = new ArrayList<>(contents);
        JsonObject model = JsonObject.create().with("role", "model");
        turns.add(model.withValues("parts", said));
        turns.add(turn("user", List.of(words(next))));
        return new Question(turns, settings, warnings);
    }

    /** Returns the document to be sent. */
    JsonObject body() {
        return settings.copy().withObjects("contents", contents);
    }
}
