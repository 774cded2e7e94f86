package dev.filmwright.provider.ollama;

import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model is asked, ready to be sent. Immutable.
 *
 * @param tag the model
 * @param prompt the words
 * @param images the pictures, in base64 without a head
 * @param wishes how it is to be asked
 * @param options those of the server's {@code options}
 * @param seed the seed, where the caller wants one
 * @param think what is sent as {@code think}; empty for a server that knows no such field
 * @param keepAlive how long the model stays in memory
 * @param format what is sent as {@code format}
 * @param correction what was wrong with the answer before, where this asks again
 * @param wholeOnly whether the server is to refuse what does not fit its window in place of leaving the oldest out
 */
record Question(
        Tag tag,
        String prompt,
        List<String> images,
        Wishes wishes,
        SortedMap<String, String> options,
        OptionalLong seed,
        Optional<String> think,
        String keepAlive,
        Format format,
        Optional<Correction> correction,
        boolean wholeOnly) {
    private static final String LOOSER = "repeat_penalty";

    /** What went before: the answer, and what is wrong with it in words for the model. */
    record Correction(String answer, String words) {}

    /**
     * The shape of the answer.
     *
     * @param json whether it is JSON at all
     * @param schema the schema, where the server follows one
     * @param keys the names of the object's fields, for the prompt: without the word JSON and the names in it, small models
     *     write blanks without end
     */
    record Format(boolean json, Optional<JsonValue> schema, List<String> keys) {
        static final Format TEXT = new Format(false, Optional.empty(), List.of());

        Optional<String> words() {
            if (!json) {
                return Optional.empty();
            }
            return Optional.of(
                    keys.isEmpty()
                            ? "Answer with JSON only."
                            : "Answer with JSON only. Keys: " + String.join(", ", keys) + ".");
        }
    }

    /** Returns the same question, asked again because of its answer: with another seed, so that it does not loop again. */
    Question again(Correction why, boolean refusesWhatDoesNotFit) {
        SortedMap<String, String> loose = new TreeMap<>(options);
        loose.putIfAbsent(LOOSER, "1.1");
        OptionalLong other = seed.isPresent() ? OptionalLong.of(seed.getAsLong() + 1) : seed;
        return new Question(
                tag,
                prompt,
                images,
                wishes,
                loose,
                other,
                think,
                keepAlive,
                format,
                Optional.of(why),
                refusesWhatDoesNotFit);
    }

    String place() {
        return wishes.generate() ? "generate" : "chat";
    }

    JsonObject body() {
        JsonObject body = JsonObject.create().with("model", tag.name()).with("stream", true);
        Optional<String> system = system();
        if (wishes.generate()) {
            body.with("prompt", correction.map(this::inOne).orElse(prompt))
                    .withText("suffix", wishes.suffix())
                    .withText("system", system);
            if (!images.isEmpty()) {
                body.withTexts("images", images);
            }
        } else {
            body.withObjects("messages", messages(system));
        }
        if (format.schema().isPresent()) {
            body.with("format", format.schema().get());
        } else if (format.json()) {
            body.with("format", "json");
        }
        think.ifPresent(how -> think(how, body));
        Wishes.writeKeepAlive(keepAlive, body);
        wishes.shift().ifPresent(shifts -> body.with("shift", shifts));
        if (wholeOnly) {
            body.with("truncate", false);
        }
        JsonObject settings = JsonObject.create();
        OptionTable.write(options, settings);
        seed.ifPresent(
                number -> settings.with("seed", BigDecimal.valueOf(number).toBigInteger()));
        return body.with("options", settings);
    }

    private Optional<String> system() {
        List<String> parts = new ArrayList<>();
        wishes.system().ifPresent(parts::add);
        format.words().ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", parts));
    }

    private List<JsonObject> messages(Optional<String> system) {
        List<JsonObject> messages = new ArrayList<>();
        system.ifPresent(words -> messages.add(message("system", words)));
        JsonObject asked = message("user", prompt);
        if (!images.isEmpty()) {
            asked.withTexts("images", images);
        }
        messages.add(asked);
        correction.ifPresent(before -> {
            messages.add(message("assistant", before.answer()));
            messages.add(message("user", before.words()));
        });
        return messages;
    }

    private String inOne(Correction before) {
        return prompt + "\n\nYour answer was:\n" + before.answer() + "\n\n" + before.words();
    }

    private static JsonObject message(String role, String content) {
        return JsonObject.create().with("role", role).with("content", content);
    }

    private static void think(String how, JsonObject body) {
        if (how.equals("true") || how.equals("false")) {
            body.with("think", how.equals("true"));
        } else {
            body.with("think", how);
        }
    }
}
