package dev.filmwright.core.packing;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.AssetId;
import dev.filmwright.core.id.Ids;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.PackagedFile;
import dev.filmwright.dataset.TrainingAdvice;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackagePage;
import dev.filmwright.dataset.TrainingPackageRecord;
import dev.filmwright.dataset.TrainingPackageReport;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingPackages;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingPlan;
import dev.filmwright.dataset.TrainingSetting;
import dev.filmwright.dataset.TrainingWarning;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@link TrainingPackages} written to files. Thread-safe. */
final class FilePackages implements TrainingPackages {
    private static final int LONGEST_PAGE = 500;

    private final Planning planning;
    private final PackageWriting writing;
    private final PackageHistory history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    FilePackages(Planning planning, PackageWriting writing, PackageHistory history, Ids ids, Clock clock) {
        this.planning = planning;
        this.writing = writing;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Set<TrainingSetting<?>> settings(TrainingFormat format) {
        return Layouts.of(format).settings();
    }

    @Override
    public TrainingPlan plan(TrainingPackageRequest request) {
        return planning.of(request).told();
    }

    @Override
    public TrainingPackageReport write(TrainingPackageRequest request, Path target, ProgressListener listener) {
        Target place = Target.of(target, Layouts.of(request.format()));
        PackagePlan plan = planning.of(request);
        PackageWriting.Written written = writing.write(plan, place, listener);
        List<PackagedFile> files = written.files();
        TrainingPackageReport report = new TrainingPackageReport(
                ids.next(),
                place.path(),
                written.beside(),
                files,
                files.stream().mapToLong(PackagedFile::bytes).sum(),
                digest(files),
                plan.layout().configuration(),
                told(plan, place));
        history.add(record(plan, place, report));
        return report;
    }

    /** Adds to the plan what hangs on where it was written to. */
    private static TrainingPlan told(PackagePlan plan, Target place) {
        TrainingPlan told = plan.told();
        if (!place.zip() || !plan.layout().unpacked()) {
            return told;
        }
        List<TrainingWarning> warnings = new ArrayList<>(told.warnings());
        warnings.add(new TrainingWarning(
                TrainingWarning.Rule.TO_DO,
                "unpack the ZIP file where you train: the trainer reads folders",
                List.of()));
        return new TrainingPlan(
                told.format(), told.style(), told.pictures(), told.files(), told.beside(), warnings, told.advice());
    }

    private static String digest(List<PackagedFile> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach(file ->
                lines.append(file.sha256()).append("  ").append(file.name()).append('\n'));
        return Sha256.of(lines.toString());
    }

    private TrainingPackageRecord record(PackagePlan plan, Target place, TrainingPackageReport report) {
        TrainingPackageRequest request = plan.draft().request();
        SortedMap<String, String> captions = new TreeMap<>();
        for (TrainingPicture picture : plan.shown()) {
            picture.caption().ifPresent(caption -> captions.put(picture.file(), caption));
        }
        SortedMap<String, String> settings = new TreeMap<>();
        TrainingAdvice advice = plan.draft().numbers().advice();
        advice.values().forEach(value -> settings.put(value.name(), value.value()));
        settings.put("total steps", Long.toString(advice.steps().total()));
        request.settings()
                .forEach((setting, value) -> settings.putIfAbsent(setting.name().replace('-', ' '), value.toString()));
        return new TrainingPackageRecord(
                report.id(),
                request.source(),
                plan.draft().subject().version(),
                request.format(),
                plan.draft().base(),
                request.trigger(),
                request.classToken(),
                plan.draft().style(),
                place.path().getFileName().toString(),
                report.files(),
                captions,
                settings,
                report.digest(),
                clock.instant());
    }

    @Override
    public List<TrainingPackageRecord> history(AssetId asset) {
        return history.of(asset);
    }

    @Override
    public List<TrainingPackageRecord> history(String owner, DatasetId dataset) {
        return history.of(owner, dataset);
    }

    @Override
    public TrainingPackagePage history(Optional<String> after, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidInputException("limit", limit, "use 1 to " + LONGEST_PAGE);
        }
        return history.page(after, limit);
    }
}
