package com.example.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightBuilder;
import dev.filmwright.PluginReport;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A library on the class path finds the plugin by itself and draws with it. */
@Timeout(120)
class ClassPathTest {
    @Test
    void a_job_goes_through_a_real_library_into_a_stored_picture(@TempDir Path folder) throws InterruptedException {
        try (SketchBackend backend = new SketchBackend();
                Filmwright library = open(folder, backend)) {
            assertThat(library.plugins().broken()).isEmpty();
            assertThat(library.plugins().providers())
                    .extracting(PluginReport.Entry::id)
                    .containsExactly("sketch");

            Job started = library.generations().start(SketchBackend.request().build());
            assertThat(library.generations().await(List.of(started.id()), Duration.ofMinutes(1), job -> {}))
                    .isTrue();

            Job job = library.generations().job(started.id());
            assertThat(job.state()).as(job.toString()).isEqualTo(JobState.SUCCEEDED);
            Generation made =
                    library.generations().find(job.generation().orElseThrow()).orElseThrow();
            MediaFile picture = library.media().find(made.media().get(0)).orElseThrow();
            assertThat(picture.type()).isEqualTo(MediaType.WEBP);
            assertThat(made.warnings()).isEmpty();
            assertThat(backend.taken()).hasValue(1);
        }
    }

    private static Filmwright open(Path folder, SketchBackend backend) {
        FilmwrightBuilder builder = Filmwright.builder(folder);
        backend.settings().forEach((key, value) -> builder.configure("sketch", key, value));
        return builder.open();
    }
}
