package dev.filmwright.dataset;

import java.util.List;
import java.util.Objects;

/**
 * What is recommended for a training, and what a package says. Immutable.
 *
 * @param baseModel what is trained on
 * @param values each number with where it comes from, in order
 * @param steps how the number of steps comes about
 */
public record TrainingAdvice(BaseModel baseModel, List<Value> values, Steps steps) {
    /** Copies the list; checks that nothing is {@code null}. */
    public TrainingAdvice {
        Objects.requireNonNull(baseModel, "baseModel");
        values = List.copyOf(values);
        Objects.requireNonNull(steps, "steps");
    }

    /**
     * One value.
     *
     * @param name what it is, e.g. {@code "learning rate"}
     * @param value its value, e.g. {@code "1.0e-4"}
     * @param source where the recommendation comes from, or {@code "set by you"}
     */
    public record Value(String name, String value, String source) {
        /** Checks that nothing is {@code null}. */
        public Value {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * How the number of steps comes about: pictures × repeats are the samples of an epoch, a step takes a batch of them.
     *
     * @param pictures pictures in the set
     * @param repeats how often each is shown in an epoch
     * @param samples samples in an epoch
     * @param batch samples in a step
     * @param perEpoch steps in an epoch: samples / batch, rounded up
     * @param epochs epochs, the last one possibly not whole
     * @param total steps in all
     */
    public record Steps(int pictures, int repeats, long samples, int batch, long perEpoch, long epochs, long total) {
        /** Returns it in words, e.g. {@code "20 pictures × 10 repeats / batch of 4 = 50 steps × 10 epochs = 500 steps"}. */
        public String inWords() {
            String whole = perEpoch + " steps × " + epochs + " epochs";
            return pictures + " pictures × " + repeats + " repeats / batch of " + batch + " = " + whole
                    + (perEpoch * epochs == total ? " = " : ", ended after ") + total + " steps";
        }
    }
}
