package dev.filmwright.core.training;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackageReport;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingPackages;
import dev.filmwright.dataset.TrainingSetting;
import dev.filmwright.training.Hyperparameters;
import dev.filmwright.training.TrainingRequest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Lays out a training package. What the trainer's format has no place for is left to the command that starts it. Every
 * picture counts once in an epoch, as steps and epochs of a request are counted so.
 */
final class PackagePreparing implements Preparing {
    private final TrainingPackages packages;

    @Inject
    PackagePreparing(TrainingPackages packages) {
        this.packages = packages;
    }

    @Override
    public void check(TrainingRequest request, TrainingFormat format) {
        packed(request, format, "");
    }

    @Override
    public Optional<Path> prepare(TrainingRequest request, TrainingFormat format, Path folder, Path output) {
        // As it is seen from the folder that the trainer is started in, and no place of this machine's.
        String results = folder.relativize(output).toString().replace('\\', '/');
        TrainingPackageReport report = packages.write(packed(request, format, results), folder, ProgressListener.NONE);
        return report.configuration().map(folder::resolve);
    }

    private TrainingPackageRequest packed(TrainingRequest request, TrainingFormat format, String results) {
        Hyperparameters numbers = request.hyperparameters();
        Settings settings = new Settings(
                TrainingPackageRequest.builder(request.source(), format)
                        .baseModel(request.baseModel())
                        .trigger(request.trigger())
                        .classToken(request.classToken().orElse(""))
                        .lookAlikes(false),
                packages.settings(format));
        settings.put(TrainingSetting.REPEATS, 1);
        settings.put(TrainingSetting.LEARNING_RATE, BigDecimal.valueOf(numbers.learningRate()));
        settings.put(TrainingSetting.BATCH_SIZE, numbers.batchSize());
        numbers.epochs().ifPresent(count -> settings.put(TrainingSetting.EPOCHS, count));
        numbers.steps().ifPresent(count -> settings.put(TrainingSetting.STEPS, count));
        settings.put(TrainingSetting.WARMUP_STEPS, numbers.warmupSteps());
        settings.put(TrainingSetting.RANK, numbers.rank());
        settings.putWhole(TrainingSetting.ALPHA, numbers.alpha());
        settings.put(TrainingSetting.RESOLUTION, numbers.resolution());
        numbers.seed().ifPresent(seed -> settings.put(TrainingSetting.SEED, seed));
        settings.put(TrainingSetting.OUTPUT_NAME, request.name());
        if (!results.isEmpty()) {
            settings.put(TrainingSetting.OUTPUT_FOLDER, results);
        }
        if (!request.checkpoint().isEmpty()) {
            settings.put(TrainingSetting.BASE_MODEL_FILE, request.checkpoint());
        }
        return settings.request().build();
    }

    /**
     * Sets what a format has a place for.
     *
     * @param request what is set
     * @param taken what the format has a place for
     */
    private record Settings(TrainingPackageRequest.Builder request, Set<TrainingSetting<?>> taken) {
        <T> void put(TrainingSetting<T> setting, T value) {
            if (taken.contains(setting)) {
                request.set(setting, value);
            }
        }

        void putWhole(TrainingSetting<Integer> setting, double value) {
            if (taken.contains(setting) && value != Math.rint(value)) {
                throw new InvalidInputException(setting.name(), value, "use a whole number: packages hold no others");
            }
            put(setting, (int) value);
        }
    }
}
