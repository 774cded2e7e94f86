package dev.filmwright.core.media;

import static dev.filmwright.core.media.ClipBytes.ascii;
import static dev.filmwright.core.media.ClipBytes.box;
import static dev.filmwright.core.media.ClipBytes.bytes;
import static dev.filmwright.core.media.ClipBytes.join;
import static dev.filmwright.core.media.ClipBytes.longBox;
import static dev.filmwright.core.media.ClipBytes.mp4;
import static dev.filmwright.core.media.ClipBytes.webm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.media.MediaCheckOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.PreparedMedia;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFilesTest {
    private static final MediaOwner FILM = MediaOwner.production("P1");

    @TempDir
    Path folder;

    private AssetsAndMedia library;

    @BeforeEach
    void open() {
        library = new AssetsAndMedia(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_clip_is_kept_byte_for_byte_without_a_thumbnail() throws IOException {
        byte[] clip = mp4("isom");
        MediaFile file = store(MediaType.MP4, clip);
        assertThat(file.type()).isEqualTo(MediaType.MP4);
        assertThat(file.bytes()).isEqualTo(clip.length);
        assertThat(file.size()).isEmpty();
        assertThat(file.hasThumbnail()).isFalse();
        assertThat(read(file)).isEqualTo(clip);
        assertThat(library.media().locate(file.id()).orElseThrow()).hasFileName(file.sha256() + ".mp4");
        assertThat(library.media().metadata(file.id()).provenance().facts()).isEmpty();
    }

    @Test
    void every_kind_of_clip_is_told_by_its_bytes_whatever_is_said_of_it() {
        byte[] old = join(box("wide", new byte[0]), box("mdat", new byte[9]), box("moov", new byte[9]));
        assertThat(store(MediaType.MP4, webm()).type()).isEqualTo(MediaType.WEBM);
        assertThat(store(MediaType.WEBM, mp4("mp42")).type()).isEqualTo(MediaType.MP4);
        assertThat(store(MediaType.MP4, mp4("qt  ")).type()).isEqualTo(MediaType.QUICKTIME);
        assertThat(store(MediaType.MP4, old).type()).isEqualTo(MediaType.QUICKTIME);
        assertThat(store(new MediaType("video/x-m4v"), mp4("M4V ")).type()).isEqualTo(MediaType.MP4);
    }

    @Test
    void lengths_of_all_forms_are_understood() {
        byte[] wide =
                join(box("ftyp", ascii("isom")), longBox("moov", 16, new byte[0]), longBox("mdat", 18, ascii("ab")));
        byte[] open = join(box("ftyp", ascii("isom")), box("moov", new byte[1]), bytes(0, 0, 0, 0), ascii("mdatxyz"));
        byte[] live = webm("webm", bytes(0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF), ascii("frames"));
        assertThat(store(MediaType.MP4, wide).type()).isEqualTo(MediaType.MP4);
        assertThat(store(MediaType.MP4, open).type()).isEqualTo(MediaType.MP4);
        assertThat(store(MediaType.WEBM, live).type()).isEqualTo(MediaType.WEBM);
    }

    @Test
    void a_clip_that_was_cut_off_anywhere_is_refused() {
        for (byte[] clip : new byte[][] {mp4("isom"), webm()}) {
            for (int length = 1; length < clip.length; length++) {
                assertRefused(MediaType.MP4, Arrays.copyOf(clip, length), null);
            }
        }
        assertRefused(MediaType.MP4, Arrays.copyOf(mp4("isom"), mp4("isom").length - 1), Reason.TRUNCATED);
        assertRefused(MediaType.WEBM, Arrays.copyOf(webm(), webm().length - 1), Reason.TRUNCATED);
    }

    @Test
    void clips_that_contradict_themselves_or_are_none_are_refused() {
        assertRefused(MediaType.MP4, ascii("<html>not found</html>"), Reason.UNKNOWN_FORMAT);
        assertRefused(MediaType.MP4, TestImages.png(4, 4), Reason.UNKNOWN_FORMAT);
        assertRefused(MediaType.WEBM, webm("matroska", bytes(0x81), ascii("x")), Reason.UNKNOWN_FORMAT);
        assertRefused(
                MediaType.MP4, join(box("ftyp", ascii("isom")), bytes(0, 0, 0, 7), ascii("moov")), Reason.CORRUPT);
        assertRefused(
                MediaType.MP4, join(box("ftyp", ascii("isom")), longBox("moov", -1, new byte[9])), Reason.CORRUPT);
        assertRefused(MediaType.MP4, join(box("ftyp", ascii("isom")), box("mdat", new byte[9])), Reason.CORRUPT);
        assertRefused(MediaType.MP4, box("ftyp", ascii("isom")), Reason.CORRUPT);
        assertRefused(MediaType.WEBM, join(bytes(0x1A, 0x45, 0xDF, 0xA3, 0x00), new byte[20]), Reason.CORRUPT);
        assertRefused(MediaType.WEBM, join(bytes(0x1A, 0x45, 0xDF, 0xA3, 0xFF), new byte[20]), Reason.CORRUPT);
        assertRefused(MediaType.MP4, new byte[0], Reason.EMPTY);
    }

    @Test
    void text_is_kept_byte_for_byte() throws IOException {
        byte[] text = "\uFEFFINT. BÜHNE – NACHT\r\n🎬\n".getBytes(StandardCharsets.UTF_8);
        MediaFile file = store(MediaType.TEXT, text);
        assertThat(read(file)).isEqualTo(text);
        assertThat(file.type()).isEqualTo(MediaType.TEXT);
        assertThat(library.media().locate(file.id()).orElseThrow()).hasFileName(file.sha256() + ".txt");
    }

    @Test
    void what_is_no_text_is_refused() {
        assertRefused(MediaType.TEXT, bytes('a', 0xFF), Reason.CORRUPT);
        assertRefused(MediaType.TEXT, bytes(0xED, 0xA0, 0x80), Reason.CORRUPT);
        assertRefused(MediaType.TEXT, bytes('a', 0, 'b'), Reason.CORRUPT);
        assertRefused(MediaType.TEXT, new byte[0], Reason.EMPTY);
        assertRefused(MediaType.TEXT, new byte[(16 << 20) + 1], Reason.TOO_LARGE);
        assertRefused(new MediaType("application/pdf"), ascii("%PDF"), Reason.UNKNOWN_FORMAT);
        assertRefused(MediaType.PNG, TestImages.png(4, 4), Reason.UNKNOWN_FORMAT);
    }

    @Test
    void json_is_one_whole_value() {
        for (String broken : new String[] {"{", "{} {}", " ", "{\"a\": }", "yes", "[".repeat(100_000)}) {
            assertRefused(MediaType.JSON, ascii(broken), Reason.CORRUPT);
        }
        assertThat(store(MediaType.JSON, ascii(" {\"shots\": [1, 2]} ")).type()).isEqualTo(MediaType.JSON);
        assertThat(store(MediaType.JSON, ascii("\"yes\"")).type()).isEqualTo(MediaType.JSON);
    }

    @Test
    void what_a_message_says_of_broken_json_quotes_none_of_it() {
        assertThatThrownBy(() -> store(MediaType.JSON, ascii("{\"key\": sk-secret}")))
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void bytes_that_cannot_be_read_to_their_end_leave_nothing_behind() throws IOException {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line was cut");
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return read();
            }
        };
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(ascii("half a sen")), cut);
        assertThatThrownBy(() -> library.media().storeFile(FILM, MediaType.TEXT, broken))
                .isInstanceOfSatisfying(
                        MediaException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TRUNCATED));
        assertNothingLeft();
    }

    @Test
    void equal_bytes_of_one_owner_are_kept_once() {
        MediaFile first = store(MediaType.TEXT, ascii("twice"));
        assertThat(store(MediaType.TEXT, ascii("twice"))).isEqualTo(first);
        assertThat(library.media().of(FILM)).containsExactly(first);
    }

    @Test
    void a_file_whose_bytes_were_damaged_is_mended_when_it_is_stored_again() throws IOException {
        MediaFile file = store(MediaType.TEXT, ascii("whole"));
        Files.writeString(library.media().locate(file.id()).orElseThrow(), "hole!");
        assertThat(library.media().check(MediaCheckOptions.DEEP).damaged()).containsExactly(file.id());

        store(MediaType.TEXT, ascii("whole"));

        assertThat(read(file)).isEqualTo(ascii("whole"));
        assertThat(library.media().check(MediaCheckOptions.DEEP).damaged()).isEmpty();
    }

    @Test
    void a_file_that_no_row_came_to_stand_for_is_removed_when_it_is_let_go() throws IOException {
        try (PreparedMedia prepared =
                library.ingest().prepareFile(FILM, MediaType.MP4, new ByteArrayInputStream(mp4("isom")))) {
            assertThat(folder.resolve("productions/P1/" + prepared.file().sha256() + ".mp4"))
                    .exists();
            assertThat(library.media().check().orphansRemoved()).isEmpty();
        }
        assertNothingLeft();
    }

    @Test
    void the_check_copes_with_clips_and_texts() throws IOException {
        MediaFile clip = store(MediaType.MP4, mp4("isom"));
        MediaFile text = store(MediaType.TEXT, ascii("words"));
        assertThat(library.media().check(MediaCheckOptions.DEEP).clean()).isTrue();
        Files.delete(library.media().locate(clip.id()).orElseThrow());
        assertThat(library.media().check().missing()).containsExactly(clip.id());
        library.storage().run(unit -> unit.media().delete(text.id()));
        assertThat(library.media().check().orphansRemoved())
                .containsExactly("productions/P1/" + text.sha256() + ".txt");
    }

    private void assertRefused(MediaType type, byte[] bytes, @Nullable Reason reason) {
        assertThatThrownBy(() -> store(type, bytes)).isInstanceOfSatisfying(MediaException.class, e -> {
            if (reason != null) {
                assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
            }
        });
        assertNothingLeft();
    }

    private void assertNothingLeft() {
        assertThat(library.media().of(FILM)).isEmpty();
        for (String place : new String[] {"productions/P1", "tmp"}) {
            Path path = folder.resolve(place);
            if (Files.exists(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    assertThat(files.filter(Files::isRegularFile)
                                    .filter(file -> !file.toString().contains("native")))
                            .isEmpty();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private MediaFile store(MediaType type, byte[] bytes) {
        return library.media().storeFile(FILM, type, new ByteArrayInputStream(bytes));
    }

    private byte[] read(MediaFile file) throws IOException {
        try (InputStream in = library.media().open(file.id())) {
            return in.readAllBytes();
        }
    }
}
