package dev.filmwright.trainer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.spi.TrainerHandle;
import dev.filmwright.spi.TrainerReport.Outcome;
import dev.filmwright.training.TrainingMetric;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CommandTrainerTest {
    @TempDir
    private Path folder;

    @Test
    void what_kohya_prints_becomes_progress_and_metrics_and_its_file_the_result() throws Exception {
        Workshop shop = new Workshop(folder);
        CommandTrainer trainer = shop.trainer(shop.script(
                "kohya",
                "say caching latents...\\n",
                "say 100%|██████████| 20/20 [00:05<00:00,  3.90it/s]\\n",
                "say \\nepoch 1/2\\n",
                "say \\rsteps:   0%|          | 0/1600 [00:00<?, ?it/s]",
                "say \\rsteps:  12%|█▏        | 200/1600 [02:13<15:35,  1.50it/s, avr_loss=0.0987]",
                "say \\nsaving checkpoint: out/mrcs_v1-000001.safetensors\\n",
                "say \\nepoch 2/2\\n",
                "say \\r\\e[32msteps: 100%|██████████| 1600/1600 [17:46<00:00,  1.50it/s, avr_loss=0.0654]\\e[0m\\n",
                "lora",
                "say model saved.\\n"));

        TrainerHandle handle = trainer.start(shop.task());
        Outcome outcome = shop.outcome(trainer, shop.task(), handle);

        assertThat(outcome).isEqualTo(new Outcome.Succeeded(shop.task().output().resolve("mrcs_v1.safetensors")));
        assertThat(shop.metrics)
                .containsExactly(
                        metric(200, 1, 0.0987, OptionalDouble.empty()),
                        metric(1600, 2, 0.0654, OptionalDouble.empty()));
        assertThat(shop.progress.fraction()).hasValue(1.0);
        assertThat(shop.progress.epochs()).hasValue(2);
        assertThat(trainer.log(shop.task(), 1)).containsExactly("model saved.");
    }

    @Test
    void what_ai_toolkit_prints_becomes_progress_and_metrics() throws Exception {
        Workshop shop = new Workshop(folder);
        CommandTrainer trainer = shop.trainer(shop.script(
                "toolkit",
                "say Loading checkpoint shards: 100%|██████████| 2/2 [00:01<00:00,  1.2it/s]\\n",
                "say mrcs_v1:   0%|          | 0/2000 [00:00<?, ?it/s]\\r",
                "say mrcs_v1:  10%|█         | 200/2000 [01:00<09:05,  3.30it/s, lr: 1.0e-04 loss: 3.2e-01]\\r",
                "say \\nSaving at step 200\\n",
                "lora"));

        assertThat(shop.outcome(trainer, shop.task(), trainer.start(shop.task())))
                .isInstanceOf(Outcome.Succeeded.class);
        assertThat(shop.metrics)
                .containsExactly(new TrainingMetric(
                        1,
                        200,
                        OptionalInt.empty(),
                        OptionalDouble.of(0.32),
                        OptionalDouble.empty(),
                        OptionalDouble.of(1e-4)));
        assertThat(shop.progress.steps()).hasValue(2000);
    }

    @Test
    void a_trainer_that_fails_is_told_by_its_exit_code_and_last_words() throws Exception {
        Workshop shop = new Workshop(folder);
        CommandTrainer trainer =
                shop.trainer(shop.script("fails", "say Traceback\\nRuntimeError: bad shape\\n", "exit 3"));

        Failure failure = failure(shop.outcome(trainer, shop.task(), trainer.start(shop.task())));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.UNAVAILABLE);
        assertThat(failure.message()).contains("exit code 3").contains("RuntimeError: bad shape");
        assertThat(failure.provider()).hasValue("command");
    }

    @Test
    void a_card_without_memory_left_is_told_with_what_to_do() throws Exception {
        Workshop shop = new Workshop(folder);
        CommandTrainer trainer = shop.trainer(shop.script(
                "full",
                "say torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.\\n",
                "say subprocess.CalledProcessError: returned non-zero exit status 1.\\n",
                "exit 1"));

        Failure failure = failure(shop.outcome(trainer, shop.task(), trainer.start(shop.task())));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.TOO_LARGE);
        assertThat(failure.message()).contains("batch size");
    }

    @Test
    void one_that_ends_well_without_a_file_has_failed() throws Exception {
        Workshop shop = new Workshop(folder);
        CommandTrainer trainer = shop.trainer(shop.script("nothing", "say done\\n"));

        assertThat(failure(shop.outcome(trainer, shop.task(), trainer.start(shop.task())))
                        .kind())
                .isEqualTo(Failure.Kind.BAD_RESPONSE);
    }

    @Test
    void cancelling_ends_the_children_of_its_children_too() throws Exception {
        Workshop shop = new Workshop(folder);
        try (Gate root = new Gate();
                Gate middle = new Gate();
                Gate leaf = new Gate()) {
            Path grandchild = shop.script("grandchild", leaf.line());
            Path child = shop.script("child", "child " + grandchild, middle.line());
            CommandTrainer trainer = shop.trainer(shop.script("parent", "child " + child, root.line()));
            TrainerHandle handle = trainer.start(shop.task());
            root.await();
            middle.await();
            leaf.await();
            ProcessHandle parent = Processes.find(handle.value()).orElseThrow();
            List<ProcessHandle> tree = parent.descendants().toList();
            assertThat(tree).hasSize(2);

            trainer.cancel(shop.task(), handle);

            assertThat(shop.outcome(trainer, shop.task(), handle)).isInstanceOf(Outcome.Failed.class);
            for (ProcessHandle each : tree) {
                assertThat(Processes.find(Processes.name(each))).isEmpty();
            }
        }
    }

    @Test
    void another_trainer_goes_on_with_what_one_before_it_started() throws Exception {
        Workshop shop = new Workshop(folder);
        try (Gate gate = new Gate()) {
            Path script = shop.script(
                    "long",
                    "say steps:  50%|█████     | 5/10 [00:05<00:05,  1.00it/s, avr_loss=0.5]\\n",
                    gate.line(),
                    "say steps: 100%|██████████| 10/10 [00:10<00:00,  1.00it/s, avr_loss=0.25]\\n",
                    "lora");
            CommandTrainer first = shop.trainer(script);
            TrainerHandle handle = first.start(shop.task());
            gate.await();
            CommandTrainer later = shop.trainer(script);

            assertThat(shop.ask(later, shop.task(), handle).outcome()).isInstanceOf(Outcome.Running.class);
            gate.open();

            assertThat(shop.outcome(later, shop.task(), handle)).isInstanceOf(Outcome.Succeeded.class);
            assertThat(shop.metrics).extracting(TrainingMetric::step).containsExactly(5L, 10L);
            // The first one notes the end on a thread of its own, in a folder that is about to be removed.
            assertThat(shop.outcome(first, shop.task(), handle)).isInstanceOf(Outcome.Succeeded.class);
        }
    }

    @Test
    void of_one_that_ended_unseen_a_checkpoint_on_the_way_is_no_result() throws Exception {
        Workshop shop = new Workshop(folder);
        CommandTrainer trainer =
                shop.trainer(shop.script("cut", "lora mrcs_v1-000001.safetensors", "state mrcs_v1-000001-state"));
        shop.outcome(trainer, shop.task(), trainer.start(shop.task()));
        Files.delete(shop.task().folder().resolve("run-1.exit"));

        Outcome outcome =
                trainer.poll(shop.task(), new TrainerHandle("999999999@1"), "").outcome();

        assertThat(failure(outcome).message()).contains("while nobody looked on");
        assertThat(trainer.resumable(shop.task())).isTrue();
    }

    @Test
    void going_on_adds_the_words_for_it_with_the_state_saved_last() throws Exception {
        Workshop shop = new Workshop(folder);
        Path script = shop.script("again", "state mrcs_v1-000002-state", "arguments", "lora");
        CommandTrainer trainer = Workshop.trainer(
                folder, Map.of(), Map.of("command", shop.command(script), "resume", "--resume {state}"));
        shop.outcome(trainer, shop.task(), trainer.start(shop.task()));

        shop.outcome(trainer, shop.task(2, true), trainer.start(shop.task(2, true)));

        assertThat(trainer.log(shop.task(), 10)).isEmpty();
        assertThat(trainer.log(shop.task(2, true), 10))
                .containsExactly(
                        "--resume",
                        shop.task().output().resolve("mrcs_v1-000002-state").toString());
    }

    @Test
    void it_is_given_only_the_variables_named_and_secret_ones_are_never_shown() throws Exception {
        Workshop shop = new Workshop(folder);
        Path script = shop.script("secrets", "variable HF_TOKEN", "variable NAMED", "variable OTHER", "exit 1");
        CommandTrainer trainer = Workshop.trainer(
                folder,
                Map.of("HF_TOKEN", "hf_very_secret", "NAMED", "yes", "OTHER", "no"),
                Map.of("command", shop.command(script), "secrets", "HF_TOKEN", "environment", "NAMED"));

        Failure failure = failure(shop.outcome(trainer, shop.task(), trainer.start(shop.task())));

        assertThat(trainer.log(shop.task(), 10)).containsExactly("HF_TOKEN=***", "NAMED=yes", "OTHER=null");
        assertThat(failure.message()).doesNotContain("hf_very_secret");
        assertThat(Files.readString(shop.task().folder().resolve("run-1.log"))).contains("hf_very_secret");
    }

    @Test
    void a_template_becomes_the_configuration_and_no_shell_reads_what_is_put_in() throws Exception {
        Workshop shop = new Workshop(folder);
        Path template = shop.script(
                "train.toml", "output_name = \"{name}\"", "learning_rate = {learning_rate}", "a = { b = 1 }");
        CommandTrainer trainer = Workshop.trainer(
                folder,
                Map.of(),
                Map.of(
                        "command",
                        shop.command(shop.script("args", "arguments", "lora"))
                                + " --config={config} '$(touch x); {trigger}'",
                        "template",
                        template.toString()));

        shop.outcome(trainer, shop.task(), trainer.start(shop.task()));

        Path config = shop.task().folder().resolve("run-1.config.toml");
        assertThat(trainer.log(shop.task(), 10)).containsExactly("--config=" + config, "$(touch x); mrcs");
        assertThat(config).hasContent("output_name = \"mrcs_v1\"\nlearning_rate = 0.0001\na = { b = 1 }\n");
    }

    @Test
    void it_runs_where_the_paths_of_the_configuration_hold() throws Exception {
        Workshop shop = new Workshop(folder);
        CommandTrainer trainer = shop.trainer(shop.script("where", "folder", "lora"));

        shop.outcome(trainer, shop.task(), trainer.start(shop.task()));

        assertThat(trainer.log(shop.task(), 10))
                .containsExactly(shop.task().dataset().toAbsolutePath().toString());
    }

    @Test
    void a_configuration_is_not_handed_to_a_trainer_that_runs_where_its_paths_do_not_hold() throws Exception {
        Workshop shop = new Workshop(folder);
        Path script = shop.script("none");
        CommandTrainer trainer = Workshop.trainer(
                folder,
                Map.of(),
                Map.of("command", shop.command(script) + " --config={config}", "directory", folder.toString()));

        assertThatThrownBy(() -> trainer.start(shop.task()))
                .isInstanceOf(FilmwrightException.class)
                .hasMessageContaining("take \"directory\" out");
    }

    @Test
    void a_command_that_is_not_set_or_not_there_says_what_to_do() {
        Workshop shop = new Workshop(folder);

        assertThatThrownBy(() -> Workshop.trainer(folder, Map.of(), Map.of()).start(shop.task()))
                .isInstanceOf(FilmwrightException.class)
                .hasMessageContaining("set \"command\"");
        assertThatThrownBy(() -> Workshop.trainer(folder, Map.of(), Map.of("command", "no-such-program-here"))
                        .start(shop.task()))
                .isInstanceOf(FilmwrightException.class)
                .hasMessageContaining("cannot be run");
    }

    private static Failure failure(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).failure();
    }

    private static TrainingMetric metric(long step, int epoch, double loss, OptionalDouble rate) {
        return new TrainingMetric(
                1, step, OptionalInt.of(epoch), OptionalDouble.of(loss), OptionalDouble.empty(), rate);
    }
}
