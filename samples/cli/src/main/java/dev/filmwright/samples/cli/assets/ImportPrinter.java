package dev.filmwright.samples.cli.assets;

import dev.filmwright.asset.ArchiveItem;
import dev.filmwright.asset.ArchiveItem.Outcome;
import dev.filmwright.asset.ArchiveReport;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.FieldValue;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what becomes of an archive, item by item. */
interface ImportPrinter extends AutoCloseable {
    void item(ArchiveItem item);

    void end(ArchiveReport report);

    @Override
    void close();

    static ImportPrinter of(Output output) {
        return output.json() ? new AsJson(output.out()) : new AsText(output.out());
    }

    /** For people: a line for what needs a look, and the totals. */
    final class AsText implements ImportPrinter {
        private final PrintWriter out;

        private AsText(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void item(ArchiveItem item) {
            boolean quiet = item.outcome() == Outcome.ADDED
                    || item.outcome() == Outcome.UNCHANGED
                    || item.outcome() == Outcome.UPDATED;
            if (quiet && item.remarks().isEmpty()) {
                return;
            }
            String name = item.name().isEmpty() ? item.id() : item.name();
            out.println(Converters.word(item.outcome()) + ": " + AssetText.plain(name));
            item.remarks().forEach(remark -> out.println("  " + AssetText.plain(remark)));
            for (FieldChange change : item.differences()) {
                out.println(AssetText.plain("  " + change.field() + ": here \"" + text(change.before())
                        + "\", in the archive \"" + text(change.after()) + "\""));
            }
        }

        private static String text(Optional<FieldValue> value) {
            return value.map(FieldValue::display).orElse("");
        }

        @Override
        public void end(ArchiveReport report) {
            out.println(report.total() + " assets"
                    + Arrays.stream(Outcome.values())
                            .filter(outcome -> report.of(outcome) > 0)
                            .map(outcome -> ", " + report.of(outcome) + " " + Converters.word(outcome))
                            .collect(Collectors.joining()));
            if (report.of(Outcome.CONFLICT) > 0) {
                out.println("to settle conflicts import again with --conflicts take-theirs or add-copy");
            }
            if (!report.complete()) {
                out.println("the archive is damaged: this is what was left of it");
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }

    /** One object for programs. */
    final class AsJson implements ImportPrinter {
        private final PrintWriter out;
        private final JsonGenerator json;

        private AsJson(PrintWriter out) {
            this.out = out;
            json = AssetJson.generator(out);
            json.writeStartObject();
            json.writeName("items");
            json.writeStartArray();
        }

        @Override
        public void item(ArchiveItem item) {
            ObjectNode node = AssetJson.object()
                    .put("kind", Converters.word(item.kind()))
                    .put("id", item.id())
                    .put("name", item.name())
                    .put("outcome", Converters.word(item.outcome()));
            item.asset().ifPresent(asset -> node.put("asset", asset.value()));
            ArrayNode fields = node.putArray("differences");
            item.differences().forEach(change -> fields.add(change.field()));
            ArrayNode remarks = node.putArray("remarks");
            item.remarks().forEach(remarks::add);
            json.writeTree(node);
        }

        @Override
        public void end(ArchiveReport report) {
            json.writeEndArray();
            json.writeName("assets");
            json.writeStartObject();
            for (Outcome outcome : Outcome.values()) {
                json.writeNumberProperty(Converters.word(outcome), report.of(outcome));
            }
            json.writeEndObject();
            json.writeBooleanProperty("complete", report.complete());
            json.writeEndObject();
        }

        @Override
        public void close() {
            json.flush();
            out.println();
            out.flush();
        }
    }
}
