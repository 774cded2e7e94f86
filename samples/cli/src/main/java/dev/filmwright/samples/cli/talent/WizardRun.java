package dev.filmwright.samples.cli.talent;

import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.Scope;
import dev.filmwright.export.ExportReport;
import dev.filmwright.production.Production;
import dev.filmwright.samples.cli.terminal.CtrlC;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.talent.WizardId;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardStep;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ExitCode;

/** Runs the wizard from the step a session is at to its end, or to where somebody stops. */
final class WizardRun {
    private final Filmwright library;
    private final TalentWizard wizard;
    private final Answers answers;
    private final RunOptions options;
    private final PrintWriter out;
    private final CtrlC ctrlC;

    WizardRun(Filmwright library, Answers answers, RunOptions options, PrintWriter out, CtrlC ctrlC) {
        this.library = library;
        this.wizard = library.talentWizard();
        this.answers = answers;
        this.options = options;
        this.out = out;
        this.ctrlC = ctrlC;
    }

    /** Returns text on one line, for terminals. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    int start() {
        return run(new WordSteps(wizard, answers, out).start());
    }

    int resume(WizardId id) {
        WizardSession session = wizard.resume(id);
        say("going on with " + oneLine(session.title()));
        return run(session);
    }

    /** Returns the exit code: 0 done, 1 something is missing, 130 stopped. */
    private int run(WizardSession first) {
        WizardId id = first.id();
        say("session " + id);
        try {
            WizardSession session = first;
            while (session.step() != WizardStep.CONFIRM) {
                say(session.step().number() + "/5 " + session.step().label());
                session = step(session);
            }
            say("5/5 " + session.step().label());
            finish(session);
            return ExitCode.OK;
        } catch (InterruptedException e) {
            goOn(id);
            return CtrlC.EXIT_CODE;
        } catch (PersonAnswers.Gone e) {
            say("");
            goOn(id);
            return ExitCode.SOFTWARE;
        } catch (FilmwrightException e) {
            goOn(id);
            throw e;
        }
    }

    private WizardSession step(WizardSession session) throws InterruptedException {
        PictureSteps pictures = new PictureSteps(library, answers, options, out, ctrlC);
        WordSteps words = new WordSteps(wizard, answers, out);
        return switch (session.step()) {
            case DESCRIBE -> words.described(session);
            case HEADSHOTS -> pictures.headshots(session);
            case SHEET -> pictures.views(session);
            case PROFILE, CONFIRM -> words.details(session);
        };
    }

    private void goOn(WizardId id) {
        say("nothing is lost; go on with: filmwright talent resume " + library.directory() + " " + id);
    }

    private void finish(WizardSession session) {
        WizardSession last = wizard.keepIn(session, scope());
        Asset talent = wizard.confirm(last);
        say("created " + talent.slug() + " (talent, v" + talent.version() + ")");
        Path file = options.sheet(library.directory(), talent.slug());
        ExportReport report = wizard.writeSheet(wizard.sheet(talent.id()), file);
        report.warnings().forEach(warning -> say("warning: " + oneLine(warning)));
        report.files().forEach(written -> say(written.toString()));
    }

    private Scope scope() {
        String answer = answers.ask("scope", "Known where (global, or a production's title)", "global")
                .strip();
        if (answer.toLowerCase(Locale.ROOT).equals("global")) {
            return Scope.GLOBAL;
        }
        return library.productions().list().stream()
                .filter(film -> film.title().equalsIgnoreCase(answer))
                .findFirst()
                .map(Production::id)
                .map(Scope::of)
                .orElseThrow(() -> new InvalidInputException(
                        "scope", answer, "use global, or the title of one of the library's productions"));
    }

    private void say(String what) {
        out.println(what);
        out.flush();
    }
}
