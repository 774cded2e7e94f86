package dev.filmwright.samples.cli.training;

import dev.filmwright.dataset.Dataset;
import dev.filmwright.dataset.DatasetFinding;
import dev.filmwright.dataset.DatasetReport;
import dev.filmwright.model.Lora;
import dev.filmwright.samples.cli.jobs.JobText;
import dev.filmwright.training.TrainingJob;
import dev.filmwright.training.TrainingProgress;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Datasets and trainings in lines and as JSON. */
final class TrainingText {
    private static final double MIB = 1 << 20;

    private TrainingText() {}

    static String line(Dataset dataset) {
        return String.format(
                Locale.ROOT,
                "%s  %-10s  %4d files  %8.1f MiB  %s",
                dataset.id(),
                dataset.status(),
                dataset.files(),
                dataset.bytes() / MIB,
                JobText.oneLine(dataset.name()));
    }

    static ObjectNode json(Dataset dataset) {
        return JobText.object()
                .put("id", dataset.id().value())
                .put("owner", dataset.owner())
                .put("name", dataset.name())
                .put("description", dataset.description())
                .put("status", dataset.status().name())
                .put("files", dataset.files())
                .put("bytes", dataset.bytes())
                .put("created", dataset.created().toString())
                .put("changed", dataset.changed().toString());
    }

    static String line(DatasetFinding finding) {
        return String.format(
                Locale.ROOT,
                "%-7s  %s%s; %s",
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.file().map(file -> file + ": ").orElse(""),
                finding.message(),
                finding.remedy());
    }

    static ObjectNode json(DatasetReport report) {
        ObjectNode json = json(report.dataset());
        json.put("pictures", report.pictures()).put("captions", report.captions());
        ArrayNode findings = json.putArray("findings");
        report.findings().forEach(finding -> {
            ObjectNode each = findings.addObject()
                    .put("severity", finding.severity().name())
                    .put("rule", finding.rule())
                    .put("message", finding.message())
                    .put("remedy", finding.remedy());
            finding.file().ifPresent(file -> each.put("file", file));
        });
        return json;
    }

    static String line(TrainingJob job) {
        return String.format(
                Locale.ROOT,
                "%s  %-10s  %-20s  %-12s  %s",
                job.id(),
                job.state(),
                job.request().name(),
                job.request().trainer(),
                job.failure().map(failure -> JobText.oneLine(failure.message())).orElseGet(() -> progress(job)));
    }

    private static String progress(TrainingJob job) {
        TrainingProgress progress = job.progress();
        StringBuilder text = new StringBuilder();
        progress.steps()
                .ifPresent(steps ->
                        text.append("step ").append(progress.step()).append('/').append(steps));
        job.latest()
                .ifPresent(metric ->
                        metric.loss().ifPresent(loss -> text.append(String.format(Locale.ROOT, ", loss %.4f", loss))));
        job.lora()
                .ifPresent(lora ->
                        text.append(text.isEmpty() ? "" : ", ").append("LoRA ").append(lora));
        return text.toString();
    }

    static ObjectNode json(TrainingJob job) {
        ObjectNode json = JobText.object()
                .put("id", job.id().value())
                .put("owner", job.request().owner())
                .put("name", job.request().name())
                .put("trainer", job.request().trainer())
                .put("baseModel", job.request().baseModel().name())
                .put("trigger", job.request().trigger())
                .put("state", job.state().name())
                .put("run", job.run())
                .put("step", job.progress().step());
        job.progress().steps().ifPresent(steps -> json.put("steps", steps));
        job.latest().ifPresent(metric -> metric.loss().ifPresent(loss -> json.put("loss", loss)));
        job.failure()
                .ifPresent(failure -> json.putObject("failure")
                        .put("kind", failure.kind().name())
                        .put("message", failure.message()));
        job.lora().ifPresent(lora -> json.put("lora", lora.value()));
        return json;
    }

    static String line(Lora lora) {
        return lora.id() + "  " + JobText.oneLine(lora.name()) + "  " + lora.family() + ", rank " + lora.rank()
                + ", alpha " + lora.alpha() + ", " + String.join(" / ", lora.triggers()) + ", AutoV2 "
                + lora.hashes().autoV2();
    }
}
