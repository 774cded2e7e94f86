package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/** Small JSON in cells. A page reads hundreds of them, so the plain ones are read without the mapper. */
final class JsonCells {
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private JsonCells() {}

    static String write(Collection<String> texts) {
        return Json.write(texts);
    }

    static String numbers(Collection<Long> numbers) {
        StringBuilder json = new StringBuilder("[");
        for (long number : numbers) {
            if (json.length() > 1) {
                json.append(',');
            }
            json.append(number);
        }
        return json.append(']').toString();
    }

    /** Reads an array of strings. */
    static List<String> strings(String json) {
        if ("[]".equals(json)) {
            return List.of();
        }
        if (!json.startsWith("[\"") || !json.endsWith("\"]") || json.indexOf('\\') >= 0) {
            return Arrays.asList(Json.read(json, String[].class));
        }
        // Nothing is escaped, so every second quote ends a string.
        List<String> strings = new ArrayList<>();
        int start = 2;
        while (start > 1) {
            int end = json.indexOf('"', start);
            strings.add(json.substring(start, end));
            start = json.indexOf('"', end + 1) + 1;
        }
        return strings;
    }

    /** Reads an object of strings. */
    static SortedMap<String, String> texts(String json) {
        return "{}".equals(json) ? new TreeMap<>() : Json.mapper().readValue(json, TEXTS);
    }
}
