package dev.filmwright.core.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the JSON object in what a model says: models greet, think aloud and put code fences around it. Everything is read
 * within bounds, as nobody knows what a model was made to say.
 */
final class AnswerText {
    /** The longest answer that is looked at, in characters; the longest good one has some thousand. */
    static final int LONGEST = 200_000;

    private static final int MOST_OBJECTS = 20;
    private static final int DEEPEST = 10;
    private static final Pattern THOUGHT = Pattern.compile("\\A\\s*<think(?:ing)?>.*?</think(?:ing)?>", Pattern.DOTALL);
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .maxNumberLength(40)
                            .maxNameLength(200)
                            .maxTokenCount(2000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private AnswerText() {}

    /** Returns the first object in an answer. */
    static Reading<JsonNode> object(String answer) {
        if (answer.length() > LONGEST) {
            return Reading.Misread.of("is longer than " + LONGEST + " characters, answer with the object alone");
        }
        String said = said(answer);
        if (said.isBlank()) {
            return Reading.Misread.of("is empty, answer with one JSON object");
        }
        boolean cut = false;
        for (String candidate : objects(said)) {
            try {
                JsonNode json = MAPPER.readTree(candidate);
                if (json.isObject()) {
                    return new Reading.Read<>(json);
                }
            } catch (JacksonException e) {
                cut = true; // the next one may be better
            }
        }
        return Reading.Misread.of(
                cut || said.indexOf('{') >= 0
                        ? "is broken off or no proper JSON, answer with one whole JSON object"
                        : "has no JSON object, answer with one");
    }

    private static String said(String answer) {
        Matcher thought = THOUGHT.matcher(answer);
        return thought.lookingAt() ? answer.substring(thought.end()) : answer;
    }

    /** Returns what stands between a brace and the one that closes it, outermost ones only. */
    private static List<String> objects(String said) {
        List<String> objects = new ArrayList<>();
        int from = 0;
        for (int tries = 0; tries < MOST_OBJECTS; tries++) {
            int begin = said.indexOf('{', from);
            if (begin < 0) {
                return objects;
            }
            int end = end(said, begin);
            if (end > 0) {
                objects.add(said.substring(begin, end));
            }
            from = end > 0 ? end : begin + 1;
        }
        return objects;
    }

    /** Returns where the other brace is, or 0; braces within texts do not count. */
    private static int end(String said, int begin) {
        int depth = 0;
        boolean text = false;
        for (int i = begin; i < said.length(); i++) {
            char c = said.charAt(i);
            if (text && c == '\\') {
                i++;
            } else if (c == '"') {
                text = !text;
            } else if (!text && c == '{') {
                depth++;
            } else if (!text && c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return 0;
    }
}
