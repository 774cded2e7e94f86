package dev.filmwright.samples.cli.assets;

import dev.filmwright.asset.Asset;
import java.io.PrintWriter;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Prints assets one after the other, however many there are. */
interface AssetPrinter extends AutoCloseable {
    void asset(Asset asset);

    /**
     * Ends the list.
     *
     * @param total how many there are in all
     * @param next where the next page starts, if there is one
     */
    void end(long total, Optional<String> next);

    @Override
    void close();

    static AssetPrinter of(Output output) {
        return output.json() ? new AsJson(output.out()) : new AsText(output.out());
    }

    /** For people. */
    final class AsText implements AssetPrinter {
        private final PrintWriter out;

        private AsText(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void asset(Asset asset) {
            AssetText.line(asset, out);
        }

        @Override
        public void end(long total, Optional<String> next) {
            out.println(total == 1 ? "1 asset" : total + " assets");
            next.ifPresent(cursor -> out.println("next page: --cursor " + cursor));
        }

        @Override
        public void close() {
            out.flush();
        }
    }

    /** One object for programs. */
    final class AsJson implements AssetPrinter {
        private final PrintWriter out;
        private final JsonGenerator json;

        private AsJson(PrintWriter out) {
            this.out = out;
            json = AssetJson.generator(out);
            json.writeStartObject();
            json.writeName("assets");
            json.writeStartArray();
        }

        @Override
        public void asset(Asset asset) {
            json.writeTree(AssetJson.of(asset));
        }

        @Override
        public void end(long total, Optional<String> next) {
            json.writeEndArray();
            json.writeNumberProperty("total", total);
            json.writeName("next");
            next.ifPresentOrElse(json::writeString, json::writeNull);
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
