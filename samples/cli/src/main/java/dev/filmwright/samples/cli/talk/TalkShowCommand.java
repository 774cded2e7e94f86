package dev.filmwright.samples.cli.talk;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.jobs.JobText;
import dev.filmwright.vision.Conversation;
import dev.filmwright.vision.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright talk show DIR ID}. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Prints what was said.")
final class TalkShowCommand implements Callable<Integer> {
    @Mixin
    private TalkArgument talk = new TalkArgument();

    @Option(
            names = "--last",
            defaultValue = "50",
            paramLabel = "N",
            description = "Only the last N messages (default: ${DEFAULT-VALUE}).")
    private int last;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright library = talk.open()) {
            Conversation conversation = library.conversations().get(talk.id());
            List<Message> messages = new ArrayList<>(library.conversations().messages(talk.id(), Long.MAX_VALUE, last));
            Collections.reverse(messages);
            if (output.json()) {
                ObjectNode json = TalkText.json(conversation);
                ArrayNode said = json.putArray("said");
                messages.forEach(message -> said.add(TalkText.json(message)));
                output.print(json);
            } else {
                output.out().println(JobText.oneLine(conversation.title()) + " (" + conversation.model() + ")");
                messages.forEach(message -> TalkText.print(message, output.out()));
                output.out().flush();
            }
        }
        return 0;
    }
}
