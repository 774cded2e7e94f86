package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.ProgressListener;
import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.export.ExportException;
import dev.filmwright.export.Turnover;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimaticTroubleTest {
    private static final AnimaticExporter EXPORTER = new AnimaticExporter(() -> FfmpegChoice.OFF);

    @TempDir
    Path folder;

    @Test
    void a_film_without_shots_is_refused() {
        Turnover empty = TurnoverFixture.film("Nothing").build();

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> write(empty))
                .withMessageContaining("one shot at least")
                .satisfies(e -> assertThat(e.field()).isEqualTo("shots"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_film_of_more_than_a_day_is_refused() {
        Turnover endless = FilmFixture.film(FilmFixture.SMALL, 24L * 60 * 60 * 24 + 24);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> write(endless))
                .withMessageContaining("a day at most");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_board_that_is_no_picture_is_named_with_its_shot() {
        Turnover film = FilmFixture.withOpener(
                FilmFixture.film(FilmFixture.SMALL, 2, 2), file -> new ByteArrayInputStream(new byte[] {1, 2, 3}));

        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> write(film))
                .withMessageContaining("SC010_SH0010")
                .withMessageContaining("draw the board again");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_board_that_breaks_off_is_named_with_its_shot() {
        Turnover whole = FilmFixture.film(FilmFixture.SMALL, 2);
        byte[] png = Drawings.encoded(Drawings.drawing(whole.boardSize(), 1), "png");
        Turnover film =
                FilmFixture.withOpener(whole, file -> new ByteArrayInputStream(Arrays.copyOf(png, png.length / 2)));

        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> write(film))
                .withMessageContaining("SC010_SH0010");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_board_that_is_gone_is_named_with_its_shot_and_the_cause_is_kept() {
        Turnover film = FilmFixture.withOpener(FilmFixture.film(FilmFixture.SMALL, 2), file -> {
            throw new NotFoundException("media file", file.id().value());
        });

        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> write(film))
                .withMessageContaining("SC010_SH0010")
                .withCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void an_interrupted_thread_stops_stays_interrupted_and_leaves_nothing() {
        Turnover film = FilmFixture.film(FilmFixture.SMALL, 5, 5, 5, 5, 5, 5, 5, 5);
        List<Long> heard = new ArrayList<>();
        ProgressListener impatient = (step, done, total) -> {
            heard.add(done);
            Thread.currentThread().interrupt();
        };

        assertThatExceptionOfType(FilmwrightException.class)
                .isThrownBy(() -> EXPORTER.write(film, folder.resolve("animatic.mp4"), impatient))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(heard).containsExactly(1L);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_listener_that_throws_stops_the_film_and_leaves_nothing() {
        Turnover film = FilmFixture.film(FilmFixture.SMALL, 5, 5);
        ProgressListener broken = (step, done, total) -> {
            throw new IllegalStateException("enough");
        };

        assertThatThrownBy(() -> EXPORTER.write(film, folder.resolve("animatic.mp4"), broken))
                .hasMessage("enough");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_is_not_there_is_an_error() {
        Path nowhere = folder.resolve("nowhere").resolve("animatic.mp4");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () -> EXPORTER.write(FilmFixture.film(FilmFixture.SMALL, 1), nowhere, ProgressListener.NONE));
    }

    @Test
    void progress_is_told_for_every_shot_in_order() throws IOException {
        List<String> heard = new ArrayList<>();

        EXPORTER.write(
                FilmFixture.film(FilmFixture.SMALL, 1, 2, 3, 4, 5, 6),
                folder.resolve("animatic.mp4"),
                (step, done, total) -> heard.add(step + " " + done + "/" + total));

        assertThat(heard)
                .containsExactly(
                        "animatic 1/6", "animatic 2/6", "animatic 3/6", "animatic 4/6", "animatic 5/6", "animatic 6/6");
        assertThat(folder).isDirectoryNotContaining("glob:**.pictures");
    }

    private void write(Turnover film) throws IOException {
        EXPORTER.write(film, folder.resolve("animatic.mp4"), ProgressListener.NONE);
    }
}
