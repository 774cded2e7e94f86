package dev.filmwright.core.packing;

import dev.filmwright.core.packing.Recommendations.Row;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.TrainingAdvice;
import dev.filmwright.dataset.TrainingAdvice.Steps;
import dev.filmwright.dataset.TrainingAdvice.Value;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingSetting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The numbers a package says: what is set, else what is recommended. Immutable once made.
 *
 * <p>Steps as trainers count them: the samples of an epoch are pictures × repeats; a step takes a batch of them, the last one what
 * is left.
 */
final class Numbers {
    private static final String SET = "set by you";

    private final Recommendations recommended;
    private final TrainingPackageRequest request;
    private final BaseModel base;
    private final List<Value> values = new ArrayList<>();
    private final List<Integer> resolutions;
    private final int rank;
    private final int alpha;
    private final BigDecimal learningRate;
    private final Optional<BigDecimal> textEncoderLearningRate;
    private final Optional<BigDecimal> captionDropout;
    private final int leastBucket;
    private final int mostBucket;
    private final String model;
    private final boolean bySteps;
    private final Steps steps;

    Numbers(Recommendations recommended, TrainingPackageRequest request, BaseModel base, int pictures) {
        this.recommended = recommended;
        this.request = request;
        this.base = base;
        find("pictures").ifPresent(row -> say("pictures", row.value().asString(), row.source()));
        resolutions = value(
                        TrainingSetting.RESOLUTION,
                        "resolution",
                        List::of,
                        row -> IntStream.range(0, row.size())
                                .map(i -> row.get(i).asInt())
                                .boxed()
                                .toList(),
                        edges -> edges.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .orElseThrow();
        rank = whole(TrainingSetting.RANK, "rank");
        alpha = whole(TrainingSetting.ALPHA, "alpha");
        learningRate = rate(TrainingSetting.LEARNING_RATE, "learningRate").orElseThrow();
        textEncoderLearningRate = rate(TrainingSetting.TEXT_ENCODER_LEARNING_RATE, "textEncoderLearningRate");
        captionDropout = rate(TrainingSetting.CAPTION_DROPOUT, "captionDropout");
        leastBucket = find("bucketLeast").orElseThrow().value().asInt();
        mostBucket = find("bucketMost").orElseThrow().value().asInt();
        model = value(
                        TrainingSetting.BASE_MODEL_FILE,
                        "model",
                        Function.identity(),
                        JsonNode::asString,
                        Function.identity())
                .orElseThrow();
        bySteps = request.setting(TrainingSetting.STEPS).isPresent()
                || request.setting(TrainingSetting.EPOCHS).isEmpty() && recommended.bySteps(request.format(), base);
        steps = steps(pictures);
    }

    private Steps steps(int pictures) {
        int batch = whole(TrainingSetting.BATCH_SIZE, "batch");
        int repeats = repeats(pictures);
        long samples = (long) pictures * repeats;
        long perEpoch = (samples + batch - 1) / batch;
        if (bySteps) {
            long least = whole(TrainingSetting.STEPS, "steps");
            long perPicture =
                    find("stepsPerPicture").map(row -> row.value().asLong()).orElse(0L);
            boolean set = request.setting(TrainingSetting.STEPS).isPresent();
            long total = set ? least : Math.max(least, perPicture * pictures);
            return new Steps(pictures, repeats, samples, batch, perEpoch, (total + perEpoch - 1) / perEpoch, total);
        }
        long epochs = request.setting(TrainingSetting.EPOCHS)
                .map(set -> said("epochs", set))
                .orElseGet(() ->
                        find("epochs").map(row -> recommended("epochs", row)).orElseGet(() -> said("epochs", 1)));
        return new Steps(pictures, repeats, samples, batch, perEpoch, epochs, perEpoch * epochs);
    }

    private int repeats(int pictures) {
        Optional<Integer> set = request.setting(TrainingSetting.REPEATS);
        if (set.isPresent()) {
            return said("repeats", set.get());
        }
        Optional<Row> samples = bySteps ? Optional.empty() : find("samples");
        int repeats = samples.map(row -> (row.value().asInt() + pictures - 1) / pictures)
                .map(each -> Math.max(1, each))
                .orElse(1);
        say("repeats", Integer.toString(repeats), samples.map(Row::source).orElse("one of each, as steps are counted"));
        return repeats;
    }

    private int said(String name, int value) {
        say(name, Integer.toString(value), SET);
        return value;
    }

    private int recommended(String name, Row row) {
        say(name, row.value().asString(), row.source());
        return row.value().asInt();
    }

    private Optional<Row> find(String name) {
        return recommended.find(request.format(), base, name);
    }

    private void say(String name, String value, String source) {
        values.add(new Value(name, value, source));
    }

    private <S, T> Optional<T> value(
            TrainingSetting<S> setting,
            String name,
            Function<S, T> fromSet,
            Function<JsonNode, T> fromRow,
            Function<T, String> words) {
        Optional<T> set = request.setting(setting).map(fromSet);
        Optional<Row> row = set.isPresent() ? Optional.empty() : find(name);
        Optional<T> value = set.or(() -> row.map(Row::value).map(fromRow));
        value.ifPresent(each -> say(
                setting.name().replace('-', ' '),
                words.apply(each),
                row.map(Row::source).orElse(SET)));
        return value;
    }

    private int whole(TrainingSetting<Integer> setting, String name) {
        return value(setting, name, Function.identity(), JsonNode::asInt, String::valueOf)
                .orElseThrow();
    }

    private Optional<BigDecimal> rate(TrainingSetting<BigDecimal> setting, String name) {
        return value(setting, name, Function.identity(), row -> new BigDecimal(row.asString()), ScientificText::of);
    }

    BaseModel base() {
        return base;
    }

    List<Integer> resolutions() {
        return resolutions;
    }

    /** Returns the largest resolution. */
    int resolution() {
        return resolutions.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    int rank() {
        return rank;
    }

    int alpha() {
        return alpha;
    }

    BigDecimal learningRate() {
        return learningRate;
    }

    /** Returns the learning rate of the text encoders; empty if they are not trained. */
    Optional<BigDecimal> textEncoderLearningRate() {
        return textEncoderLearningRate;
    }

    Optional<BigDecimal> captionDropout() {
        return captionDropout;
    }

    int leastBucket() {
        return Math.min(leastBucket, resolution());
    }

    /** Returns the longest side of a bucket, which may not be below the resolution. */
    int mostBucket() {
        return Math.max(mostBucket, resolution());
    }

    String model() {
        return model;
    }

    /** Returns whether the training ends after so many steps, not after epochs. */
    boolean bySteps() {
        return bySteps;
    }

    Steps steps() {
        return steps;
    }

    TrainingAdvice advice() {
        return new TrainingAdvice(base, values, steps);
    }
}
