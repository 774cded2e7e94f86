package dev.filmwright.samples.cli.assets;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.ProviderException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.samples.cli.terminal.CtrlC;
import dev.filmwright.vision.Description;
import dev.filmwright.vision.DescriptionMerge;
import dev.filmwright.vision.DescriptionRequest;
import dev.filmwright.vision.FieldMerge;
import dev.filmwright.vision.MergeMode;
import dev.filmwright.vision.MergePreview;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright assets describe DIR ASSET --model MODEL}. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Has a model that sees describe an asset's picture, and shows what that would make of the asset.")
final class DescribeAssetCommand implements Callable<Integer> {
    @Mixin
    private AssetArgument asset = new AssetArgument();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "PROVIDER/MODEL",
            description = "Who looks, e.g. ollama/qwen2.5vl:7b.")
    private String model = "";

    @Option(
            names = "--image",
            paramLabel = "FILE",
            description = "A picture that becomes the asset's and is described; else its first one is.")
    private @Nullable Path image;

    @Option(
            names = "--mode",
            defaultValue = "MERGE",
            paramLabel = "MODE",
            description = "keep what the asset says, replace it, or merge both (default: merge).")
    private MergeMode mode = MergeMode.MERGE;

    @Option(
            names = "--field",
            paramLabel = "FIELD=MODE",
            description = "Another mode for a field, e.g. profile.hair=replace. Can be repeated.")
    private Map<String, MergeMode> fields = new LinkedHashMap<>();

    @Option(names = "--apply", description = "Changes the asset as shown; else nothing is changed.")
    private boolean apply;

    @Option(
            names = "--new-version",
            description = "Changes it in a new version, and leaves the one before as it is; with --apply.")
    private boolean newVersion;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        if (image != null && !Files.isRegularFile(image)) {
            throw new InvalidInputException("--image", image, "there is no such file");
        }
        try (CtrlC ctrlC = CtrlC.listen();
                Filmwright library = asset.open()) {
            AtomicReference<@Nullable MergePreview> made = new AtomicReference<>();
            ctrlC.interrupts(() -> made.set(preview(library, asset.find(library))));
            MergePreview preview = made.get();
            if (preview == null) {
                return ExitCode.SOFTWARE;
            }
            show(preview);
            if (apply) {
                DescriptionMerge merging = library.descriptions().merging();
                Asset before = library.assets().get(preview.asset());
                output.changed(
                        before, newVersion ? merging.apply(preview, VersionStep.MINOR, "") : merging.apply(preview));
            } else if (!output.json()) {
                output.out().println("nothing is changed: --apply does it");
            }
            return ExitCode.OK;
        } catch (InterruptedException e) {
            return CtrlC.EXIT_CODE;
        } catch (ProviderException e) {
            if (e.failure().kind() == Failure.Kind.CANCELLED) {
                return CtrlC.EXIT_CODE;
            }
            throw e;
        }
    }

    private MergePreview preview(Filmwright library, Asset found) {
        DescriptionMerge merging = library.descriptions().merging();
        ModelRef eyes = ModelRef.parse(model);
        if (image != null) {
            MergePreview uploaded;
            try (InputStream bytes = Files.newInputStream(image)) {
                uploaded = merging.upload(found.id(), bytes, ImageOptions.ofDefaults(), eyes, mode);
            } catch (IOException e) {
                throw new LibraryException(
                        Failure.of(Failure.Kind.UNAVAILABLE, image + " cannot be read: " + e.getMessage()), e);
            }
            return fields.isEmpty()
                    ? uploaded
                    : merging.preview(library.assets().get(found.id()), uploaded.description(), mode, fields);
        }
        AssetImage picture = found.content()
                .primaryImage()
                .orElseThrow(() -> new InvalidInputException(
                        "ASSET", found.slug(), "it has no picture: name one with --image FILE"));
        Category category = library.assets().categories().stream()
                .filter(each -> each.key().equals(found.category()))
                .findFirst()
                .orElseThrow();
        Description seen = library.descriptions()
                .describe(DescriptionRequest.builder(
                                eyes, category, MediaOwner.asset(found.id().value()))
                        .picture(picture.media())
                        .hint(found.name())
                        .build());
        return merging.preview(library.assets().get(found.id()), seen, mode, fields);
    }

    private void show(MergePreview preview) {
        if (output.json()) {
            if (!apply) {
                output.print(json(preview));
            }
            return;
        }
        output.out().println(AssetText.plain(preview.description().text()));
        Table table = new Table("FIELD", "NOW", "SEEN", "WOULD BE", "WHY");
        for (FieldMerge field : preview.fields()) {
            if (!field.current().display().isEmpty()
                    || !field.offered().display().isEmpty()) {
                table.row(
                        field.field(),
                        field.current().display(),
                        field.offered().display(),
                        field.changes() ? field.result().display() : "=",
                        field.reason());
            }
        }
        table.print(output.out());
        output.out().flush();
    }

    private static ObjectNode json(MergePreview preview) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("asset", preview.asset().value());
        json.put("revision", preview.revision());
        json.put("model", preview.description().model().toString());
        json.put("text", preview.description().text());
        ArrayNode rows = json.putArray("fields");
        for (FieldMerge field : preview.fields()) {
            rows.addObject()
                    .put("field", field.field())
                    .put("now", field.current().display())
                    .put("seen", field.offered().display())
                    .put("result", field.result().display())
                    .put("changes", field.changes())
                    .put("mode", field.mode().name())
                    .put("reason", field.reason());
        }
        return json;
    }
}
