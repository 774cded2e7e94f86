package dev.filmwright.provider.support.structured;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.ValidationLimitExceededException;
import dev.filmwright.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks what a language model says against a JSON schema (draft 2020-12, or the one its {@code $schema} names). Thread-safe.
 *
 * <pre>{@code
 * SchemaCheck check = SchemaCheck.of(request.schema());
 * Checked first = check.check(model.ask(prompt));
 * if (first instanceof Checked.Misfit misfit) {
 *     first = check.check(model.askAgain(misfit.repairPrompt()));
 * }
 * }</pre>
 *
 * <p>Schema and answer may come from anybody: nothing that a schema refers to is fetched, texts are read within limits, and
 * patterns and nested rules end after a number of steps. {@code format} is not checked, as the draft says of it.
 */
public final class SchemaCheck {
    private static final int LONGEST_SCHEMA = 1 << 20;
    private static final int LONGEST_ANSWER = 8 << 20;
    private static final int MOST_FINDINGS = 20;
    private static final int LONGEST_FINDING = 300;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(LONGEST_ANSWER)
                            .maxNumberLength(100)
                            .maxNameLength(1000)
                            .maxTokenCount(500_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Schema schema;
    private final List<String> keys;

    private SchemaCheck(Schema schema, List<String> keys) {
        this.schema = schema;
        this.keys = keys;
    }

    /**
     * Reads a schema. The first one in a process takes some tenths of a second.
     *
     * @throws InvalidInputException if it is no schema, or refers to something outside itself
     */
    public static SchemaCheck of(String schema) {
        if (schema.length() > LONGEST_SCHEMA) {
            throw wrong(schema, "use at most " + LONGEST_SCHEMA + " characters", null);
        }
        JsonNode json = read(schema);
        try {
            List<Finding> findings = findings(Schemas.meta(json).validate(json, Schemas::limit));
            if (!findings.isEmpty()) {
                throw wrong(schema, "it is no JSON schema: " + findings.get(0), null);
            }
            Schema compiled = Schemas.compile(json);
            return new SchemaCheck(compiled, List.copyOf(json.path("properties").propertyNames()));
        } catch (SchemaException | ValidationLimitExceededException | IllegalArgumentException e) {
            throw wrong(schema, "it cannot be used: " + shortened(String.valueOf(e.getMessage())), e);
        } catch (StackOverflowError e) {
            throw wrong(schema, "it is nested too deeply", null);
        }
    }

    private static JsonNode read(String schema) {
        try {
            JsonNode json = MAPPER.readTree(schema);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            throw wrong(schema, "it is no JSON: " + e.getOriginalMessage(), e);
        }
        throw wrong(schema, "give an object", null);
    }

    private static InvalidInputException wrong(String schema, String remedy, @Nullable Throwable e) {
        return new InvalidInputException("schema", schema, remedy, e);
    }

    /** Returns the names of the fields the schema names at its top; empty if it is not about an object. */
    public List<String> keys() {
        return keys;
    }

    /** Checks an answer. What a model wrote around the JSON, such as a greeting or code fences, is left out. */
    public Checked check(String answer) {
        if (answer.length() > LONGEST_ANSWER) {
            return misfit("is longer than " + LONGEST_ANSWER + " characters");
        }
        List<Finding> first = List.of();
        String unreadable = "";
        for (String candidate : Candidates.in(answer)) {
            try {
                JsonNode json = MAPPER.readTree(candidate);
                List<Finding> findings = json.isMissingNode() ? List.of(new Finding("", "is empty")) : fits(json);
                if (findings.isEmpty()) {
                    return new Checked.Fits(MAPPER.writeValueAsString(json));
                }
                first = first.isEmpty() ? findings : first;
            } catch (JacksonException e) {
                unreadable = unreadable.isEmpty() ? shortened(e.getOriginalMessage()) : unreadable;
            }
        }
        return first.isEmpty() ? misfit("is no JSON: " + unreadable) : new Checked.Misfit(first);
    }

    private static Checked misfit(String problem) {
        return new Checked.Misfit(List.of(new Finding("", "the answer " + problem)));
    }

    private List<Finding> fits(JsonNode json) {
        try {
            return findings(schema.validate(json, Schemas::limit));
        } catch (ValidationLimitExceededException | BoundedRegex.TooLongException | StackOverflowError e) {
            return List.of(new Finding("", "the answer takes too long to check: make it shorter and simpler"));
        } catch (SchemaException e) {
            return List.of(
                    new Finding("", "the answer cannot be checked: " + shortened(String.valueOf(e.getMessage()))));
        }
    }

    private static List<Finding> findings(List<Error> errors) {
        List<Finding> findings = new ArrayList<>();
        for (Error error : errors.subList(0, Math.min(MOST_FINDINGS, errors.size()))) {
            findings.add(new Finding(
                    shortened(error.getInstanceLocation().toString()), shortened(String.valueOf(error.getMessage()))));
        }
        return findings;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() <= LONGEST_FINDING) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_FINDING - 1)) ? LONGEST_FINDING - 1 : LONGEST_FINDING;
        return line.substring(0, end) + "…";
    }
}
