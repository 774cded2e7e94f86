package dev.filmwright.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.talent.TalentDetails;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardStep;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WizardLifeTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final FakeProviderPlugin backend = new FakeProviderPlugin();
    private final TestLibrary library = TestLibrary.open(builder -> builder.plugin(backend));
    private final TalentWizard wizard = library.talentWizard();
    private final WizardFixture fixture = new WizardFixture(wizard);

    @AfterEach
    void close() {
        library.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_session_is_there_for_a_week_and_then_gone_with_its_pictures(WizardStep step) throws InterruptedException {
        WizardSession session = fixture.at(step);

        library.clock().advance(WEEK.minusSeconds(1));
        assertThat(wizard.sessions()).extracting(WizardSession::id).containsExactly(session.id());
        assertThat(session.expires()).isEqualTo(session.updated().plus(WEEK));

        library.clock().advance(Duration.ofSeconds(1));
        assertThat(wizard.sessions()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> wizard.resume(session.id()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> wizard.next(session));
        assertThat(library.media().of(owner(session))).isEmpty();
    }

    @Test
    void every_change_begins_the_week_anew() throws InterruptedException {
        WizardSession session = fixture.withHeadshots();
        library.clock().advance(Duration.ofDays(6));

        WizardSession later = wizard.choose(session, session.headshots().get(0).job());
        library.clock().advance(Duration.ofDays(6));

        assertThat(wizard.state(session.id())).isEqualTo(later);
    }

    @Test
    void an_abandoned_session_leaves_nothing_and_may_be_abandoned_twice() throws InterruptedException {
        WizardSession session = fixture.atProfile();

        wizard.abandon(session.id());
        wizard.abandon(session.id());

        assertThat(wizard.sessions()).isEmpty();
        assertThat(library.media().of(owner(session))).isEmpty();
        assertThat(library.assets().list(AssetQuery.builder().build()).assets())
                .noneMatch(asset -> asset.id().equals(session.talent()));
    }

    @Test
    void abandoning_stops_what_is_under_way() throws InterruptedException {
        WizardSession session = wizard.next(fixture.described());
        for (int i = 0; i < 4; i++) {
            backend.holdNext();
        }
        wizard.generateHeadshots(session);
        backend.awaitRequests(4, WizardFixture.LONG);

        wizard.abandon(session.id());

        assertThat(library.generations()
                        .counts(Map.of("wizard", session.id().value()))
                        .open())
                .isZero();
    }

    @Test
    void the_pictures_a_session_shows_cannot_be_deleted_under_it() throws InterruptedException {
        WizardSession session = fixture.withHeadshots();

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> library.media()
                        .delete(session.headshots().get(0).picture().orElseThrow()));
    }

    @Test
    void of_two_who_change_a_session_the_second_is_told_and_nothing_is_lost() throws InterruptedException {
        WizardSession session = fixture.atProfile();
        WizardSession first = wizard.edit(session, TalentDetails.EMPTY.withName("Mara"));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> wizard.edit(session, TalentDetails.EMPTY.withName("Maja")))
                .withMessageContaining("read it again");
        assertThat(wizard.state(session.id())).isEqualTo(first);
    }

    @Test
    void a_session_that_changed_is_not_confirmed() throws InterruptedException {
        WizardSession session = fixture.atConfirm();
        wizard.back(session);

        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> wizard.confirm(session));
        assertThat(wizard.sessions()).hasSize(1);
    }

    @Test
    void several_sessions_stand_side_by_side_the_last_one_first() {
        WizardSession first = fixture.described();
        WizardSession second = fixture.described();

        assertThat(wizard.sessions()).containsExactly(second, first);
        assertThat(first.view(ImageSlot.SHEET_ACTION)).isPresent();
    }

    private static MediaOwner owner(WizardSession session) {
        return MediaOwner.asset(session.talent().value());
    }
}
