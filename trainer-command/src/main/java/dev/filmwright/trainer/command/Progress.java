package dev.filmwright.trainer.command;

import dev.filmwright.training.TrainingMetric;
import dev.filmwright.training.TrainingProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads progress and metrics out of what trainers print. Of a progress bar as tqdm draws it counts one that is called
 * {@code steps}, as with kohya sd-scripts, or as the training is, as with ai-toolkit, or that tells a loss: there are others
 * for captions, models and pictures. Not thread-safe.
 *
 * <pre>
 * epoch 3/10
 * steps:  12%|█▏        | 200/1600 [02:13&lt;15:35,  1.50it/s, avr_loss=0.0987]
 * mrcs_v1:  10%|█         | 200/2000 [01:00&lt;09:05,  3.30it/s, lr: 1.0e-04 loss: 3.2e-01]
 * </pre>
 */
final class Progress {
    private static final Pattern BAR = Pattern.compile(
            "^(?:(.{0,200}?):\\s*)?\\d{1,3}%\\|[^|]{0,400}\\|\\s*(\\d{1,12})/(\\d{1,12})\\s*\\[(.{0,2000})");
    private static final Pattern EPOCH = Pattern.compile("^epoch\\s+(\\d{1,9})/(\\d{1,9})$");
    private static final String NUMBER = "[=:]\\s*([-+]?\\d{1,20}(?:\\.\\d{0,30})?(?:[eE][-+]?\\d{1,3})?)";
    private static final Pattern LOSS = Pattern.compile("(?<![A-Za-z_])(?:avr_|avg_)?loss" + NUMBER);
    private static final Pattern VALIDATION = Pattern.compile("(?<![A-Za-z_])val(?:_avg|idation)?_loss" + NUMBER);
    private static final Pattern RATE = Pattern.compile("(?<![A-Za-z_])(?:lr|learning_rate)" + NUMBER);

    private final String name;
    private final int run;
    private final List<TrainingMetric> metrics = new ArrayList<>();
    private long step;
    private OptionalLong steps = OptionalLong.empty();
    private OptionalInt epoch;
    private OptionalInt epochs;
    private boolean told;

    Progress(String name, int run, OptionalInt epoch, OptionalInt epochs) {
        this.name = name;
        this.run = run;
        this.epoch = epoch;
        this.epochs = epochs;
    }

    void take(String line) {
        Matcher bar = BAR.matcher(line);
        if (bar.find()) {
            bar(bar);
            return;
        }
        Matcher turn = EPOCH.matcher(line);
        if (turn.matches()) {
            epoch = OptionalInt.of(Integer.parseInt(turn.group(1)));
            epochs = OptionalInt.of(Integer.parseInt(turn.group(2)));
            told = step > 0 || told;
        }
    }

    private void bar(Matcher bar) {
        String title = bar.group(1) == null ? "" : bar.group(1).strip();
        String rest = bar.group(4);
        OptionalDouble loss = number(LOSS, rest);
        OptionalDouble validation = number(VALIDATION, rest);
        if (!title.equals("steps") && !title.equals(name) && loss.isEmpty()) {
            return;
        }
        step = Long.parseLong(bar.group(2));
        long all = Long.parseLong(bar.group(3));
        steps = all > 0 ? OptionalLong.of(all) : OptionalLong.empty();
        told = true;
        OptionalDouble rate = number(RATE, rest);
        if (loss.isPresent() || validation.isPresent()) {
            metrics.add(new TrainingMetric(run, step, epoch, loss, validation, rate));
        }
    }

    /** Numbers that are none, such as {@code nan}, do not match; one too large for a number is none either. */
    private static OptionalDouble number(Pattern what, String text) {
        Matcher found = what.matcher(text);
        if (!found.find()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(found.group(1));
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    List<TrainingMetric> metrics() {
        return metrics;
    }

    /** Returns how far it is, if a line told. */
    Optional<TrainingProgress> progress() {
        return told ? Optional.of(new TrainingProgress(step, steps, epoch, epochs)) : Optional.empty();
    }

    OptionalInt epoch() {
        return epoch;
    }

    OptionalInt epochs() {
        return epochs;
    }
}
