package dev.filmwright.core.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.core.zip.ZipTrouble.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingZipTest {
    private static final List<String> NAMES = List.of("one.txt", "two/three.txt", "four.bin");

    @TempDir
    Path folder;

    private Path part;
    private Path target;
    private int opened;

    @BeforeEach
    void name_files() {
        part = folder.resolve("a.zip.part");
        target = folder.resolve("a.zip");
    }

    @Test
    void what_was_added_is_what_every_reader_finds() throws IOException {
        write(NAMES);
        try (ZipFile zip = new ZipFile(target.toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .isEqualTo(NAMES);
            for (String name : NAMES) {
                assertThat(zip.getInputStream(zip.getEntry(name)).readAllBytes())
                        .isEqualTo(content(name));
            }
        }
        try (ZipSource zip = ZipSource.open(target)) {
            for (String name : NAMES) {
                ZipEntryPlace entry = zip.find(name).orElseThrow();
                assertThat(zip.open(entry, 1 << 20).readAllBytes()).isEqualTo(content(name));
            }
            assertThat(zip.find("five")).isEmpty();
        }
        assertThat(part).doesNotExist();
    }

    @Test
    void a_file_that_was_left_anywhere_is_gone_on_with_and_ends_the_same() throws IOException {
        write(NAMES);
        byte[] whole = Files.readAllBytes(target);
        for (int length = 0; length <= whole.length; length += 7) {
            Files.write(part, Arrays.copyOf(whole, length));
            write(NAMES);
            assertThat(target).hasBinaryContent(whole);
        }
        Files.write(part, whole);
        opened = 0;
        write(NAMES);
        assertThat(opened).as("nothing is read again").isZero();
        assertThat(target).hasBinaryContent(whole);
    }

    @Test
    void what_is_bent_in_a_file_that_was_left_is_written_again() throws IOException {
        write(NAMES);
        byte[] whole = Files.readAllBytes(target);
        for (int at = 0; at < whole.length; at += 5) {
            byte[] bent = whole.clone();
            bent[at] ^= 1;
            Files.write(part, bent);
            write(NAMES);
            assertThat(target).hasBinaryContent(whole);
        }
    }

    @Test
    void other_entries_cut_off_what_was_left_of_these() throws IOException {
        write(NAMES);
        Files.move(target, part);
        write(List.of("one.txt", "six.txt"));
        try (ZipFile zip = new ZipFile(target.toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .containsExactly("one.txt", "six.txt");
        }
    }

    @Test
    void content_that_is_not_what_was_said_is_refused_and_leaves_the_rest() throws IOException {
        try (GrowingZip zip = GrowingZip.open(part)) {
            add(zip, "one.txt");
            byte[] digest = Proof.sha256().digest(content("two"));
            assertThatThrownBy(() -> zip.add("two", 3, digest, () -> new ByteArrayInputStream(new byte[3])))
                    .isInstanceOfSatisfying(
                            ZipTrouble.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
            assertThatThrownBy(() -> zip.add("two", 3, digest, () -> new ByteArrayInputStream(new byte[9999])))
                    .isInstanceOf(ZipTrouble.class);
            assertThat(zip.has("two")).isFalse();
            add(zip, "four.bin");
            zip.finish(target);
        }
        try (ZipFile zip = new ZipFile(target.toFile())) {
            assertThat(zip.size()).isEqualTo(2);
        }
    }

    @Test
    void two_cannot_write_the_same_file() throws IOException {
        try (GrowingZip zip = GrowingZip.open(part)) {
            assertThatThrownBy(() -> GrowingZip.open(part))
                    .isInstanceOfSatisfying(
                            ZipTrouble.class, e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE));
            assertThat(zip.kept()).isZero();
        }
    }

    @Test
    void more_entries_than_sixteen_bits_count_are_read_by_others_and_by_us() throws IOException {
        int many = 66_000;
        byte[] digest = Proof.sha256().digest();
        try (GrowingZip zip = GrowingZip.open(part)) {
            for (int i = 0; i < many; i++) {
                zip.add("e" + i, 0, digest, () -> new ByteArrayInputStream(new byte[0]));
            }
            zip.finish(target);
        }
        try (ZipFile zip = new ZipFile(target.toFile())) {
            assertThat(zip.size()).isEqualTo(many);
        }
        try (ZipSource zip = ZipSource.open(target)) {
            assertThat(zip.size()).isEqualTo(many);
            assertThat(zip.find("e65999")).isPresent();
        }
    }

    private void write(List<String> names) throws IOException {
        try (GrowingZip zip = GrowingZip.open(part)) {
            for (String name : names) {
                add(zip, name);
            }
            zip.finish(target);
        }
    }

    private void add(GrowingZip zip, String name) throws IOException {
        byte[] content = content(name);
        zip.add(name, content.length, Proof.sha256().digest(content), () -> {
            opened++;
            return new ByteArrayInputStream(content);
        });
    }

    private static byte[] content(String name) {
        return name.repeat(20).getBytes(StandardCharsets.UTF_8);
    }
}
