package dev.filmwright.samples.embedding;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * What a JVM of its own said.
 *
 * @param exitCode its exit code
 * @param output what it printed, errors among it
 */
record Child(int exitCode, String output) {
    /** What the application says when all went well. */
    static final String EVERYTHING = """
            providers: [previz]
            broken: []
            stored: image/webp
            boards: 2 of 2
            exported: [animatic.mp4, timeline.edl, timeline.xml, timeline.fcpxml, timeline.otio, script.fountain, shots.csv, \
            storyboard.html, storyboard.pdf]
            """;

    private static final Path OWN = Path.of("target").toAbsolutePath();
    private static final Pattern TESTING =
            Pattern.compile("(?:junit|jqwik|assertj|opentest4j|apiguardian|byte-buddy)-.*\\.jar");

    /** Starts a JVM with the {@code options} of {@code java} and waits for it. */
    static Child run(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Child(process.waitFor(), output);
    }

    /** Returns the class path of an application: the library, its plugins and all they need, but no test. */
    static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> !path.startsWith(OWN))
                .filter(path -> !TESTING.matcher(path.getFileName().toString()).matches())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Puts what the application works on into {@code folder}. */
    static void prepare(Path folder) throws IOException {
        Files.copy(Path.of("src/test/resources/script.fountain"), folder.resolve("script.fountain"));
        ImageIO.write(
                new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("picture.png").toFile());
    }

    /** Returns the options a host gives newer JDKs so that they do not warn; the {@code modules} load native code. */
    static List<String> quiet(String modules) {
        return Runtime.version().feature() < 24
                ? List.of()
                : List.of("--enable-native-access=" + modules, "-Dguice_bytecode_gen_option=DISABLED");
    }
}
