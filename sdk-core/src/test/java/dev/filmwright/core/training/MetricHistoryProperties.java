package dev.filmwright.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.training.TrainingMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MetricHistoryProperties {
    private static final int LONGEST = 5 * MetricHistory.MOST;

    @Property(tries = 60)
    void however_many_there_are_about_a_thousand_stay_in_order_with_the_first_and_the_last(
            @ForAll @IntRange(min = 1, max = LONGEST) int count) {
        List<TrainingMetric> told = metrics(count);

        List<TrainingMetric> kept = history(told).metrics();

        assertThat(kept).hasSizeLessThanOrEqualTo(MetricHistory.MOST + 1).isSubsetOf(told);
        assertThat(kept).extracting(TrainingMetric::step).isSorted().doesNotHaveDuplicates();
        assertThat(kept.get(0)).isEqualTo(told.get(0));
        assertThat(kept.get(kept.size() - 1)).isEqualTo(told.get(count - 1));
        if (count <= MetricHistory.MOST) {
            assertThat(kept).isEqualTo(told);
        } else {
            assertThat(kept).hasSizeGreaterThanOrEqualTo(MetricHistory.MOST / 2);
        }
    }

    @Property(tries = 60)
    void in_whatever_parts_they_come_the_same_stay(
            @ForAll @IntRange(min = 1, max = LONGEST) int count,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 900) Integer> parts) {
        List<TrainingMetric> told = metrics(count);
        MetricHistory.Row row = MetricHistory.Row.EMPTY;
        int from = 0;
        for (int part : parts) {
            int to = Math.min(count, from + part);
            row = added(row, told.subList(from, to)).row();
            from = to;
        }

        assertThat(added(row, told.subList(from, count)).row())
                .isEqualTo(history(told).row());
    }

    @Property(tries = 60)
    void between_any_two_but_the_last_lie_equally_many(
            @ForAll @IntRange(min = MetricHistory.MOST, max = LONGEST) int count) {
        List<Long> steps = history(metrics(count)).row().kept().stream()
                .map(TrainingMetric::step)
                .toList();

        long apart = steps.get(1) - steps.get(0);
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i) - steps.get(i - 1)).isEqualTo(apart);
        }
    }

    @Property(tries = 60)
    void a_step_told_again_counts_once_as_it_was_told_last(@ForAll @IntRange(min = 1, max = LONGEST) int count) {
        List<TrainingMetric> twice = new ArrayList<>();
        metrics(count).forEach(metric -> {
            twice.add(metric(metric.step(), 9.0));
            twice.add(metric);
        });

        assertThat(history(twice).row()).isEqualTo(history(metrics(count)).row());
    }

    private static MetricHistory history(List<TrainingMetric> told) {
        return added(MetricHistory.Row.EMPTY, told);
    }

    private static MetricHistory added(MetricHistory.Row row, List<TrainingMetric> told) {
        MetricHistory history = new MetricHistory(row);
        told.forEach(history::add);
        return history;
    }

    private static List<TrainingMetric> metrics(int count) {
        List<TrainingMetric> metrics = new ArrayList<>();
        for (int step = 0; step < count; step++) {
            metrics.add(metric(step, 1.0 / (step + 1)));
        }
        return metrics;
    }

    private static TrainingMetric metric(long step, double loss) {
        return new TrainingMetric(
                1, step, OptionalInt.empty(), OptionalDouble.of(loss), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
