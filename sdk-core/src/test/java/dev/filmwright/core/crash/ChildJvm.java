package dev.filmwright.core.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts JVMs that are cheap to start, with the class path of the tests. */
public final class ChildJvm {
    private ChildJvm() {}

    /** Starts a class; what it says on standard error goes into a file. */
    public static Process start(Path errors, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(java(), "-Xmx192m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
        command.addAll(ClassArchive.options());
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
