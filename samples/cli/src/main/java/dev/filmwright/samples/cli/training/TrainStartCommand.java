package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.training.TrainingJob;
import dev.filmwright.training.TrainingRequest;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code filmwright train start DIR}. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description =
                "Starts a training from a dataset or from an asset's pictures, and follows it until it has ended.")
final class TrainStartCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Option(names = "--dataset", paramLabel = "ID", description = "The dataset to train from; it must be ready.")
    private @Nullable String dataset;

    @Option(
            names = "--asset",
            paramLabel = "ID",
            description = "The asset whose LoRA it becomes; without --dataset also the one whose pictures are used.")
    private @Nullable String asset;

    @Option(names = "--version", paramLabel = "N.N.N", description = "The asset's version; the active one by default.")
    private @Nullable String version;

    @Option(
            names = "--trainer",
            paramLabel = "ID",
            defaultValue = "command",
            description = "The trainer, command by default.")
    private String trainer = "command";

    @Option(
            names = "--base",
            paramLabel = "MODEL",
            required = true,
            description = "What is trained on: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private BaseModel base;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "The model's file or name as the trainer knows it.")
    private String checkpoint = "";

    @Option(names = "--trigger", paramLabel = "WORD", required = true, description = "The word that calls it.")
    private String trigger = "";

    @Option(names = "--class", paramLabel = "WORD", description = "What it is a sort of, e.g. woman.")
    private @Nullable String classToken;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "lora", description = "What the LoRA is called.")
    private String name = "lora";

    @Mixin
    private NumberOptions numbers = new NumberOptions();

    @Option(names = "--detach", description = "Ends once the trainer runs; \"train watch\" finds it again.")
    private boolean detach;

    @Mixin
    private OwnerOption owner = new OwnerOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws InterruptedException {
        try (Filmwright filmwright = library.open()) {
            TrainingJob job = filmwright.trainingJobs().start(request(filmwright));
            return Following.of(filmwright, owner.owner(), job.id(), output, detach);
        }
    }

    private TrainingRequest request(Filmwright filmwright) {
        Optional<AssetUse> use = Optional.ofNullable(asset).map(id -> use(filmwright, new AssetId(id)));
        TrainingSource source;
        if (dataset != null) {
            source = new TrainingSource.OfDataset(owner.owner(), new DatasetId(dataset));
        } else if (use.isPresent()) {
            source = new TrainingSource.OfAsset(
                    use.get().asset(), Optional.of(use.get().version()));
        } else {
            throw new InvalidInputException("--dataset", "", "name a dataset or an asset");
        }
        TrainingRequest.Builder request = TrainingRequest.builder(owner.owner(), source, trainer, base)
                .name(name)
                .checkpoint(checkpoint)
                .trigger(trigger)
                .hyperparameters(numbers.of(base));
        if (classToken != null) {
            request.classToken(classToken);
        }
        use.ifPresent(request::attachTo);
        return request.build();
    }

    private AssetUse use(Filmwright filmwright, AssetId id) {
        return version == null ? filmwright.assets().get(id).use() : new AssetUse(id, Version.parse(version));
    }
}
