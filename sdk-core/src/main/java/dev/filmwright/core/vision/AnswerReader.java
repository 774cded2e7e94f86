package dev.filmwright.core.vision;

import dev.filmwright.asset.FieldValue;
import dev.filmwright.vision.AnswerProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of an answer: all of them within their bounds, or none. Problems never repeat the model's own words. */
final class AnswerReader {
    private static final int MOST_PROBLEMS = 20;
    private static final int LONGEST_NAME = 40;

    private final List<Field> fields;
    private final Predicate<Field> needed;
    private final List<AnswerProblem> problems = new ArrayList<>();

    private AnswerReader(List<Field> fields, Predicate<Field> needed) {
        this.fields = fields;
        this.needed = needed;
    }

    /**
     * Reads an answer.
     *
     * @param fields the fields it must have
     * @param needed which of them must say something
     */
    static Reading<Facts> read(String answer, List<Field> fields, Predicate<Field> needed) {
        Reading<JsonNode> json = AnswerText.object(answer);
        if (json instanceof Reading.Misread<JsonNode> misread) {
            return new Reading.Misread<>(misread.problems());
        }
        return new AnswerReader(fields, needed).read(((Reading.Read<JsonNode>) json).value());
    }

    private Reading<Facts> read(JsonNode object) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (Field field : fields) {
            values.put(field.name(), value(field, object.get(field.name())));
        }
        List<String> known = fields.stream().map(Field::name).toList();
        object.propertyNames().stream()
                .filter(Predicate.not(known::contains))
                .forEach(name -> problem(shown(name), "was not asked for, leave it out"));
        return problems.isEmpty() ? new Reading.Read<>(new Facts(values)) : new Reading.Misread<>(problems);
    }

    private FieldValue value(Field field, @Nullable JsonNode json) {
        if (json == null) {
            problem(field.name(), "is missing, give " + field.rule());
            return field.nothing();
        }
        FieldValue value = switch (field.kind()) {
            case TEXT, SINGLE -> new FieldValue.Text(text(field.name(), field, json));
            case WORDS -> new FieldValue.Words(words(field, json));
            case WHOLE, DECIMAL -> new FieldValue.Quantity(number(field, json));
        };
        if (needed.test(field) && value.display().isEmpty()) {
            problem(field.name(), "says nothing, give " + field.about());
        }
        return value;
    }

    private String text(String place, Field field, JsonNode json) {
        if (!json.isString()) {
            problem(place, "is " + type(json) + ", give " + field.rule());
            return "";
        }
        String text = json.stringValue().replaceAll("\\s+", " ").strip();
        if (text.codePointCount(0, text.length()) > field.most()) {
            problem(place, "has " + text.codePointCount(0, text.length()) + " characters, use at most " + field.most());
            return "";
        }
        if (text.codePoints().anyMatch(AnswerReader::unreadable)) {
            problem(place, "has control characters, use plain text");
            return "";
        }
        return text;
    }

    /** Returns whether something is no letter of a text: it controls a screen, turns writing around, or is half a letter. */
    private static boolean unreadable(int letter) {
        return Character.isISOControl(letter)
                || letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069
                || Character.getType(letter) == Character.SURROGATE;
    }

    private List<String> words(Field field, JsonNode json) {
        if (!json.isArray()) {
            problem(field.name(), "is " + type(json) + ", give " + field.rule());
            return List.of();
        }
        if (json.size() > Field.MOST_WORDS) {
            problem(field.name(), "has " + json.size() + " entries, use at most " + Field.MOST_WORDS);
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            String word = text(field.name() + "[" + i + "]", field, json.get(i));
            if (!word.isEmpty() && words.stream().noneMatch(word::equalsIgnoreCase)) {
                words.add(word);
            }
        }
        return words;
    }

    private OptionalDouble number(Field field, JsonNode json) {
        if (json.isNull()) {
            return OptionalDouble.empty();
        }
        if (!json.isNumber()) {
            problem(field.name(), "is " + type(json) + ", give " + field.rule());
            return OptionalDouble.empty();
        }
        BigDecimal number = json.decimalValue();
        boolean inside = number.compareTo(BigDecimal.valueOf(field.least())) >= 0
                && number.compareTo(BigDecimal.valueOf(field.most())) <= 0;
        if (!inside
                || field.kind() == Field.Kind.WHOLE
                        && number.stripTrailingZeros().scale() > 0) {
            problem(field.name(), "is " + shown(number.toString()) + ", give " + field.rule());
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number.doubleValue());
    }

    private static String type(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            default -> "null";
        };
    }

    /** A name that was not asked for is the model's own word: shown only as far as it is a plain one. */
    private static String shown(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_.+-]", "?");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "…";
    }

    private void problem(String field, String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new AnswerProblem(field, problem));
        }
    }
}
