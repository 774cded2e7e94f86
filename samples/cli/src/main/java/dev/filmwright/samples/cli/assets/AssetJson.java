package dev.filmwright.samples.cli.assets;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Assets as JSON. */
final class AssetJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private AssetJson() {}

    static ObjectNode of(Asset asset) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", asset.id().value());
        json.put("category", asset.category());
        json.put("name", asset.name());
        json.put("slug", asset.slug());
        asset.scope().project().ifPresent(project -> json.put("project", project.value()));
        json.put("version", asset.version().toString());
        json.put("active", asset.active().toString());
        json.put("revision", asset.revision());
        json.put("sidelined", asset.sidelined());
        json.put("description", asset.description());
        json.set("tags", MAPPER.valueToTree(asset.tags()));
        json.set("attributes", texts(asset.attributes()));
        json.set("profile", texts(ProfileFields.of(asset.profile())));
        json.set("fragments", texts(asset.fragments()));
        ArrayNode images = json.putArray("images");
        asset.images().forEach(image -> images.add(of(image)));
        json.put("usage", asset.usageCount());
        asset.lastUsed().ifPresent(last -> json.put("lastUsed", last.toString()));
        json.put("created", asset.created().toString());
        json.put("updated", asset.updated().toString());
        json.set("overridden", MAPPER.valueToTree(asset.overridden()));
        return json;
    }

    static ObjectNode of(AssetImage image) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("media", image.media().value());
        json.put("slot", ImageFile.name(image.slot()));
        json.put("label", image.label());
        return json;
    }

    static ObjectNode texts(Map<String, String> texts) {
        ObjectNode json = MAPPER.createObjectNode();
        texts.forEach(json::put);
        return json;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static void print(JsonNode json, PrintWriter out) {
        out.println(writer().writeValueAsString(json));
    }

    /** Returns a generator for what is too long to be held whole; {@code out} stays open. */
    static JsonGenerator generator(PrintWriter out) {
        return writer().createGenerator(out);
    }

    private static ObjectWriter writer() {
        return MAPPER.writerWithDefaultPrettyPrinter();
    }
}
