package dev.filmwright.dataset;

import dev.filmwright.InvalidInputException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A number or text of a training run that a caller sets in place of the recommended one. Immutable; two are equal only if they
 * are the same constant.
 *
 * @param <T> what its values are
 */
public final class TrainingSetting<T> {
    /** How often a picture is shown in an epoch, 1 to 1000. */
    public static final TrainingSetting<Integer> REPEATS = whole("repeats", 1, 1000);
    /** The edge of the square whose area pictures are brought to, in pixels: a multiple of 64 from 256 to 2048. */
    public static final TrainingSetting<Integer> RESOLUTION = new TrainingSetting<>(
            "resolution",
            Integer::valueOf,
            value -> value % 64 == 0 && value >= 256 && value <= 2048,
            "use a multiple of 64 from 256 to 2048");
    /** Pictures in a step, 1 to 64. */
    public static final TrainingSetting<Integer> BATCH_SIZE = whole("batch-size", 1, 64);
    /** How often the whole set is gone through, 1 to 1000; not together with {@link #STEPS}. */
    public static final TrainingSetting<Integer> EPOCHS = whole("epochs", 1, 1000);
    /** Steps in all, 1 to 100,000; not together with {@link #EPOCHS}. */
    public static final TrainingSetting<Integer> STEPS = whole("steps", 1, 100_000);
    /** The rank ("dim") of the LoRA, 1 to 1024. */
    public static final TrainingSetting<Integer> RANK = whole("rank", 1, 1024);
    /** The alpha of the LoRA: it works with alpha / rank; 1 to 1024. */
    public static final TrainingSetting<Integer> ALPHA = whole("alpha", 1, 1024);
    /** The learning rate, above 0 and at most 1. */
    public static final TrainingSetting<BigDecimal> LEARNING_RATE = rate("learning-rate");
    /** The learning rate of the text encoders, above 0 and at most 1. */
    public static final TrainingSetting<BigDecimal> TEXT_ENCODER_LEARNING_RATE = rate("text-encoder-learning-rate");
    /** In what share of the steps the caption is left out, 0 to 1. */
    public static final TrainingSetting<BigDecimal> CAPTION_DROPOUT = new TrainingSetting<>(
            "caption-dropout",
            BigDecimal::new,
            value -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0,
            "use 0 to 1");
    /** What chance starts from, 0 to 4294967295. */
    public static final TrainingSetting<Long> SEED = new TrainingSetting<>(
            "seed", Long::valueOf, value -> value >= 0 && value <= 0xFFFFFFFFL, "use 0 to 4294967295");
    /** Over how many steps the learning rate rises to its full height, 0 to 100,000. */
    public static final TrainingSetting<Integer> WARMUP_STEPS = whole("warmup-steps", 0, 100_000);
    /** The folder that results are written to, as the trainer takes it: from the folder it is started in. */
    public static final TrainingSetting<String> OUTPUT_FOLDER = text("output-folder");
    /** What results are called, without an ending: letters, digits, full stops, hyphens and underscores. */
    public static final TrainingSetting<String> OUTPUT_NAME = new TrainingSetting<>(
            "output-name",
            Function.identity(),
            value -> value.matches("[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}"),
            "use 1 to 80 of A-Z, a-z, 0-9, _ . -, a letter or digit first");
    /** The base model's file or repository, as the machine that trains knows it. */
    public static final TrainingSetting<String> BASE_MODEL_FILE = text("base-model-file");
    /** The model that a hosted trainer writes to, {@code "owner/name"}. */
    public static final TrainingSetting<String> DESTINATION = new TrainingSetting<>(
            "destination",
            Function.identity(),
            value -> value.length() <= 200 && value.matches("[a-zA-Z0-9._-]+/[a-zA-Z0-9._-]+"),
            "write it as owner/name");
    /** Whether a hosted trainer writes captions where there are none. */
    public static final TrainingSetting<Boolean> AUTOCAPTION =
            new TrainingSetting<>("autocaption", TrainingSetting::yesOrNo, value -> true, "use true or false");

    private static final List<TrainingSetting<?>> ALL = List.of(
            REPEATS,
            RESOLUTION,
            BATCH_SIZE,
            EPOCHS,
            STEPS,
            RANK,
            ALPHA,
            LEARNING_RATE,
            TEXT_ENCODER_LEARNING_RATE,
            CAPTION_DROPOUT,
            SEED,
            WARMUP_STEPS,
            OUTPUT_FOLDER,
            OUTPUT_NAME,
            BASE_MODEL_FILE,
            DESTINATION,
            AUTOCAPTION);
    private static final Set<TrainingSetting<?>> TEXTS =
            Set.of(OUTPUT_FOLDER, OUTPUT_NAME, BASE_MODEL_FILE, DESTINATION);
    private static final int LONGEST_NUMBER = 30;

    private final String name;
    private final Function<String, T> reading;
    private final Predicate<T> allowed;
    private final String remedy;

    private TrainingSetting(String name, Function<String, T> reading, Predicate<T> allowed, String remedy) {
        this.name = name;
        this.reading = reading;
        this.allowed = allowed;
        this.remedy = remedy;
    }

    private static TrainingSetting<Integer> whole(String name, int low, int high) {
        return new TrainingSetting<>(
                name, Integer::valueOf, value -> value >= low && value <= high, "use " + low + " to " + high);
    }

    private static TrainingSetting<BigDecimal> rate(String name) {
        return new TrainingSetting<>(
                name,
                BigDecimal::new,
                value -> value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0 && value.scale() <= LONGEST_NUMBER,
                "use a number above 0 and at most 1");
    }

    private static TrainingSetting<String> text(String name) {
        return new TrainingSetting<>(
                name,
                Function.identity(),
                value -> !value.isBlank()
                        && value.length() <= 500
                        && value.chars().noneMatch(Character::isISOControl),
                "use 1 to 500 characters on one line");
    }

    private static Boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    /** Returns all settings, in a fixed order. */
    public static List<TrainingSetting<?>> all() {
        return ALL;
    }

    /** Returns the setting of a name, if there is one. */
    public static Optional<TrainingSetting<?>> find(String name) {
        return ALL.stream().filter(each -> each.name.equals(name)).findFirst();
    }

    /** Returns its name, e.g. {@code "batch-size"}. */
    public String name() {
        return name;
    }

    /**
     * Returns the value that a text stands for.
     *
     * @throws InvalidInputException if it is none, or out of range
     */
    public T parse(String text) {
        Objects.requireNonNull(text, "text");
        try {
            if (!TEXTS.contains(this) && text.length() > LONGEST_NUMBER) {
                throw new NumberFormatException("too long");
            }
            return checked(reading.apply(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(name, text, remedy, e);
        }
    }

    /**
     * Returns the value if it may be one.
     *
     * @throws InvalidInputException if it is out of range
     */
    public T checked(T value) {
        Objects.requireNonNull(value, name);
        if (!allowed.test(value)) {
            throw new InvalidInputException(name, value, remedy);
        }
        return value;
    }

    /** Returns its name. */
    @Override
    public String toString() {
        return name;
    }
}
