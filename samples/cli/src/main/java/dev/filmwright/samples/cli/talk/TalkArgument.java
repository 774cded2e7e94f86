package dev.filmwright.samples.cli.talk;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.vision.ConversationId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code DIR ID}: a conversation of a library. */
final class TalkArgument {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "ID", description = "A conversation's id, as talk list shows it.")
    private String id = "";

    Filmwright open() {
        return library.open();
    }

    ConversationId id() {
        return new ConversationId(id);
    }
}
