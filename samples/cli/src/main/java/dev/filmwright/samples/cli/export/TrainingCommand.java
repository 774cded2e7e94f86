package dev.filmwright.samples.cli.export;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.CaptionStyle;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.ImageForm;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackageReport;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingSetting;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.samples.cli.assets.MaybeAssetArgument;
import dev.filmwright.samples.cli.training.OwnerOption;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code filmwright export training DIR ASSET|--dataset ID --format FORMAT}. */
@Command(
        name = "training",
        mixinStandardHelpOptions = true,
        description = {
            "Packs an asset's or a dataset's pictures with captions as a trainer takes them.",
            "Says what is in it, what may spoil the training, and what is recommended by whom."
        })
final class TrainingCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private MaybeAssetArgument asset = new MaybeAssetArgument();

    @Option(names = "--dataset", paramLabel = "ID", description = "The dataset to pack, in place of an asset.")
    private @Nullable String dataset;

    @Mixin
    private OwnerOption owner = new OwnerOption();

    @Option(
            names = "--format",
            required = true,
            converter = Choice.Format.class,
            paramLabel = "FORMAT",
            description = "standard, kohya, everydream, replicate, civitai, ai-toolkit, onetrainer or imagefolder.")
    private TrainingFormat format = TrainingFormat.STANDARD;

    @Option(names = "--trigger", paramLabel = "WORD", description = "The word that is to stand for it, e.g. mrcs.")
    private String trigger = "";

    @Option(names = "--class", paramLabel = "WORD", description = "What sort of thing it is, e.g. man.")
    private String classToken = "";

    @Option(
            names = "--base",
            converter = Choice.Base.class,
            paramLabel = "MODEL",
            description = "sd15, sdxl, pony, illustrious or flux1-dev (default: what the format is for).")
    private @Nullable BaseModel base;

    @Option(
            names = "--captions",
            converter = Choice.Style.class,
            paramLabel = "STYLE",
            description = "sentences, tags or mixed (default: what the base model reads).")
    private @Nullable CaptionStyle style;

    @Option(
            names = "--slot",
            paramLabel = "SLOT",
            description =
                    "A slot to take pictures from; may be given again (default: all but inspirations and examples).")
    private Set<ImageSlot> slots = EnumSet.noneOf(ImageSlot.class);

    @Option(names = "--images", paramLabel = "FORM", description = "keep, png or jpeg (default: keep).")
    private ImageForm images = ImageForm.KEEP;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A value in place of the recommended one, e.g. rank=8; may be given again.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description =
                    "A .zip file, or a new folder (default: the asset's slug, or dataset, and the format, in this folder).")
    private @Nullable Path file;

    @Option(names = "--plan", description = "Writes nothing.")
    private boolean planOnly;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Filmwright filmwright = asset.open()) {
            Optional<Asset> found = asset.find(filmwright);
            TrainingPackageRequest request = request(source(found));
            if (planOnly) {
                var plan = filmwright.trainingPackages().plan(request);
                PlanText.print(plan, out);
                PlanText.print(plan.warnings(), out);
            } else {
                Path target = file == null
                        ? Path.of(found.map(Asset::slug).orElse("dataset") + "-" + Choice.name(format))
                        : file;
                TrainingPackageReport report =
                        filmwright.trainingPackages().write(request, target, ProgressListener.NONE);
                PlanText.print(report.plan(), out);
                PlanText.print(report.warnings(), out);
                out.println(report.files().size() + " files, " + report.bytes() + " bytes, sha256 " + report.digest());
                out.println(report.target());
                report.beside().forEach(out::println);
            }
            out.flush();
        }
        return 0;
    }

    private TrainingSource source(Optional<Asset> found) {
        if (found.isPresent() == (dataset != null)) {
            throw new InvalidInputException(
                    "--dataset", dataset == null ? "" : dataset, "name either an ASSET or a dataset");
        }
        return dataset == null
                ? new TrainingSource.OfAsset(found.orElseThrow().id(), Optional.empty())
                : new TrainingSource.OfDataset(owner.owner(), new DatasetId(dataset));
    }

    private TrainingPackageRequest request(TrainingSource source) {
        TrainingPackageRequest.Builder request = TrainingPackageRequest.builder(source, format)
                .trigger(trigger)
                .classToken(classToken)
                .slots(slots)
                .images(images);
        if (base != null) {
            request.baseModel(base);
        }
        if (style != null) {
            request.style(style);
        }
        settings.forEach((name, value) -> set(request, setting(name), value));
        return request.build();
    }

    private static TrainingSetting<?> setting(String name) {
        return TrainingSetting.find(name)
                .orElseThrow(() -> new InvalidInputException(
                        "--set",
                        name,
                        "use one of "
                                + TrainingSetting.all().stream()
                                        .map(TrainingSetting::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static <T> void set(TrainingPackageRequest.Builder request, TrainingSetting<T> setting, String value) {
        request.set(setting, setting.parse(value));
    }
}
