package dev.filmwright.provider.comfyui.fake;

import dev.filmwright.testkit.http.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of fields and files (RFC 7578), read. */
record Form(Map<String, String> values, Map<String, String> fileNames) {
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    static Form read(ReceivedRequest request) {
        String type = request.header("Content-Type").orElse("");
        String boundary = "--" + type.substring(type.indexOf("boundary=") + 9);
        Map<String, String> values = new HashMap<>();
        Map<String, String> fileNames = new HashMap<>();
        String body = new String(request.body(), StandardCharsets.ISO_8859_1); // one character is one byte
        for (String part : body.split(Pattern.quote(boundary))) {
            int end = part.indexOf("\r\n\r\n");
            if (end < 0) {
                continue;
            }
            Matcher name = NAME.matcher(part.substring(0, end));
            if (name.find()) {
                values.put(name.group(1), part.substring(end + 4, part.length() - 2));
                Matcher file = FILE.matcher(part.substring(0, end));
                if (file.find()) {
                    fileNames.put(name.group(1), file.group(1));
                }
            }
        }
        return new Form(values, fileNames);
    }

    boolean has(String name) {
        return fileNames.containsKey(name);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    String fileName(String name) {
        return fileNames.getOrDefault(name, "");
    }

    byte[] bytes(String name) {
        return text(name).getBytes(StandardCharsets.ISO_8859_1);
    }
}
