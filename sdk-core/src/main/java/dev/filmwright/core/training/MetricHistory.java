package dev.filmwright.core.training;

import dev.filmwright.training.TrainingMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a trainer told, thinned out: of more than {@link #MOST} metrics every second stays, of twice as many every fourth, and
 * so on, always with the last. It goes by their count alone, so the same metrics always leave the same, however they came in
 * parts. Not thread-safe.
 */
final class MetricHistory {
    static final int MOST = 1000;

    private final List<TrainingMetric> kept;
    private long count;
    private long stride;
    private Optional<TrainingMetric> last;

    /** How it lies in a row. */
    record Row(List<TrainingMetric> kept, long count, long stride, Optional<TrainingMetric> last) {
        static final Row EMPTY = new Row(List.of(), 0, 1, Optional.empty());
    }

    MetricHistory(Row row) {
        kept = new ArrayList<>(row.kept());
        count = row.count();
        stride = Math.max(1, row.stride());
        last = row.last();
    }

    Row row() {
        return new Row(List.copyOf(kept), count, stride, last);
    }

    /** Adds a metric; one of the same step as the last takes its place, as trainers tell a step again when they know more. */
    void add(TrainingMetric metric) {
        if (last.isPresent() && last.get().run() == metric.run() && last.get().step() == metric.step()) {
            if (!kept.isEmpty() && kept.get(kept.size() - 1).equals(last.get())) {
                kept.set(kept.size() - 1, metric);
            }
        } else {
            if (count % stride == 0) {
                kept.add(metric);
            }
            count++;
            thin();
        }
        last = Optional.of(metric);
    }

    private void thin() {
        if (kept.size() > MOST) {
            stride *= 2;
            for (int i = kept.size() - 1; i >= 0; i--) {
                if (i % 2 == 1) {
                    kept.remove(i);
                }
            }
        }
    }

    Optional<TrainingMetric> last() {
        return last;
    }

    /** Returns those kept and the last. */
    List<TrainingMetric> metrics() {
        List<TrainingMetric> all = new ArrayList<>(kept);
        last.filter(metric -> all.isEmpty() || !all.get(all.size() - 1).equals(metric))
                .ifPresent(all::add);
        return List.copyOf(all);
    }
}
