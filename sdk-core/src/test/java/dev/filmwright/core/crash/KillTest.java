package dev.filmwright.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process at work, twenty times for each kind of work, each time after another number of acknowledged pieces of it
 * and while it does the next one; opened again, the library is sound and has everything that was acknowledged.
 */
class KillTest {
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void whatever_is_under_way_nothing_acknowledged_is_lost_and_nothing_is_half_there() {
        Map<String, Callable<?>> kills = new TreeMap<>();
        for (String what : ChoreChild.CHORES.keySet()) {
            kills.put(what, () -> kill(what, Files.createDirectories(folder.resolve(what))));
        }
        Together.check(kills);
    }

    private static int kill(String what, Path around) throws Exception {
        Chore chore = ChoreChild.chore(what);
        try (Filmwright library = ChoreChild.open(around)) {
            chore.prepare(library, around);
        }
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            // 1 to 29, in no order: 11 and 29 share no factor.
            acknowledged.addAll(killedAfter(1 + kill * 11 % 29, what, around));
            try (Filmwright library = ChoreChild.open(around)) {
                chore.verify(library, around, acknowledged);
                Soundness.check(library);
            }
            Soundness.check(around.resolve("library/filmwright.db"));
        }
        return acknowledged.size();
    }

    /** Returns what a process acknowledged: so many pieces of work, and what it got done before the kill reached it. */
    private static List<String> killedAfter(int pieces, String what, Path around) throws Exception {
        Path errors = around.resolve("errors.txt");
        Process process = ChildJvm.start(errors, ChoreChild.class, what, around.toString());
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
        assertThat(lines.size()).as(() -> text(errors)).isGreaterThanOrEqualTo(pieces);
        return lines;
    }

    private static String text(Path errors) {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
