package dev.filmwright.core.promptbook;

import dev.filmwright.asset.Category;
import dev.filmwright.core.json.Json;
import dev.filmwright.prompt.ContextPreset;
import dev.filmwright.prompt.ContextPresets;
import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.DocumentStore;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredDocument;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@link ContextPresets}: those of a resource, and a document for each of the host's own. */
final class StoredPresets implements ContextPresets {
    private static final String SHELF = "context-preset";
    private static final String RESOURCE = "presets.json";

    private final Storage storage;
    private final Clock clock;
    private final List<ContextPreset> builtIn = builtIn();

    @Inject
    StoredPresets(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    private static List<ContextPreset> builtIn() {
        List<ContextPreset> presets = new ArrayList<>();
        JsonNode categories = Json.mapper().readTree(BuiltInTemplates.text(RESOURCE));
        for (Map.Entry<String, JsonNode> category : categories.properties()) {
            for (Map.Entry<String, JsonNode> field : category.getValue().properties()) {
                for (Map.Entry<String, JsonNode> preset : field.getValue().properties()) {
                    presets.add(new ContextPreset(
                            String.join(".", category.getKey(), field.getKey(), preset.getKey()),
                            category.getKey(),
                            field.getKey(),
                            preset.getValue().stringValue()));
                }
            }
        }
        return List.copyOf(presets);
    }

    @Override
    public List<ContextPreset> all() {
        Map<String, ContextPreset> all = new LinkedHashMap<>();
        builtIn.forEach(preset -> all.put(preset.id(), preset));
        storage
                .read(unit -> unit.documents().list(DocumentQuery.all(SHELF), Integer.MAX_VALUE, clock.instant()))
                .stream()
                .map(document -> Json.read(document.json(), ContextPreset.class))
                .forEach(preset -> all.put(preset.id(), preset));
        return List.copyOf(all.values());
    }

    /** An extra does what a talent does. */
    @Override
    public List<ContextPreset> of(String category, String field) {
        boolean extra = category.equals(Category.EXTRA.key());
        return all().stream()
                .filter(preset -> preset.field().equals(field))
                .filter(preset -> preset.category().equals(category)
                        || extra && preset.category().equals(Category.TALENT.key()))
                .toList();
    }

    @Override
    public void put(ContextPreset preset) {
        storage.run(unit -> {
            DocumentStore documents = unit.documents();
            Instant now = clock.instant();
            String json = Json.write(preset);
            documents.put(
                    documents
                            .find(SHELF, preset.id(), now)
                            .map(document -> document.withJson(json))
                            .orElseGet(() -> StoredDocument.of(SHELF, preset.id(), "", preset.words(), json)),
                    now);
        });
    }

    @Override
    public void remove(String id) {
        storage.run(unit -> unit.documents().remove(SHELF, id));
    }
}
