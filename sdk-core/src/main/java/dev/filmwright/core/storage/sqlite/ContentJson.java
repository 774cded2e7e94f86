package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.core.json.Json;
import java.util.List;
import java.util.SortedMap;

/** What an asset is as one JSON object: for versions and forms, which are read whole. */
final class ContentJson {
    private record Document(
            String name,
            String description,
            List<String> tags,
            SortedMap<String, String> attributes,
            String profile,
            List<AssetImage> images,
            SortedMap<String, String> fragments) {}

    private ContentJson() {}

    static String write(AssetContent content) {
        return Json.write(new Document(
                content.name(),
                content.description(),
                content.tags(),
                content.attributes(),
                ProfileJson.write(content.profile()),
                content.images(),
                content.fragments()));
    }

    static AssetContent read(String json) {
        Document document = Json.read(json, Document.class);
        return new AssetContent(
                document.name(),
                document.description(),
                document.tags(),
                document.attributes(),
                ProfileJson.read(document.profile()),
                document.images(),
                document.fragments());
    }
}
