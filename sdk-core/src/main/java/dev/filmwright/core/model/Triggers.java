package dev.filmwright.core.model;

import dev.filmwright.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Guesses from what trainers write into a LoRA which words call it. */
final class Triggers {
    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final Pattern FOLDER = Pattern.compile("\\d+_(.+)");

    private Triggers() {}

    /** Returns the words every caption had; else those in the names of the folders; else what the header says. */
    static List<String> guess(Map<String, String> metadata) {
        List<String> found = new ArrayList<>();
        JsonNode tags = tree(metadata.getOrDefault("ss_tag_frequency", ""));
        JsonNode folders = tree(metadata.getOrDefault("ss_dataset_dirs", ""));
        tags.propertyStream().forEach(folder -> {
            int pictures = folders.path(folder.getKey()).path("img_count").asInt(0);
            folder.getValue().propertyStream().forEach(tag -> {
                if (pictures > 0 && tag.getValue().asInt(0) == pictures) {
                    add(tag.getKey(), found);
                }
            });
        });
        if (found.isEmpty()) {
            folders.propertyStream().forEach(folder -> {
                Matcher name = FOLDER.matcher(folder.getKey());
                if (name.matches()) {
                    add(name.group(1), found);
                }
            });
        }
        if (found.isEmpty()) {
            add(metadata.getOrDefault("modelspec.trigger_phrase", ""), found);
        }
        return found;
    }

    private static void add(String word, List<String> found) {
        String clean = word.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        if (!clean.isEmpty() && clean.length() <= LONGEST && found.size() < MOST && !found.contains(clean)) {
            found.add(clean);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return text.isBlank() ? Json.mapper().missingNode() : Json.mapper().readTree(text);
        } catch (JacksonException e) {
            return Json.mapper().missingNode();
        }
    }
}
