package dev.filmwright.core.crash;

import dev.filmwright.Filmwright;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A class path and an archive of its loaded classes, made once for all children of a test run: a JVM that starts from it
 * takes two thirds of the time. The JVM archives jars only, so folders are put into some; where it makes no archive, the
 * children start as usual.
 */
final class ClassArchive {
    private static final class Lazy {
        static final ClassArchive ONE = new ClassArchive();
    }

    private final String classPath;
    private final Path archive;

    private ClassArchive() {
        try {
            Path folder = Files.createTempDirectory("filmwright-classes");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            archive = folder.resolve("classes.jsa");
            classPath = jars(folder);
            train(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the options of a JVM that starts from the archive. */
    static List<String> options() {
        // What it has to say about the archive would be said on standard output, which belongs to the test.
        return List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + Lazy.ONE.archive, "-cp", Lazy.ONE.classPath);
    }

    private static String jars(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                Path jar = folder.resolve(entries.size() + ".jar");
                pack(path, jar);
                entries.add(jar.toString());
            } else if (Files.exists(path)) {
                entries.add(entry);
            }
        }
        return String.join(System.getProperty("path.separator"), entries);
    }

    private static void pack(Path from, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(from)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(from.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
    }

    private void train(Path folder) throws IOException, InterruptedException {
        new ProcessBuilder(
                        ChildJvm.java(),
                        "-Xlog:disable",
                        "-XX:ArchiveClassesAtExit=" + archive,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath,
                        Training.class.getName(),
                        folder.resolve("library").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // It lies in the system's folder for temporary files, which is emptied anyway.
        }
    }

    /** Loads what children load. */
    static final class Training {
        private Training() {}

        public static void main(String[] arguments) {
            Filmwright.builder(Path.of(arguments[0]))
                    .discoverPlugins(false)
                    .open()
                    .close();
        }
    }
}
