package dev.filmwright.core.talent;

import dev.filmwright.Failure;
import dev.filmwright.talent.TalentBrief;
import dev.filmwright.talent.WizardProblem;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardStep;
import dev.filmwright.talent.WizardTake;
import dev.filmwright.talent.WizardView;
import java.util.ArrayList;
import java.util.List;

/** What a step must have before the next. */
final class StepRules {
    private static final int LONGEST_NAME = 200;

    private StepRules() {}

    /** Returns all that is wrong with a step. */
    static List<WizardProblem> problems(WizardSession session, WizardStep step) {
        List<WizardProblem> problems = new ArrayList<>();
        switch (step) {
            case DESCRIBE -> description(session.brief().description(), problems);
            case HEADSHOTS -> headshot(session, problems);
            case SHEET -> session.views().forEach(view -> view(view, problems));
            case PROFILE -> details(session, problems);
            case CONFIRM -> {
                for (WizardStep before : WizardStep.values()) {
                    if (before != WizardStep.CONFIRM) {
                        problems.addAll(problems(session, before));
                    }
                }
            }
        }
        return problems;
    }

    private static void description(String words, List<WizardProblem> problems) {
        int length = words.strip().length();
        if (length < TalentBrief.SHORTEST) {
            problems.add(new WizardProblem(
                    WizardStep.DESCRIBE,
                    "description",
                    "it has " + length + " characters",
                    "use at least " + TalentBrief.SHORTEST + ": age, build, hair, face, what it wears"));
        }
    }

    private static void headshot(WizardSession session, List<WizardProblem> problems) {
        if (session.headshot().isEmpty()) {
            boolean none = session.headshots().isEmpty();
            problems.add(new WizardProblem(
                    WizardStep.HEADSHOTS,
                    "headshot",
                    "none is chosen",
                    none ? "have headshots made and choose one" : "choose one that has a picture, or have more made"));
        } else if (session.headshot().get().picture().isEmpty()) {
            problems.add(new WizardProblem(
                    WizardStep.HEADSHOTS, "headshot", "the one chosen has no picture any more", "choose another"));
        }
    }

    private static void view(WizardView view, List<WizardProblem> problems) {
        if (view.picture().isPresent()) {
            return;
        }
        String problem = "nobody asked for it";
        String remedy = "have the views made";
        if (view.underWay()) {
            problem = "it is being made";
            remedy = "wait for it, or cancel it";
        } else if (!view.takes().isEmpty()) {
            WizardTake last = view.takes().get(view.takes().size() - 1);
            problem = last.failure().map(Failure::message).orElse("it is " + last.state());
            remedy = "have it made again";
        }
        problems.add(new WizardProblem(WizardStep.SHEET, view.slot().label(), problem, remedy));
    }

    private static void details(WizardSession session, List<WizardProblem> problems) {
        String name = session.details().name().strip();
        if (name.isEmpty()) {
            problems.add(new WizardProblem(WizardStep.PROFILE, "name", "it is empty", "give the talent a name"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(new WizardProblem(
                    WizardStep.PROFILE,
                    "name",
                    "it has " + name.length() + " characters",
                    "use at most " + LONGEST_NAME));
        }
        if (session.details().tags().stream().anyMatch(String::isBlank)) {
            problems.add(new WizardProblem(WizardStep.PROFILE, "tags", "one is blank", "leave it out"));
        }
    }
}
