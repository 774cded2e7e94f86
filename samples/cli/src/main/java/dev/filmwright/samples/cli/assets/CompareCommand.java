package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ImagePair;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionComparison;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright assets compare DIR ASSET BEFORE [AFTER]}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Shows how two versions of an asset differ, field by field and image by image.")
final class CompareCommand implements Callable<Integer> {
    @Mixin
    private AssetArgument argument = new AssetArgument();

    @Parameters(index = "2", paramLabel = "BEFORE", description = "A version, e.g. 1.0.0.")
    private Version before = Version.FIRST;

    @Parameters(index = "3", arity = "0..1", paramLabel = "AFTER", description = "Another one (default: the latest).")
    private @Nullable Version after;

    @Mixin
    private PictureOption pictures = new PictureOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = argument.open()) {
            Asset asset = argument.find(filmwright);
            VersionComparison comparison =
                    filmwright.assets().versions().compare(asset.id(), before, after == null ? asset.version() : after);
            if (output.json()) {
                AssetJson.print(json(comparison), output.out());
            } else {
                print(filmwright, asset, comparison);
            }
            output.out().flush();
        }
        return 0;
    }

    private void print(Filmwright filmwright, Asset asset, VersionComparison comparison) {
        PrintWriter out = output.out();
        String older = "v" + comparison.before().number();
        String newer = "v" + comparison.after().number();
        if (comparison.same()) {
            out.println(asset.slug() + ": " + older + " and " + newer + " are the same");
            return;
        }
        Table table = new Table("", older, newer);
        for (FieldChange change : comparison.fields()) {
            table.row(change.field(), text(change.before()), text(change.after()));
        }
        table.print(out);
        for (ImagePair pair : comparison.images()) {
            out.println(Converters.word(pair.change()));
            pair.before().ifPresent(image -> show(filmwright, older, image));
            if (pair.change() != ImagePair.Change.SAME) {
                pair.after().ifPresent(image -> show(filmwright, newer, image));
            }
        }
    }

    private void show(Filmwright filmwright, String version, AssetImage image) {
        output.out().print("  " + version + " ");
        pictures.show(filmwright, image, output.out());
    }

    private static String text(Optional<FieldValue> value) {
        return value.map(FieldValue::display).orElse("");
    }

    private static ObjectNode json(VersionComparison comparison) {
        ObjectNode json = AssetJson.object();
        json.put("before", comparison.before().number().toString());
        json.put("after", comparison.after().number().toString());
        json.put("same", comparison.same());
        ArrayNode fields = json.putArray("fields");
        for (FieldChange change : comparison.fields()) {
            ObjectNode field = fields.addObject().put("field", change.field());
            change.before().ifPresent(value -> field.put("before", value.display()));
            change.after().ifPresent(value -> field.put("after", value.display()));
        }
        ArrayNode images = json.putArray("images");
        for (ImagePair pair : comparison.images()) {
            ObjectNode image = images.addObject().put("change", Converters.word(pair.change()));
            pair.before().ifPresent(old -> image.set("before", AssetJson.of(old)));
            pair.after().ifPresent(now -> image.set("after", AssetJson.of(now)));
        }
        return json;
    }
}
