package dev.filmwright.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.dataset.Dataset;
import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetFinding;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.DatasetReport;
import dev.filmwright.dataset.DatasetStatus;
import dev.filmwright.dataset.Datasets;
import dev.filmwright.testkit.TestLibrary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** In whatever order a dataset is worked on, it only ever makes the moves it may. */
class DatasetStatusProperties {
    private static final String ANN = "ann";
    private static final byte[] FIRST = Samples.png(1);
    private static final byte[] SECOND = Samples.png(2);

    private static final TestLibrary LIBRARY = TestLibrary.open();

    private static int renamed;

    enum Step {
        ADD_FIRST,
        ADD_SECOND,
        ADD_CAPTION,
        RENAME,
        REMOVE,
        DESCRIBE,
        COMPLETE,
        VALIDATE
    }

    @AfterContainer
    static void close() {
        LIBRARY.close();
    }

    private static Datasets datasets() {
        return LIBRARY.datasets();
    }

    @Property(tries = 60)
    void whatever_the_order_of_calls_only_legal_moves_are_made(@ForAll @Size(max = 14) List<Step> steps) {
        DatasetId set = datasets().create(ANN, "Mara", "").id();
        for (Step step : steps) {
            Dataset before = datasets().get(ANN, set);
            take(step, set, before);
            Dataset after = datasets().get(ANN, set);

            assertThat(reachable(before.status())).as("%s", step).contains(after.status());
            assertThat(after.status()).isNotEqualTo(DatasetStatus.PROCESSING);
            List<DatasetFile> files = datasets().files(ANN, set);
            assertThat(after.files()).isEqualTo(files.size());
            assertThat(after.bytes())
                    .isEqualTo(files.stream().mapToLong(DatasetFile::bytes).sum());
        }
        datasets().delete(ANN, set);
    }

    private static void take(Step step, DatasetId set, Dataset before) {
        switch (step) {
            case ADD_FIRST -> add(set, before, "first.png", FIRST);
            case ADD_SECOND -> add(set, before, "second.png", SECOND);
            case ADD_CAPTION -> add(set, before, "first.txt", new byte[] {'a'});
            case RENAME -> rename(set);
            case REMOVE -> remove(set);
            case DESCRIBE -> {
                datasets().describe(ANN, set, "Mara " + before.files(), "");
                assertStatus(set, before.status());
            }
            case COMPLETE -> complete(set, before);
            case VALIDATE -> validate(set, before);
        }
    }

    private static void add(DatasetId set, Dataset before, String name, byte[] bytes) {
        boolean taken =
                datasets().files(ANN, set).stream().anyMatch(file -> file.name().equals(name));
        try {
            boolean added = datasets().add(ANN, set, name, Samples.in(bytes)).added();
            assertStatus(set, added ? DatasetStatus.UPLOADING : before.status());
        } catch (ConflictException e) {
            assertThat(taken).isTrue();
            assertStatus(set, before.status());
        }
    }

    private static void rename(DatasetId set) {
        List<DatasetFile> files = datasets().files(ANN, set);
        if (!files.isEmpty()) {
            String name = files.get(0).name();
            String extension = name.substring(name.lastIndexOf('.'));
            renamed++;
            datasets().rename(ANN, set, name, "renamed-" + renamed + extension);
            assertStatus(set, DatasetStatus.UPLOADING);
        }
    }

    private static void remove(DatasetId set) {
        DatasetStatus before = datasets().get(ANN, set).status();
        List<DatasetFile> files = datasets().files(ANN, set);
        if (files.isEmpty()) {
            assertThatThrownBy(() -> datasets().remove(ANN, set, "first.png")).isInstanceOf(NotFoundException.class);
            assertStatus(set, before);
        } else {
            datasets().remove(ANN, set, files.get(files.size() - 1).name());
            assertStatus(set, DatasetStatus.UPLOADING);
        }
    }

    private static void complete(DatasetId set, Dataset before) {
        if (before.files() == 0) {
            assertThatThrownBy(() -> datasets().complete(ANN, set)).isInstanceOf(ConflictException.class);
            assertStatus(set, before.status());
        } else {
            DatasetStatus now = datasets().complete(ANN, set).status();
            assertThat(now)
                    .isEqualTo(before.status() == DatasetStatus.UPLOADING ? DatasetStatus.UPLOADED : before.status());
        }
    }

    private static void validate(DatasetId set, Dataset before) {
        DatasetReport report = datasets().validate(ANN, set);

        assertThat(report.dataset()).isEqualTo(datasets().get(ANN, set));
        assertThat(report.dataset().status()).isIn(DatasetStatus.READY, DatasetStatus.ERROR);
        assertThat(report.ready())
                .isEqualTo(report.dataset().status() == DatasetStatus.READY)
                .isEqualTo(report.findings().stream()
                        .noneMatch(finding -> finding.severity() == DatasetFinding.Severity.ERROR));
        assertThat(report.pictures()).isLessThanOrEqualTo(before.files());
    }

    private static void assertStatus(DatasetId set, DatasetStatus status) {
        assertThat(datasets().get(ANN, set).status()).isEqualTo(status);
    }

    /** Returns what a status can come to, itself too, by moves it may make. */
    private static Set<DatasetStatus> reachable(DatasetStatus from) {
        Set<DatasetStatus> known = new HashSet<>(EnumSet.of(from));
        List<DatasetStatus> open = new ArrayList<>(known);
        while (!open.isEmpty()) {
            for (DatasetStatus next : open.remove(0).next()) {
                if (known.add(next)) {
                    open.add(next);
                }
            }
        }
        return known;
    }

    @Property
    void only_being_checked_leads_to_a_verdict_and_nothing_leads_back_to_the_beginning(
            @ForAll DatasetStatus from, @ForAll DatasetStatus to) {
        boolean verdict = to == DatasetStatus.READY || to == DatasetStatus.ERROR;

        assertThat(from.mayBecome(to)).isEqualTo(from.next().contains(to));
        if (verdict) {
            assertThat(from.mayBecome(to)).isEqualTo(from == DatasetStatus.PROCESSING);
        }
        if (to == DatasetStatus.CREATED) {
            assertThat(from.mayBecome(to)).isFalse();
        }
    }
}
