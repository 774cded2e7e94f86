package dev.filmwright.samples.cli.talk;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaId;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.generate.PlaceOptions;
import dev.filmwright.samples.cli.terminal.CtrlC;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code filmwright talk ask DIR ID TEXT}. */
@Command(name = "ask", mixinStandardHelpOptions = true, description = "Asks a question and prints the answer.")
final class TalkAskCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private TalkArgument talk = new TalkArgument();

    @Parameters(index = "2", paramLabel = "TEXT", description = "The question.")
    private String text = "";

    @Option(names = "--image", paramLabel = "FILE", description = "A picture it is about. Can be repeated.")
    private List<Path> images = new ArrayList<>();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        for (Path image : images) {
            if (!Files.isRegularFile(image)) {
                throw new InvalidInputException("--image", image, "there is no such file");
            }
        }
        try (CtrlC ctrlC = CtrlC.listen();
                Filmwright library = talk.open()) {
            library.conversations().get(talk.id());
            List<MediaId> pictures =
                    images.stream().map(image -> store(library, image)).toList();
            return Answered.print(
                    output,
                    ctrlC,
                    () -> library.conversations()
                            .ask(
                                    talk.id(),
                                    text,
                                    pictures,
                                    TalkText.watching(spec.commandLine().getErr())));
        }
    }

    private static MediaId store(Filmwright library, Path image) {
        try (InputStream bytes = Files.newInputStream(image)) {
            return library.media()
                    .storeImage(PlaceOptions.OWNER, bytes, ImageOptions.ofDefaults())
                    .id();
        } catch (IOException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, image + " cannot be read: " + e.getMessage()), e);
        }
    }
}
