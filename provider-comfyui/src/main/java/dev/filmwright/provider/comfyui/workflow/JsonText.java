package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes JSON of parts that are JSON already, so that each stays as it was written. */
final class JsonText {
    private JsonText() {}

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> append(c, lone(text, i), quoted);
            }
        }
        return quoted.append('"').toString();
    }

    /** UTF-8 has no form for half a surrogate pair; a text may hold one all the same. */
    private static boolean lone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static void append(char c, boolean lone, StringBuilder quoted) {
        if (c < ' ' || lone) {
            quoted.append(String.format("\\u%04x", (int) c));
        } else {
            quoted.append(c);
        }
    }

    /** Returns a value in one form, however it was written; numbers keep their decimals. Goes as deep as reading allowed. */
    static String of(JsonValue value) {
        if (value.isText()) {
            return quoted(value.text());
        }
        if (value.isObject()) {
            Map<String, String> fields = new LinkedHashMap<>();
            value.names().forEach(name -> fields.put(name, of(value.at(name))));
            return object(fields);
        }
        if (value.isArray()) {
            return "["
                    + String.join(",", value.items().stream().map(JsonText::of).toList()) + "]";
        }
        return value.json();
    }

    /** Returns an object of these fields, whose values are JSON. */
    static String object(Map<String, String> fields) {
        StringBuilder object = new StringBuilder("{");
        for (Iterator<Map.Entry<String, String>> it = fields.entrySet().iterator(); it.hasNext(); ) {
            Map.Entry<String, String> field = it.next();
            object.append(quoted(field.getKey())).append(':').append(field.getValue());
            if (it.hasNext()) {
                object.append(',');
            }
        }
        return object.append('}').toString();
    }
}
