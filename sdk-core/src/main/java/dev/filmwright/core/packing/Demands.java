package dev.filmwright.core.packing;

import dev.filmwright.InvalidInputException;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.ImageForm;
import dev.filmwright.dataset.TrainingAdvice;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingSetting;
import dev.filmwright.dataset.Transparency;
import java.util.List;
import java.util.stream.Collectors;

/** What a trainer cannot do at all: refused before a picture is read. */
final class Demands {
    private static final int REPLICATE_RANK = 128;
    private static final int REPLICATE_FEWEST = 3;
    private static final int REPLICATE_STEPS = 6000;
    private static final int CIVITAI_STEPS = 10_000;

    private Demands() {}

    static void check(TrainingPackageRequest request, Layout layout, BaseModel base) {
        if (!layout.bases().contains(base)) {
            throw new InvalidInputException("base", base, layout.format() + " trains on " + layout.bases() + " only");
        }
        for (TrainingSetting<?> setting : request.settings().keySet()) {
            if (!layout.settings().contains(setting)) {
                throw new InvalidInputException(
                        setting.name(),
                        request.settings().get(setting),
                        layout.format() + " has no place for it; it takes " + names(layout));
            }
        }
        if (request.transparency() == Transparency.AS_MASK) {
            if (!layout.masks()) {
                throw new InvalidInputException(
                        "transparency", request.transparency(), layout.format() + " reads no masks: use ON_WHITE");
            }
            if (request.images() == ImageForm.JPEG) {
                throw new InvalidInputException(
                        "transparency", request.transparency(), "JPEG has no transparent parts: use PNG or KEEP");
            }
        }
        if (layout.format() == TrainingFormat.REPLICATE) {
            within(request, TrainingSetting.RANK, 1, REPLICATE_RANK);
            within(request, TrainingSetting.STEPS, REPLICATE_FEWEST, REPLICATE_STEPS);
        }
    }

    private static String names(Layout layout) {
        List<String> names =
                layout.settings().stream().map(TrainingSetting::name).sorted().toList();
        return names.isEmpty() ? "no settings" : names.stream().collect(Collectors.joining(", "));
    }

    private static void within(TrainingPackageRequest request, TrainingSetting<Integer> setting, int least, int most) {
        request.setting(setting).filter(value -> value < least || value > most).ifPresent(value -> {
            throw new InvalidInputException(
                    setting.name(), value, request.format() + " takes " + least + " to " + most);
        });
    }

    static void checkCount(TrainingPackageRequest request, Layout layout, int count) {
        if (count == 0) {
            throw new InvalidInputException(
                    "pictures", 0, "there is nothing to train on: add pictures, or name the slots they are in");
        }
        if (count > layout.most()) {
            throw new InvalidInputException(
                    "pictures", count, request.format() + " takes at most " + layout.most() + ": leave some out");
        }
    }

    static void checkSteps(TrainingPackageRequest request, TrainingAdvice.Steps steps) {
        if (request.format() == TrainingFormat.CIVITAI && steps.total() > CIVITAI_STEPS) {
            throw new InvalidInputException(
                    "steps",
                    steps.inWords(),
                    request.format() + " takes at most " + CIVITAI_STEPS + ": set fewer epochs or repeats");
        }
    }
}
