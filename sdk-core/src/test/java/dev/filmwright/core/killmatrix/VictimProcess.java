package dev.filmwright.core.killmatrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.crash.ChildJvm;
import dev.filmwright.generation.OutputKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process that does one job, seen from outside. */
final class VictimProcess {
    private final Process process;
    private final Path errors;
    private final List<String> passed = new ArrayList<>();

    private VictimProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    static VictimProcess start(Path library, Backend backend, OutputKind kind, boolean looksUp, String point)
            throws IOException {
        Path errors = library.resolve("errors.txt");
        Process process = ChildJvm.start(
                errors,
                Victim.class,
                library.toString(),
                backend.address().toString(),
                kind.name(),
                Boolean.toString(looksUp),
                point);
        return new VictimProcess(process, errors);
    }

    /** Waits until the process stands still at its point, or has ended well without reaching it. */
    boolean standsStill() throws IOException, InterruptedException {
        BufferedReader reader = process.inputReader();
        for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(Victim.STANDS)) {
                return true;
            }
            passed.add(line.substring(Victim.PASSED.length()));
        }
        assertThat(process.waitFor()).as(this::whatItSaid).isZero();
        return false;
    }

    /** Kills the process as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor()).isNotZero();
    }

    /** Returns the points it passed, in order. */
    List<String> passed() {
        return List.copyOf(passed);
    }

    private String whatItSaid() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
