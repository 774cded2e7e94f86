package dev.filmwright.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kills a process at work, twenty times for each kind of work, each time after another number of acknowledged pieces of it
 * and while it does the next one; opened again, the library is sound and has everything that was acknowledged.
 */
class KillTest {
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "import", "export", "versions", "deletion", "clean-up"})
    void whatever_is_under_way_nothing_acknowledged_is_lost_and_nothing_is_half_there(String what) throws Exception {
        Chore chore = ChoreChild.chore(what);
        try (Filmwright library = ChoreChild.open(folder)) {
            chore.prepare(library, folder);
        }
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            // 1 to 29, in no order: 11 and 29 share no factor.
            acknowledged.addAll(killedAfter(1 + kill * 11 % 29, what));
            try (Filmwright library = ChoreChild.open(folder)) {
                chore.verify(library, folder, acknowledged);
                Soundness.check(library);
            }
            Soundness.check(folder.resolve("library/filmwright.db"));
        }
    }

    /** Returns what a process acknowledged: so many pieces of work, and what it got done before the kill reached it. */
    private List<String> killedAfter(int pieces, String what) throws Exception {
        Process process = start(what);
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = process.inputReader()) {
            String line;
            while ((line = reader.readLine()) != null) {
                if (line.endsWith(ChoreChild.END)) {
                    lines.add(line.substring(0, line.length() - ChoreChild.END.length()));
                }
                if (lines.size() == pieces) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException e) {
            // On some platforms the pipe of a killed process breaks.
            assertThat(process.waitFor()).isNotZero();
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(lines.size()).as(() -> errors()).isGreaterThanOrEqualTo(pieces);
        return lines;
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Process start(String what) throws IOException {
        return ChildJvm.start(folder.resolve("errors.txt"), ChoreChild.class, what, folder.toString());
    }
}
