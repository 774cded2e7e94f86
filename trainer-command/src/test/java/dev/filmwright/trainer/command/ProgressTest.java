package dev.filmwright.trainer.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.training.TrainingMetric;
import dev.filmwright.training.TrainingProgress;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    @Test
    void kohya_tells_steps_epochs_and_the_mean_loss() {
        Progress progress = read(
                "running training / 学習開始",
                "  num epochs / epoch数: 2",
                "epoch 1/2",
                "steps:   0%|          | 0/1600 [00:00<?, ?it/s]",
                "steps:   1%|▎         | 20/1600 [00:41<54:13,  2.06s/it, avr_loss=0.131]",
                "epoch 2/2",
                "steps: 100%|██████████| 1600/1600 [1:02:13<00:00,  2.33s/it, Average key norm=0.12, avr_loss=9.87e-02]");

        assertThat(progress.metrics()).containsExactly(metric(20, 1, 0.131), metric(1600, 2, 0.0987));
        assertThat(progress.progress())
                .hasValue(new TrainingProgress(1600, OptionalLong.of(1600), OptionalInt.of(2), OptionalInt.of(2)));
    }

    @Test
    void kohya_tells_the_loss_on_pictures_it_does_not_train_on() {
        assertThat(read("steps:  50%|█████     | 5/10 [00:05<00:05,  1.00it/s, val_avg_loss=0.2, avr_loss=0.1]")
                        .metrics())
                .containsExactly(new TrainingMetric(
                        1, 5, OptionalInt.empty(), OptionalDouble.of(0.1), OptionalDouble.of(0.2), NONE));
    }

    @Test
    void ai_toolkit_tells_steps_under_the_trainings_name_with_rate_and_loss() {
        Progress progress = read(
                "mrcs_v1:   0%|          | 0/2000 [00:00<?, ?it/s]",
                "mrcs_v1:  10%|▉         | 199/2000 [05:12<47:05,  1.57s/it, lr: 1.0e-04 loss: 3.215e-01]");

        assertThat(progress.metrics())
                .containsExactly(new TrainingMetric(
                        1, 199, OptionalInt.empty(), OptionalDouble.of(0.3215), NONE, OptionalDouble.of(1e-4)));
        assertThat(progress.progress().orElseThrow().steps()).hasValue(2000);
    }

    @Test
    void bars_of_other_things_tell_nothing() {
        Progress progress = read(
                "100%|██████████| 20/20 [00:05<00:00,  3.90it/s]",
                "caching Latents:  50%|█████     | 10/20 [00:05<00:05,  1.9it/s]",
                "Loading checkpoint shards: 100%|██████████| 2/2 [00:01<00:00,  1.2it/s]",
                "model.safetensors:  45%|████▌     | 2.25G/5.00G [00:21<00:26, 104MB/s]");

        assertThat(progress.progress()).isEmpty();
        assertThat(progress.metrics()).isEmpty();
    }

    @Test
    void losses_that_are_no_numbers_are_left_out_and_the_steps_count() {
        Progress progress = read(
                "steps:  10%|█         | 1/10 [00:01<00:09,  1.00it/s, avr_loss=nan]",
                "steps:  20%|██        | 2/10 [00:02<00:08,  1.00it/s, avr_loss=inf]",
                "steps:  30%|███       | 3/10 [00:03<00:07,  1.00it/s, avr_loss=1e999]");

        assertThat(progress.metrics()).isEmpty();
        assertThat(progress.progress().orElseThrow().step()).isEqualTo(3);
    }

    @Test
    void words_that_only_end_like_the_ones_meant_are_not_taken_for_them() {
        assertThat(read("steps:  10%|█         | 1/10 [00:01<00:09,  1.00it/s, prior_loss=0.5, clr=3]")
                        .metrics())
                .isEmpty();
    }

    @Test
    void garbage_tells_nothing_and_harms_nothing() {
        Progress progress = read(
                "",
                "%|",
                "steps: 999%||/",
                "steps: 10%|x| 99999999999999999999/1 [",
                "epoch 99999999999/1",
                "epoch -1/2",
                "epoch 1/2 and more",
                ":".repeat(8000),
                "steps: ".repeat(1000) + "1%|",
                "1%|".repeat(2500),
                "steps: 1%|x| 1/2 [" + "loss=".repeat(1500));

        assertThat(progress.metrics()).isEmpty();
        assertThat(progress.epoch()).isEmpty();
    }

    @Test
    void of_an_endless_training_no_fraction_is_known() {
        TrainingProgress progress = read("steps: 0%|          | 7/0 [00:05<?, 1it/s, avr_loss=0.5]")
                .progress()
                .orElseThrow();

        assertThat(progress.step()).isEqualTo(7);
        assertThat(progress.steps()).isEmpty();
    }

    @Test
    void a_cursor_comes_back_as_it_was_and_nonsense_begins_at_the_beginning() {
        Cursor cursor = new Cursor(1L << 40, OptionalInt.of(3), OptionalInt.empty());
        Cursor beginning = new Cursor(0, OptionalInt.empty(), OptionalInt.empty());

        assertThat(Cursor.of(cursor.toString())).isEqualTo(cursor);
        for (String nonsense : List.of("", "x", "-1::", "1:2", "9999999999999999999::", "1:2:3:4", "1:2:3\n")) {
            assertThat(Cursor.of(nonsense)).as(nonsense).isEqualTo(beginning);
        }
    }

    private static Progress read(String... lines) {
        Progress progress = new Progress("mrcs_v1", 1, OptionalInt.empty(), OptionalInt.empty());
        List.of(lines).forEach(progress::take);
        return progress;
    }

    private static TrainingMetric metric(long step, int epoch, double loss) {
        return new TrainingMetric(1, step, OptionalInt.of(epoch), OptionalDouble.of(loss), NONE, NONE);
    }
}
