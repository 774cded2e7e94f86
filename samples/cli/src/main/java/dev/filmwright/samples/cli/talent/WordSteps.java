package dev.filmwright.samples.cli.talent;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.Profile;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.talent.ExampleDescription;
import dev.filmwright.talent.TalentBrief;
import dev.filmwright.talent.TalentDetails;
import dev.filmwright.talent.TalentUse;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.talent.WizardProblem;
import dev.filmwright.talent.WizardSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The steps in words: description and details. */
final class WordSteps {
    private static final String MODEL = "previz/board";

    private final TalentWizard wizard;
    private final Answers answers;
    private final PrintWriter out;

    WordSteps(TalentWizard wizard, Answers answers, PrintWriter out) {
        this.wizard = wizard;
        this.answers = answers;
        this.out = out;
    }

    WizardSession start() {
        if (answers.personal()) {
            out.println("Describe the talent in " + TalentBrief.SHORTEST + " characters or more, for example:");
            for (ExampleDescription example : wizard.examples()) {
                out.println("  " + example.text());
            }
        }
        WizardSession session = wizard.start(brief(answers.ask("description", "Description", "")));
        String picture = answers.ask("inspiration", "A picture to be inspired by (a file, or nothing)", "");
        return picture.isEmpty() ? session : inspired(session, Path.of(picture));
    }

    private TalentBrief brief(String description) {
        String vision = answers.ask("vision", "A model that sees (PROVIDER/MODEL, or nothing)", "");
        ModelRef model = ModelRef.parse(answers.ask("model", "The model that makes the pictures", MODEL));
        return new TalentBrief(
                description,
                use(answers.ask("use", "Use (lead, supporting, background, industry)", "lead")),
                model,
                vision.isEmpty() ? Optional.empty() : Optional.of(ModelRef.parse(vision)),
                answers.number("variants", "How many headshots at a time", TalentBrief.FEWEST),
                TalentBrief.WARN_BELOW);
    }

    private static TalentUse use(String word) {
        try {
            return TalentUse.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("use", word, "use lead, supporting, background or industry", e);
        }
    }

    private WizardSession inspired(WizardSession session, Path picture) {
        if (!Files.isRegularFile(picture)) {
            throw new InvalidInputException("inspiration", picture, "there is no such file");
        }
        try (InputStream in = Files.newInputStream(picture)) {
            return wizard.inspire(session, in);
        } catch (IOException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, picture + " cannot be read: " + e.getMessage()), e);
        }
    }

    /** Goes on; a person is asked again for a description that is too short. */
    WizardSession described(WizardSession session) {
        WizardSession now = session;
        for (List<WizardProblem> problems = wizard.problems(now);
                answers.personal() && !problems.isEmpty();
                problems = wizard.problems(now)) {
            tell(problems);
            String words = answers.ask("description", "Description", now.brief().description());
            now = wizard.describe(now, now.brief().withDescription(words));
        }
        return wizard.next(now);
    }

    WizardSession details(WizardSession session) {
        WizardSession now = wizard.suggest(session);
        now = wizard.edit(now, filledIn(now.details()));
        while (answers.personal() && !wizard.problems(now).isEmpty()) {
            tell(wizard.problems(now));
            now = wizard.edit(now, now.details().withName(answers.ask("name", "Name", "")));
        }
        return wizard.next(now);
    }

    private TalentDetails filledIn(TalentDetails known) {
        Profile.Talent profile = known.profile();
        String name = answers.ask("name", "Name", known.name());
        Profile.Talent facts = new Profile.Talent(
                answers.ask("appearance", "Appearance", profile.physicalDescription()),
                answers.ask("age", "Age", profile.ageRange()),
                answers.ask("build", "Build", profile.build()),
                answers.ask("hair", "Hair", profile.hair()),
                answers.ask("features", "Distinguishing features", profile.distinguishingFeatures()),
                answers.ask("persona", "Persona", profile.persona()),
                answers.ask("wardrobe", "Wardrobe", profile.defaultWardrobe()),
                answers.ask("voice", "Voice", profile.voice()));
        String tags = answers.ask("tags", "Tags, by commas", String.join(", ", known.tags()));
        return new TalentDetails(
                name,
                facts,
                Arrays.stream(tags.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList());
    }

    private void tell(List<WizardProblem> problems) {
        out.println(problems.stream()
                .map(problem -> "  " + problem.field() + ": " + problem.problem() + "; " + problem.remedy())
                .collect(Collectors.joining("\n")));
    }
}
