package dev.filmwright.core.talent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.generation.JobId;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.talent.WizardId;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardStep;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import dev.filmwright.testkit.memory.MemoryStorage;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WizardCrashTest {
    @TempDir
    Path folder;

    private final FakeProviderPlugin backend = new FakeProviderPlugin();

    private Filmwright open() {
        return Filmwright.builder(folder).discoverPlugins(false).plugin(backend).open();
    }

    @ParameterizedTest
    @EnumSource
    void a_session_is_gone_on_with_in_another_process_from_every_step(WizardStep step) throws InterruptedException {
        WizardSession left;
        try (Filmwright library = open()) {
            left = new WizardFixture(library.talentWizard()).at(step);
        }
        try (Filmwright library = open()) {
            TalentWizard wizard = library.talentWizard();
            assertThat(wizard.sessions()).extracting(WizardSession::id).containsExactly(left.id());

            assertThat(wizard.resume(left.id())).isEqualTo(left);
            assertThat(confirmed(wizard, left).images()).hasSize(9);
        }
    }

    /** Takes a session from where it is to its end. */
    private static Asset confirmed(TalentWizard wizard, WizardSession from) throws InterruptedException {
        WizardFixture fixture = new WizardFixture(wizard);
        WizardSession session = from;
        while (session.step() != WizardStep.CONFIRM) {
            session = switch (session.step()) {
                case HEADSHOTS -> chosen(wizard, fixture, session);
                case SHEET -> fixture.await(wizard.generateViews(session));
                case PROFILE -> wizard.edit(session, session.details().withName("Mara"));
                case DESCRIBE, CONFIRM -> session;
            };
            session = wizard.next(session);
        }
        return wizard.confirm(session);
    }

    private static WizardSession chosen(TalentWizard wizard, WizardFixture fixture, WizardSession session)
            throws InterruptedException {
        WizardSession now = session.headshots().isEmpty() ? fixture.await(wizard.generateHeadshots(session)) : session;
        return wizard.choose(now, now.headshots().get(0).job());
    }

    @Test
    void what_was_asked_for_and_not_started_is_started_once_when_the_session_is_resumed() throws InterruptedException {
        MemoryStorage storage = new MemoryStorage();
        try (TestLibrary library =
                TestLibrary.open(builder -> builder.plugin(backend).storage(storage))) {
            TalentWizard wizard = library.talentWizard();
            WizardFixture fixture = new WizardFixture(wizard);
            WizardSession session = fixture.atSheet();
            int before = backend.requests().size();
            askWithoutStarting(new Sessions(storage, library.clock()), session.id());
            assertThat(wizard.state(session.id()).views())
                    .allMatch(view -> view.takes().isEmpty());

            wizard.resume(session.id());
            WizardSession resumed = fixture.await(wizard.resume(session.id()));

            assertThat(resumed.views())
                    .allMatch(view -> view.takes().size() == 1 && view.picture().isPresent());
            assertThat(backend.requests()).hasSize(before + 8);
        }
    }

    /** Leaves a session as a process does that dies between writing down what it wants and starting it. */
    private static void askWithoutStarting(Sessions sessions, WizardId id) {
        Sessions.Kept kept = sessions.get(id);
        SessionState.Builder after = kept.state().toBuilder();
        JobId headshot = kept.state().headshot().orElseThrow();
        ImageSlot.characterSheet().forEach(slot -> after.ask(SessionState.key(headshot, slot)));
        sessions.put(kept, after.build(sessions.now()), Set.of());
    }
}
