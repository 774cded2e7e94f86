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
        return plain(json) ? quoted(json) : Arrays.asList(Json.read(json, String[].class));
    }

    /** Reads an object of strings. */
    static SortedMap<String, String> texts(String json) {
        if (!plain(json)) {
            return Json.mapper().readValue(json, TEXTS);
        }
        List<String> pairs = quoted(json);
        SortedMap<String, String> texts = new TreeMap<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            texts.put(pairs.get(i), pairs.get(i + 1));
        }
        return texts;
    }

    /** As the library writes strings: nothing escaped, so quotes begin and end them in turn. */
    private static boolean plain(String json) {
        return json.indexOf('\\') < 0;
    }

    private static List<String> quoted(String json) {
        List<String> strings = new ArrayList<>();
        int start = json.indexOf('"') + 1;
        while (start > 0) {
            int end = json.indexOf('"', start);
            strings.add(json.substring(start, end));
            start = json.indexOf('"', end + 1) + 1;
        }
        return strings;
    }
}
