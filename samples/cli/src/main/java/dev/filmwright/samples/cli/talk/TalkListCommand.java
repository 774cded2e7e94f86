package dev.filmwright.samples.cli.talk;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.vision.Conversation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code filmwright talk list DIR}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the conversations, the newest first.")
final class TalkListCommand implements Callable<Integer> {
    private static final int MOST = 1000;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            List<Conversation> all = filmwright.conversations().list(Optional.empty(), MOST);
            if (output.json()) {
                ArrayNode json = JsonMapper.shared().createArrayNode();
                all.forEach(conversation -> json.add(TalkText.json(conversation)));
                output.print(json);
            } else {
                all.forEach(conversation -> output.out().println(TalkText.line(conversation)));
                output.out().flush();
            }
        }
        return 0;
    }
}
