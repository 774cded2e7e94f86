package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.asset.ArchiveException;
import dev.filmwright.asset.ArchiveException.Reason;
import dev.filmwright.asset.ArchiveImportOptions;
import dev.filmwright.asset.ArchiveItem;
import dev.filmwright.asset.ArchiveItem.Kind;
import dev.filmwright.asset.ArchiveItem.Outcome;
import dev.filmwright.asset.ArchiveReport;
import dev.filmwright.asset.Asset;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaCheckOptions;
import dev.filmwright.media.MediaId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Archives that were cut, bent or made up: nothing is written that no digest proves, and the rest still comes in. */
class HostileArchiveTest extends TwoLibraries {
    private static final ArchiveImportOptions SALVAGE =
            ArchiveImportOptions.builder().salvage(true).build();
    private static final int PRESETS = 8;

    private Asset lamp;
    private Asset rope;
    private Path archive;

    @BeforeEach
    void exportTwoAssetsWithPictures() {
        lamp = assets.addImage(prop("Lamp").id(), Pictures.of(0xff), ImageOptions.ofDefaults());
        rope = assets.addImage(prop("Rope").id(), Pictures.of(0xff00), ImageOptions.ofDefaults());
        archive = exported(assets);
    }

    @Test
    void a_truncated_archive_is_refused_wherever_it_ends() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        for (int length = 0; length < whole.length; length += 97) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> imported(theirs, cut, ArchiveImportOptions.ofDefaults()))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("cut.zip");
        }
        assertThat(other.media().check().files()).isZero();
    }

    @Test
    void what_is_left_of_a_truncated_archive_comes_in_whole_or_not_at_all() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        for (int length = 100; length < whole.length; length += 397) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            try {
                assertThat(imported(theirs, cut, SALVAGE).complete()).isFalse();
            } catch (ArchiveException e) {
                assertThat(e.reason()).isIn(Reason.NOT_AN_ARCHIVE, Reason.TRUNCATED);
            }
        }
        assertThat(theirs.get(lamp.id())).isEqualTo(lamp);
        assertThat(theirs.get(rope.id())).isEqualTo(rope);
        assertThat(other.media().check().clean()).isTrue();
    }

    @Test
    void a_flipped_bit_is_found_wherever_it_is_and_costs_what_it_hit_only() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        for (int at = 11; at < whole.length; at += 211) {
            byte[] bent = whole.clone();
            bent[at] ^= 4;
            Path file = Files.write(folder.resolve("bent.zip"), bent);
            try {
                ArchiveReport report = imported(theirs, file, SALVAGE);
                assertThat(report.total()).isLessThanOrEqualTo(PRESETS + 2);
            } catch (ArchiveException e) {
                assertThat(e.reason()).isNotEqualTo(Reason.UNAVAILABLE);
            }
        }
        assertThat(theirs.get(lamp.id())).isEqualTo(lamp);
        assertThat(other.media().check(MediaCheckOptions.DEEP).clean()).isTrue();
    }

    @Test
    void a_damaged_picture_fails_its_asset_and_names_the_file() throws IOException {
        String name = media(lamp);
        rewrite(entries -> entries.put(name, new byte[Objects.requireNonNull(entries.get(name)).length]));

        ArchiveReport report = imported(theirs, archive, ArchiveImportOptions.ofDefaults());

        assertThat(said(lamp).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(said(lamp).remarks()).anyMatch(remark -> remark.contains(name));
        assertThat(said(rope).outcome()).isEqualTo(Outcome.ADDED);
        assertThat(report.of(Outcome.FAILED)).isEqualTo(1);
        assertThat(other.media().check().clean()).isTrue();
    }

    @Test
    void an_edited_line_is_refused_and_the_others_can_be_salvaged() throws IOException {
        rewrite(entries -> edit(entries, "assets/000001.jsonl", text -> text.replace("\"Lamp\"", "\"Lump\"")));

        assertRefused(Reason.DAMAGED, "assets/000001.jsonl");
        ArchiveReport report = imported(theirs, archive, SALVAGE);

        assertThat(items)
                .filteredOn(item -> item.kind() == Kind.DAMAGE)
                .extracting(ArchiveItem::id)
                .containsExactly("assets/000001.jsonl:1");
        assertThat(report.of(Outcome.ADDED)).isEqualTo(1);
        assertThat(report.complete()).isFalse();
        assertThat(theirs.get(rope.id())).isEqualTo(rope);
    }

    @Test
    void an_archive_of_a_later_format_is_refused_with_its_version() throws IOException {
        rewrite(entries -> edit(entries, "filmwright.json", text -> text.replace("\"version\":1", "\"version\":7")));
        assertRefused(Reason.NEWER_VERSION, "format version 7");
        assertThatThrownBy(() -> imported(theirs, archive, SALVAGE)).hasMessageContaining("format version 7");
    }

    @Test
    void another_zip_file_is_no_archive() throws IOException {
        rewrite(entries -> entries.remove("filmwright.json"));
        assertRefused(Reason.NOT_AN_ARCHIVE, "filmwright.json");
        Files.writeString(archive, "Dear sir or madam");
        assertRefused(Reason.NOT_AN_ARCHIVE, "archive.zip");
    }

    @Test
    void a_name_that_leads_out_is_refused() throws IOException {
        for (String name : new String[] {"../evil", "media/../../evil", "/etc/passwd", "C:\\evil", "a\\..\\b"}) {
            archive = exported(assets);
            rewrite(entries -> entries.put(name, new byte[] {1}));
            assertRefused(Reason.UNSAFE, name);
        }
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void a_name_that_is_there_twice_is_refused() throws IOException {
        rewrite(entries -> entries.put("trailer.jsoN", new byte[] {1}));
        byte[] bytes = Files.readAllBytes(archive);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Files.write(archive, text.replace("trailer.jsoN", "trailer.json").getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(Reason.UNSAFE, "twice");
    }

    @Test
    void a_bomb_that_claims_little_is_stopped_where_its_claim_ends() throws IOException {
        String name = media(lamp);
        rewrite(entries -> entries.put(name, new byte[50 << 20]));
        assertThat(Files.size(archive)).isLessThan(1 << 20);

        imported(theirs, archive, ArchiveImportOptions.ofDefaults());

        assertThat(said(lamp).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(other.media().check().files()).isEqualTo(2);
    }

    @Test
    void json_nested_without_end_is_refused() throws IOException {
        rewrite(entries -> entries.put("filmwright.json", "[".repeat(60_000).getBytes(StandardCharsets.US_ASCII)));
        assertRefused(Reason.NOT_AN_ARCHIVE, "filmwright.json");
    }

    @Test
    void a_made_up_asset_is_held_to_what_a_library_would_have_made() throws IOException {
        for (Map.Entry<String, String> lie : Map.of(
                        "\"slug\":\"lamp\"", "\"slug\":\"../x\"",
                        "\"number\":\"1.0.0\"", "\"number\":\"1.0\"",
                        "\"active\":\"1.0.0\"", "\"active\":\"9.0.0\"",
                        "\"name\":\"Lamp\"", "\"name\":\" \"",
                        "\"slot\":\"PRIMARY\"", "\"slot\":\"NOWHERE\"",
                        "\"folder\":\"assets\"", "\"folder\":\"..\"",
                        "\"tail\":\".webp\"", "\"tail\":\"/../x.webp\"",
                        "\"category\":\"props\"", "\"category\":\"No Such\"",
                        "\"project\":null", "\"project\":\"\"",
                        "\"revision\":", "\"revision\":-")
                .entrySet()) {
            archive = exported(assets);
            rewrite(entries -> edit(entries, "assets/000001.jsonl", text -> {
                String[] lines = text.split("\n");
                String item = lines[0].substring(lines[0].indexOf("\"item\":") + 7, lines[0].length() - 1);
                assertThat(item).contains(lie.getKey());
                return line(item.replace(lie.getKey(), lie.getValue())) + "\n" + lines[1] + "\n";
            }));
            items.clear();
            ArchiveReport report = imported(theirs, archive, SALVAGE);
            assertThat(report.of(Outcome.FAILED)).as(lie.toString()).isEqualTo(1);
        }
        assertThat(theirs.get(rope.id())).isEqualTo(rope);
        assertThat(theirs.find(lamp.scope(), "lamp")).isEmpty();
    }

    private static String line(String item) {
        byte[] digest = ArchiveJson.sha256(item.getBytes(StandardCharsets.UTF_8));
        return "{\"sha256\":\"" + HexFormat.of().formatHex(digest) + "\",\"item\":" + item + "}";
    }

    /** Returns the name of an asset's picture. */
    private String media(Asset asset) {
        MediaId media = asset.images().get(0).media();
        return "media/" + library.media().find(media).orElseThrow().sha256() + ".webp";
    }

    private void assertRefused(Reason reason, String said) {
        assertThatThrownBy(() -> imported(theirs, archive, ArchiveImportOptions.ofDefaults()))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(said);
        assertThat(theirs.find(lamp.scope(), "lamp")).isEmpty();
    }

    private interface Rewriting {
        void change(Map<String, byte[]> entries) throws IOException;
    }

    private static void edit(Map<String, byte[]> entries, String name, UnaryOperator<String> edit) {
        String text = new String(entries.get(name), StandardCharsets.UTF_8);
        entries.put(name, edit.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the archive again as another program would: compressed, lengths behind the content. */
    private void rewrite(Rewriting rewriting) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        rewriting.change(entries);
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        assertThat(ByteBuffer.wrap(Files.readAllBytes(archive)).getInt()).isEqualTo(0x504b0304);
    }
}
