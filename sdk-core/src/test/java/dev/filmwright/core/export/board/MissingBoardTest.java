package dev.filmwright.core.export.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.NotFoundException;
import dev.filmwright.ProgressListener;
import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.export.Turnover;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingBoardTest {
    @TempDir
    Path folder;

    @Test
    void a_shot_that_is_not_drawn_yet_keeps_its_place() {
        Turnover turnover = TurnoverFixture.small().build();

        HtmlFile page = HtmlFile.of(turnover, folder);
        PdfFile book = PdfFile.of(turnover, folder);

        assertThat(page.texts("//div[@role='img']/span")).hasSize(3).containsOnly("not drawn yet");
        assertThat(page.nodes("//div[@role='img']/@aria-label").get(2).getNodeValue())
                .isEqualTo("Not drawn yet: Medium shot, PIER, dawn. Fog.");
        assertThat(book.pages().get(1)).contains("not drawn yet");
        assertThat(page.warnings()).isEmpty();
        assertThat(book.warnings()).isEmpty();
    }

    @Test
    void a_board_the_library_has_lost_is_reported_and_the_rest_is_written() {
        Turnover turnover = opening(file -> {
            throw new NotFoundException("media file", file.id().value());
        });

        HtmlFile page = HtmlFile.of(turnover, folder);
        PdfFile book = PdfFile.of(turnover, folder);

        assertThat(page.warnings())
                .contains("the board of SC010_SH0010 is not in the library any more")
                .hasSize(3);
        assertThat(page.texts("//div[@role='img']/span")).hasSize(3).containsOnly("board missing");
        assertThat(book.warnings()).isEqualTo(page.warnings());
        assertThat(book.pages().get(1)).contains("board missing");
    }

    @Test
    void bytes_that_are_no_picture_are_reported_on_paper() {
        Turnover turnover = opening(file -> new ByteArrayInputStream("no picture".getBytes(StandardCharsets.UTF_8)));

        assertThat(PdfFile.of(turnover, folder).warnings())
                .contains("the board of SC010_SH0010 is no picture that can be read")
                .hasSize(3);
    }

    @Test
    void a_file_that_is_no_picture_is_not_put_into_the_page() {
        Turnover turnover = typed(new MediaType("text/html"));

        HtmlFile page = HtmlFile.of(turnover, folder);

        assertThat(page.nodes("//li//img")).isEmpty();
        assertThat(page.warnings()).contains("the board of SC010_SH0010 is no picture but text/html");
    }

    @Test
    void a_disk_that_fails_fails_the_export() {
        Turnover turnover = opening(file -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> new StoryboardHtml().write(turnover, folder.resolve("a"), ProgressListener.NONE))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new StoryboardPdf().write(turnover, folder.resolve("b"), ProgressListener.NONE))
                .isInstanceOf(IOException.class);
    }

    private static Turnover opening(Function<MediaFile, InputStream> opener) {
        Turnover drawn = TurnoverFixture.small().boards().build();
        return new Turnover(
                drawn.title(),
                drawn.settings(),
                drawn.boardSize(),
                drawn.screenplay(),
                drawn.manifest(),
                drawn.scenes(),
                drawn.cuts(),
                drawn.estimates(),
                opener);
    }

    private static Turnover typed(MediaType type) {
        Turnover drawn = TurnoverFixture.small().boards().build();
        return new Turnover(
                drawn.title(),
                drawn.settings(),
                drawn.boardSize(),
                drawn.screenplay(),
                drawn.manifest(),
                drawn.scenes(),
                drawn.cuts().stream().map(cut -> retyped(cut, type)).toList(),
                drawn.estimates(),
                drawn.opener());
    }

    private static Turnover.Cut retyped(Turnover.Cut cut, MediaType type) {
        MediaFile board = cut.board().orElseThrow();
        MediaFile other = new MediaFile(
                board.id(),
                board.owner(),
                type,
                board.size(),
                board.bytes(),
                board.sha256(),
                board.hasThumbnail(),
                board.created());
        return new Turnover.Cut(
                cut.shot(), cut.scene(), cut.start(), Optional.of(other), cut.framePrompt(), cut.videoPrompt());
    }
}
