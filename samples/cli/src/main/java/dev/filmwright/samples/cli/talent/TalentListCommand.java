package dev.filmwright.samples.cli.talent;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.talent.WizardSession;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code filmwright talent list DIR}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the sessions that can be gone on with.")
final class TalentListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Filmwright filmwright = library.open()) {
            List<WizardSession> sessions = filmwright.talentWizard().sessions();
            for (WizardSession session : sessions) {
                out.println(session.id() + "  " + session.step().number() + "/5 "
                        + session.step().label() + "  " + WizardRun.oneLine(session.title()) + "  until "
                        + session.expires());
            }
            out.println(sessions.isEmpty() ? "no session" : sessions.size() + " to go on with");
            out.flush();
        }
        return 0;
    }
}
