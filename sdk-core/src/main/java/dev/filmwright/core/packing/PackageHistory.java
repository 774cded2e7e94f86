package dev.filmwright.core.packing;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Version;
import dev.filmwright.core.json.Json;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.CaptionStyle;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.PackagedFile;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackagePage;
import dev.filmwright.dataset.TrainingPackageRecord;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.dataset.TrainingSource.OfAsset;
import dev.filmwright.dataset.TrainingSource.OfDataset;
import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredDocument;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what was packed: a document for each package, listed by what was packed. Thread-safe. */
final class PackageHistory {
    private static final String SHELF = "training-package";
    private static final int PAGE = 200;

    private final Storage storage;
    private final Clock clock;

    @Inject
    PackageHistory(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    void add(TrainingPackageRecord record) {
        StoredDocument document = StoredDocument.of(
                SHELF,
                record.id(),
                owner(record.source()),
                "training package \"" + record.fileName() + "\"",
                json(record));
        storage.run(unit -> unit.documents().put(document, record.created()));
    }

    private static String owner(TrainingSource source) {
        return source instanceof OfAsset asset
                ? owner(asset.asset())
                : owner(((OfDataset) source).owner(), ((OfDataset) source).dataset());
    }

    private static String owner(AssetId asset) {
        return "asset:" + asset.value();
    }

    private static String owner(String owner, DatasetId dataset) {
        // The length keeps owners apart whose names hold a colon.
        return "dataset:" + owner.length() + ":" + owner + ":" + dataset.value();
    }

    List<TrainingPackageRecord> of(AssetId asset) {
        return all(owner(asset));
    }

    List<TrainingPackageRecord> of(String owner, DatasetId dataset) {
        return all(owner(owner, dataset));
    }

    private List<TrainingPackageRecord> all(String owner) {
        List<TrainingPackageRecord> records = new ArrayList<>();
        DocumentQuery query = DocumentQuery.of(SHELF, owner).descend();
        while (true) {
            List<StoredDocument> found = list(query, PAGE);
            found.forEach(each -> records.add(record(each.json())));
            if (found.size() < PAGE) {
                return records;
            }
            query = query.after(found.get(found.size() - 1).key());
        }
    }

    TrainingPackagePage page(Optional<String> after, int limit) {
        DocumentQuery query = DocumentQuery.all(SHELF).descend();
        List<StoredDocument> found = list(after.map(query::after).orElse(query), limit + 1);
        boolean more = found.size() > limit;
        List<StoredDocument> shown = more ? found.subList(0, limit) : found;
        return new TrainingPackagePage(
                shown.stream().map(each -> record(each.json())).toList(),
                more ? Optional.of(shown.get(limit - 1).key()) : Optional.empty());
    }

    private List<StoredDocument> list(DocumentQuery query, int limit) {
        return storage.read(unit -> unit.documents().list(query, limit, clock.instant()));
    }

    private static String json(TrainingPackageRecord record) {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("id", record.id());
        if (record.source() instanceof OfAsset asset) {
            json.put("asset", asset.asset().value());
            asset.version().ifPresent(version -> json.put("askedVersion", version.toString()));
        } else if (record.source() instanceof OfDataset dataset) {
            json.put("owner", dataset.owner()).put("dataset", dataset.dataset().value());
        }
        record.version().ifPresent(version -> json.put("version", version.toString()));
        json.put("format", record.format().name())
                .put("base", record.baseModel().name());
        json.put("trigger", record.trigger()).put("class", record.classToken());
        json.put("style", record.style().name()).put("fileName", record.fileName());
        json.set("files", Json.mapper().valueToTree(record.files()));
        json.set("captions", Json.mapper().valueToTree(record.captions()));
        json.set("settings", Json.mapper().valueToTree(record.settings()));
        json.put("digest", record.digest()).put("created", record.created().toString());
        return Json.write(json);
    }

    private static TrainingPackageRecord record(String text) {
        JsonNode json = Json.read(text, JsonNode.class);
        List<PackagedFile> files = new ArrayList<>();
        for (JsonNode file : json.path("files")) {
            files.add(new PackagedFile(
                    file.path("name").asString(),
                    file.path("bytes").asLong(),
                    file.path("sha256").asString()));
        }
        TrainingSource source = json.has("asset")
                ? new OfAsset(new AssetId(json.path("asset").asString()), version(json, "askedVersion"))
                : new OfDataset(
                        json.path("owner").asString(),
                        new DatasetId(json.path("dataset").asString()));
        return new TrainingPackageRecord(
                json.path("id").asString(),
                source,
                version(json, "version"),
                TrainingFormat.valueOf(json.path("format").asString()),
                BaseModel.valueOf(json.path("base").asString()),
                json.path("trigger").asString(),
                json.path("class").asString(),
                CaptionStyle.valueOf(json.path("style").asString()),
                json.path("fileName").asString(),
                files,
                texts(json.path("captions")),
                texts(json.path("settings")),
                json.path("digest").asString(),
                Instant.parse(json.path("created").asString()));
    }

    private static Optional<Version> version(JsonNode json, String name) {
        return json.has(name) ? Optional.of(Version.parse(json.path(name).asString())) : Optional.empty();
    }

    private static SortedMap<String, String> texts(JsonNode json) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            texts.put(entry.getKey(), entry.getValue().asString());
        }
        return texts;
    }
}
