package dev.filmwright.core.export.timeline;

import dev.filmwright.core.json.Json;
import dev.filmwright.export.Turnover;
import jakarta.inject.Inject;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes OpenTimelineIO JSON in the schema versions that every reader from 0.15 on knows.
 *
 * <p>The movie is named relative to the file and without {@code ./}, the form DaVinci Resolve finds beside it. What the
 * library knows of a shot stands in the clip's metadata under {@code filmwright}.
 */
final class OtioExporter extends TextExporter {
    private static final DefaultIndenter INDENT = new DefaultIndenter("    ", "\n");
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(INDENT)
            .withArrayIndenter(INDENT);

    @Inject
    OtioExporter() {
        super(
                "otio",
                "timeline.otio",
                "OpenTimelineIO with every shot's prompts and reasons, for DaVinci Resolve and others");
    }

    @Override
    Document render(Turnover turnover) {
        CutList list = CutList.of(turnover);
        OtioTime time = new OtioTime(list.rate());
        ObjectNode timeline = object("Timeline.1", list.title());
        timeline.withObject("/metadata/filmwright")
                .put("rate", list.rate().toString())
                .put("aspect", turnover.settings().aspect().toString());
        timeline.set("global_start_time", time.at(list.startTimecode().frames()));
        timeline.set("tracks", stack(list, time, new OtioMetadata(turnover)));
        return Document.of(Json.mapper().writer().with(PRINTER).writeValueAsString(timeline) + "\n");
    }

    private static ObjectNode stack(CutList list, OtioTime time, OtioMetadata metadata) {
        ObjectNode stack = item("Stack.1", "tracks");
        ArrayNode markers = stack.withArray("markers");
        list.markers().forEach(marker -> markers.add(marker(marker, time)));
        ObjectNode track = item("Track.1", "V1");
        track.put("kind", "Video");
        ArrayNode children = track.putArray("children");
        list.clips().forEach(clip -> children.add(clip(list, clip, time, metadata)));
        stack.putArray("children").add(track);
        return stack;
    }

    private static ObjectNode clip(CutList list, CutList.Clip clip, OtioTime time, OtioMetadata metadata) {
        ObjectNode node = item("Clip.2", clip.name());
        ObjectNode owners = node.withObject("metadata");
        owners.putObject("cmx_3600").put("reel", CutList.REEL);
        owners.set("filmwright", metadata.of(clip.cut()));
        node.set("source_range", time.range(clip.start(), clip.frames()));
        ObjectNode media = object("ExternalReference.1", CutList.MOVIE);
        media.put("target_url", CutList.MOVIE);
        media.set("available_range", time.range(0, list.frames()));
        media.putNull("available_image_bounds");
        node.putObject("media_references").set("DEFAULT_MEDIA", media);
        node.put("active_media_reference_key", "DEFAULT_MEDIA");
        return node;
    }

    private static ObjectNode marker(CutList.Marker marker, OtioTime time) {
        ObjectNode node = object("Marker.2", ShotText.oneLine(marker.name()));
        node.put("color", "GREEN");
        node.put("comment", marker.scene().code());
        node.set("marked_range", time.range(marker.frame(), 1));
        return node;
    }

    /** Returns an object with what everything that lies in a timeline has. */
    private static ObjectNode item(String schema, String name) {
        ObjectNode node = object(schema, name);
        node.putNull("source_range");
        node.putArray("effects");
        node.putArray("markers");
        return node.put("enabled", true);
    }

    private static ObjectNode object(String schema, String name) {
        ObjectNode node =
                Json.mapper().createObjectNode().put("OTIO_SCHEMA", schema).put("name", name);
        node.putObject("metadata");
        return node;
    }
}
