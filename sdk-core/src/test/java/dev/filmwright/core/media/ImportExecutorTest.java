package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.ImageSource;
import dev.filmwright.media.ImportedImage;
import dev.filmwright.media.MediaImportListener;
import dev.filmwright.media.MediaOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ImportExecutorTest extends LibraryFixture {
    private static final ImageSource PICTURE =
            new ImageSource(MediaOwner.asset("A1"), "picture", () -> TestImages.stream(TestImages.png(20, 20)));

    @Test
    void work_runs_on_the_hosts_executor() throws Exception {
        List<Runnable> tasks = new ArrayList<>();
        Imports imports = imports(tasks::add);
        RunningImport started = start(imports);
        assertThat(started.progress().done()).isZero();

        tasks.forEach(Runnable::run);

        assertThat(started.await().get(0).stored()).isPresent();
    }

    @Test
    void an_executor_that_runs_at_once_is_good_enough() throws Exception {
        assertThat(start(imports(Runnable::run)).await().get(0).stored()).isPresent();
    }

    @Test
    void an_executor_that_takes_nothing_is_an_error_that_says_so() {
        Imports imports = imports(task -> {
            throw new RejectedExecutionException("full");
        });
        assertThatThrownBy(() -> start(imports))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("executor");
    }

    @Test
    void an_import_whose_work_never_begins_can_be_cancelled() throws Exception {
        List<Runnable> never = new ArrayList<>();
        RunningImport started = start(imports(never::add));
        started.cancel();
        assertThat(started.await()).containsExactly(new ImportedImage.Cancelled(PICTURE));
        never.forEach(Runnable::run);
        assertThat(library.media().of(PICTURE.owner())).isEmpty();
    }

    private Imports imports(Executor host) {
        return new Imports(library.ingest(), library.storage(), new MediaThreads(Optional.of(host), 2), () -> {});
    }

    private static RunningImport start(Imports imports) {
        return imports.start(List.of(PICTURE), ImageOptions.ofDefaults(), MediaImportListener.NONE);
    }
}
