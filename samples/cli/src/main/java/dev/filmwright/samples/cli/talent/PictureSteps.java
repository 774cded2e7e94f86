package dev.filmwright.samples.cli.talent;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.media.MediaId;
import dev.filmwright.samples.cli.terminal.Bars;
import dev.filmwright.samples.cli.terminal.CtrlC;
import dev.filmwright.samples.cli.terminal.PictureWriter;
import dev.filmwright.talent.ConsistencyScore;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.talent.Technique;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardTake;
import dev.filmwright.talent.WizardView;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The steps in pictures: headshots and views. */
final class PictureSteps {
    private static final Duration NO_END = Duration.ofDays(365);
    private static final String MORE = "more";

    private final Filmwright library;
    private final TalentWizard wizard;
    private final Answers answers;
    private final RunOptions options;
    private final PrintWriter out;
    private final CtrlC ctrlC;
    private final PictureWriter pictures;

    PictureSteps(Filmwright library, Answers answers, RunOptions options, PrintWriter out, CtrlC ctrlC) {
        this.library = library;
        this.wizard = library.talentWizard();
        this.answers = answers;
        this.options = options;
        this.out = out;
        this.ctrlC = ctrlC;
        this.pictures = PictureWriter.of(options.pictures(), out);
    }

    WizardSession headshots(WizardSession session) throws InterruptedException {
        WizardSession now = session;
        if (now.headshots().isEmpty()) {
            now = wizard.generateHeadshots(now);
        }
        now = awaited(now);
        int batches = answers.personal() ? 0 : answers.number("regenerate", "", 0);
        for (int i = 0; i < batches; i++) {
            now = awaited(wizard.generateHeadshots(now));
        }
        while (true) {
            List<WizardTake> offered = now.headshots();
            show(offered);
            String answer = answers.ask("headshot", "Which one (a number, or " + MORE + ")", "1")
                    .strip();
            if (answers.personal() && answer.equalsIgnoreCase(MORE)) {
                now = awaited(wizard.generateHeadshots(now));
                continue;
            }
            return wizard.next(wizard.choose(now, numbered(offered, answer).job()));
        }
    }

    private static WizardTake numbered(List<WizardTake> offered, String answer) {
        if (answer.matches("\\d{1,4}")) {
            int number = Integer.parseInt(answer);
            if (number >= 1 && number <= offered.size()) {
                return offered.get(number - 1);
            }
        }
        throw new InvalidInputException("headshot", answer, "use a number from 1 to " + offered.size());
    }

    private void show(List<WizardTake> takes) {
        for (int i = 0; i < takes.size(); i++) {
            WizardTake take = takes.get(i);
            String what = take.picture()
                    .map(this::place)
                    .orElseGet(() -> take.state()
                            + take.failure()
                                    .map(Failure::message)
                                    .map(m -> ": " + m)
                                    .orElse(""));
            out.println("  " + (i + 1) + "  " + WizardRun.oneLine(what));
            take.picture().ifPresent(this::show);
        }
        out.flush();
    }

    WizardSession views(WizardSession session) throws InterruptedException {
        WizardSession now = wizard.score(awaited(wizard.generateViews(session)));
        tell(now);
        while (true) {
            String answer = answers.ask("redo", "Views to make again, by commas (or nothing)", "")
                    .strip();
            if (answer.isEmpty()) {
                break;
            }
            for (String name : answer.split(",")) {
                now = wizard.redo(now, view(name.strip()));
            }
            now = wizard.score(awaited(now));
            tell(now);
            if (!answers.personal()) {
                break;
            }
        }
        return wizard.next(now);
    }

    private static ImageSlot view(String name) {
        return ImageSlot.characterSheet().stream()
                .filter(slot -> slot.label().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "redo",
                        name,
                        "use one of "
                                + ImageSlot.characterSheet().stream()
                                        .map(ImageSlot::label)
                                        .collect(Collectors.joining(", "))));
    }

    private void tell(WizardSession session) {
        for (WizardView view : session.views()) {
            String score = view.score().map(PictureSteps::words).orElse("not compared");
            String techniques = view.chosen().stream()
                    .flatMap(take -> Arrays.stream(Technique.values())
                            .filter(take.techniques()::contains)
                            .map(Technique::label))
                    .collect(Collectors.joining(", "));
            out.println(String.format(
                    Locale.ROOT,
                    "  %-16s %s%s",
                    view.slot().label(),
                    score,
                    techniques.isEmpty() ? "" : "  (" + techniques + ")"));
            view.picture().ifPresent(this::show);
        }
        out.flush();
    }

    private static String words(ConsistencyScore score) {
        return String.format(
                Locale.ROOT,
                "%3.0f%% certainty %s%s",
                score.value() * 100,
                score.certainty().name().toLowerCase(Locale.ROOT),
                score.low() ? "  warning: below " + Math.round(score.warnBelow() * 100) + "%" : "");
    }

    private WizardSession awaited(WizardSession session) throws InterruptedException {
        WizardSession[] now = {session};
        try (Bars bars = new Bars(out, options.watched())) {
            ctrlC.interrupts(() -> now[0] = wizard.await(session, NO_END, bars));
        }
        return now[0];
    }

    private String place(MediaId picture) {
        return library.media().locate(picture).map(Path::toString).orElse("media " + picture);
    }

    private void show(MediaId picture) {
        if (!pictures.shows()) {
            return;
        }
        try (InputStream bytes = library.media().openThumbnail(picture)) {
            pictures.show(bytes);
        } catch (IOException e) {
            out.println("  it cannot be shown: " + e.getMessage());
        }
    }
}
