package dev.filmwright.core.export.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.ProgressListener;
import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.export.Turnover;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards go through, they do not pile up in memory. */
class LongFilmTest {
    private static final int SHOTS = 2000;
    private static final int BOARD = 18_000;

    @TempDir
    Path folder;

    @Test
    void each_of_two_thousand_boards_is_on_the_disk_before_the_next_is_opened() throws IOException {
        Path file = folder.resolve("storyboard.html");
        List<Long> written = new ArrayList<>();

        new StoryboardHtml().write(film(file, written), file, ProgressListener.NONE);

        assertThat(written).hasSize(SHOTS);
        for (int i = 1; i < SHOTS; i++) {
            assertThat(written.get(i) - written.get(i - 1)).isGreaterThan(BOARD);
        }
        assertThat(pictures(file)).isEqualTo(SHOTS);
    }

    private static int pictures(Path file) throws IOException {
        int pictures = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                pictures += line.contains("src=\"data:image/webp;base64,") ? 1 : 0;
            }
        }
        return pictures;
    }

    private static Turnover film(Path file, List<Long> written) {
        TurnoverFixture film = TurnoverFixture.film("Long");
        for (int i = 0; i < SHOTS; i++) {
            if (i % 20 == 0) {
                film.scene("INT. ROOM " + i + " - NIGHT");
            }
            film.shot(24, "Something happens.");
        }
        Turnover bare = film.build();
        return new Turnover(
                bare.title(),
                bare.settings(),
                bare.boardSize(),
                bare.screenplay(),
                bare.manifest(),
                bare.scenes(),
                bare.cuts().stream().map(LongFilmTest::drawn).toList(),
                bare.estimates(),
                board -> opened(file, written));
    }

    private static Turnover.Cut drawn(Turnover.Cut cut) {
        MediaFile board = new MediaFile(
                new MediaId(cut.shot().code()),
                MediaOwner.production("long"),
                MediaType.WEBP,
                Optional.empty(),
                BOARD,
                "0".repeat(64),
                false,
                Instant.EPOCH);
        return new Turnover.Cut(
                cut.shot(), cut.scene(), cut.start(), Optional.of(board), cut.framePrompt(), cut.videoPrompt());
    }

    private static InputStream opened(Path file, List<Long> written) {
        try {
            written.add(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(new byte[BOARD]);
    }
}
