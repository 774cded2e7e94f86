package dev.filmwright.samples.cli.talk;

import dev.filmwright.Filmwright;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.generate.PlaceOptions;
import dev.filmwright.vision.Conversation;
import dev.filmwright.vision.ConversationDraft;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code filmwright talk new DIR --model MODEL}. */
@Command(name = "new", mixinStandardHelpOptions = true, description = "Begins a conversation and prints its id.")
final class TalkNewCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "PROVIDER/MODEL",
            description = "Whom to talk with, e.g. ollama/qwen2.5vl:7b.")
    private String model = "";

    @Option(names = "--title", defaultValue = "Untitled", description = "What to call it (default: ${DEFAULT-VALUE}).")
    private String title = "";

    @Option(
            names = "--budget",
            defaultValue = "" + ConversationDraft.USUAL_BUDGET,
            paramLabel = "TOKENS",
            description = "How much may be sent with a question (default: ${DEFAULT-VALUE} tokens).")
    private int budget;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.openOrCreate()) {
            Conversation made = filmwright
                    .conversations()
                    .create(ConversationDraft.of(title, ModelRef.parse(model), PlaceOptions.OWNER)
                            .withBudget(budget));
            if (output.json()) {
                output.print(TalkText.json(made));
            } else {
                output.out().println(made.id());
                output.out().flush();
            }
        }
        return 0;
    }
}
