package dev.filmwright.core.talent;

import dev.filmwright.ProgressListener;
import dev.filmwright.talent.TalentBrief;
import dev.filmwright.talent.TalentDetails;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardStep;
import dev.filmwright.testkit.FakeProviderPlugin;
import java.time.Duration;

/** Takes sessions as far as a test wants them. */
final class WizardFixture {
    static final String MARA =
            "A weathered woman in her fifties, wiry, short grey hair and a scar; navy wool jumper, oilskin coat.";
    static final Duration LONG = Duration.ofMinutes(1);

    private final TalentWizard wizard;

    WizardFixture(TalentWizard wizard) {
        this.wizard = wizard;
    }

    static TalentBrief brief() {
        return TalentBrief.of(MARA, FakeProviderPlugin.MODEL);
    }

    WizardSession described() {
        return wizard.start(brief());
    }

    WizardSession withHeadshots() throws InterruptedException {
        return await(wizard.generateHeadshots(wizard.next(described())));
    }

    WizardSession atSheet() throws InterruptedException {
        WizardSession session = withHeadshots();
        return wizard.next(wizard.choose(session, session.headshots().get(1).job()));
    }

    WizardSession withViews() throws InterruptedException {
        return await(wizard.generateViews(atSheet()));
    }

    WizardSession atProfile() throws InterruptedException {
        return wizard.next(withViews());
    }

    WizardSession atConfirm() throws InterruptedException {
        WizardSession session = wizard.suggest(atProfile());
        TalentDetails details = session.details().withName("Mara");
        return wizard.next(wizard.edit(session, details));
    }

    WizardSession at(WizardStep step) throws InterruptedException {
        return switch (step) {
            case DESCRIBE -> described();
            case HEADSHOTS -> withHeadshots();
            case SHEET -> withViews();
            case PROFILE -> atProfile();
            case CONFIRM -> atConfirm();
        };
    }

    WizardSession await(WizardSession session) throws InterruptedException {
        return wizard.await(session, LONG, ProgressListener.NONE);
    }
}
