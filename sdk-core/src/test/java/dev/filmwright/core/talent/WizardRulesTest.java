package dev.filmwright.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaException;
import dev.filmwright.talent.TalentBrief;
import dev.filmwright.talent.TalentDetails;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.talent.WizardProblem;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardStep;
import dev.filmwright.talent.WizardStepException;
import dev.filmwright.talent.WizardTake;
import dev.filmwright.talent.WizardView;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WizardRulesTest {
    private final FakeProviderPlugin backend = new FakeProviderPlugin();
    private final TestLibrary library = TestLibrary.open(builder -> builder.plugin(backend));
    private final TalentWizard wizard = library.talentWizard();
    private final WizardFixture fixture = new WizardFixture(wizard);

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_description_needs_fifty_characters_that_are_not_blank() {
        WizardSession session = wizard.start(TalentBrief.of("x".repeat(49) + "      ", FakeProviderPlugin.MODEL));

        assertThatExceptionOfType(WizardStepException.class)
                .isThrownBy(() -> wizard.next(session))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(WizardProblem::field)
                        .containsExactly("description"))
                .withMessageContaining("49 characters");

        WizardSession longer = wizard.describe(session, session.brief().withDescription("x".repeat(50)));
        assertThat(wizard.next(longer).step()).isEqualTo(WizardStep.HEADSHOTS);
    }

    @Test
    void models_that_are_not_there_or_make_no_pictures_are_refused_at_once() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wizard.start(WizardFixture.brief().withVision(FakeProviderPlugin.MODEL)));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wizard.start(TalentBrief.of(WizardFixture.MARA, FakeProviderPlugin.TEXT)));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wizard.start(TalentBrief.of(WizardFixture.MARA, new ModelRef("no", "body"))));
    }

    @Test
    void four_to_six_headshots_are_made_at_a_time() throws InterruptedException {
        WizardSession session = wizard.next(wizard.start(WizardFixture.brief().withVariants(6)));

        assertThat(fixture.await(wizard.generateHeadshots(session)).headshots()).hasSize(6);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> WizardFixture.brief().withVariants(3));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> WizardFixture.brief().withVariants(7));
    }

    @Test
    void every_view_that_is_missing_is_named() throws InterruptedException {
        WizardSession session = fixture.atSheet();

        assertThat(wizard.problems(session))
                .extracting(WizardProblem::field)
                .containsExactlyElementsOf(ImageSlot.characterSheet().stream()
                        .map(ImageSlot::label)
                        .toList());
        assertThatExceptionOfType(WizardStepException.class).isThrownBy(() -> wizard.next(session));
    }

    @Test
    void a_view_that_fails_is_made_again_and_the_others_are_kept() throws InterruptedException {
        WizardSession session = fixture.atSheet();
        backend.failNext(Failure.of(Failure.Kind.CONTENT_REJECTED, "not this one"));

        WizardSession failed = fixture.await(wizard.generateViews(session));
        List<WizardView> missing =
                failed.views().stream().filter(view -> view.picture().isEmpty()).toList();
        assertThat(missing).hasSize(1);
        assertThat(wizard.problems(failed)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(missing.get(0).slot().label());
            assertThat(problem.problem()).contains("not this one");
        });

        int before = backend.requests().size();
        WizardSession whole = fixture.await(wizard.generateViews(failed));
        assertThat(backend.requests()).hasSize(before + 1);
        assertThat(wizard.problems(whole)).isEmpty();
    }

    @Test
    void a_batch_that_is_cancelled_can_be_asked_for_again() throws InterruptedException {
        WizardSession session = wizard.next(fixture.described());
        for (int i = 0; i < 4; i++) {
            backend.holdNext();
        }
        WizardSession asked = wizard.generateHeadshots(session);
        backend.awaitRequests(4, WizardFixture.LONG);

        WizardSession stopped = fixture.await(wizard.cancel(asked));
        assertThat(stopped.headshots()).extracting(WizardTake::state).containsOnly(JobState.CANCELLED);

        WizardSession again = fixture.await(wizard.generateHeadshots(stopped));
        assertThat(again.lastHeadshots())
                .hasSize(4)
                .allMatch(take -> take.picture().isPresent());
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wizard.choose(again, again.headshots().get(0).job()))
                .withMessageContaining("CANCELLED");
    }

    @Test
    void only_what_a_step_offers_can_be_done_in_it() throws InterruptedException {
        WizardSession described = fixture.described();

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> wizard.generateHeadshots(described));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> wizard.generateViews(described));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> wizard.confirm(described));
        assertThat(wizard.back(described)).isEqualTo(described);
        WizardSession sheet = fixture.atSheet();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> wizard.redo(sheet, ImageSlot.HEADSHOT));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wizard.choose(sheet, new JobId("nobody")));
    }

    @Test
    void another_description_lets_the_headshots_made_so_far_not_count() throws InterruptedException {
        WizardSession session = fixture.atSheet();
        WizardSession back = wizard.back(wizard.back(session));

        WizardSession other = wizard.describe(
                back,
                back.brief().withDescription("A young man with black curls, green eyes and a denim jacket; slim."));
        assertThat(other.headshots()).isEmpty();
        assertThat(other.headshot()).isEmpty();

        WizardSession same = wizard.describe(other, other.brief().withVariants(5));
        WizardSession made = fixture.await(wizard.generateHeadshots(wizard.next(same)));
        assertThat(made.headshots()).hasSize(5);
    }

    @Test
    void what_was_filled_in_by_hand_stays_and_differs_from_what_was_suggested() throws InterruptedException {
        WizardSession session = fixture.atProfile();
        WizardSession edited =
                wizard.edit(session, new TalentDetails("Mara", Facts.in("a bald man"), List.of("harbour")));

        WizardSession suggested = wizard.suggest(edited);

        assertThat(suggested.details().profile().hair()).isEqualTo("bald");
        assertThat(suggested.details().profile().ageRange()).isEqualTo("fifties");
        assertThat(wizard.differences(suggested))
                .extracting(FieldChange::field)
                .containsExactly("name", "profile.physicalDescription", "profile.hair", "tags");
        assertThat(wizard.differences(edited)).isEmpty();
    }

    @Test
    void a_talent_needs_a_name_and_no_blank_tags() throws InterruptedException {
        WizardSession session = fixture.atProfile();

        WizardSession edited = wizard.edit(session, TalentDetails.EMPTY.withTags(List.of("harbour", " ")));

        assertThat(wizard.problems(edited)).extracting(WizardProblem::field).containsExactly("name", "tags");
    }

    @Test
    void an_inspiration_is_given_to_the_model_and_stays_with_the_talent() throws Exception {
        WizardSession inspired = wizard.inspire(fixture.described(), new ByteArrayInputStream(png()));
        WizardSession session = fixture.await(wizard.generateHeadshots(wizard.next(inspired)));

        assertThat(backend.requests()).allMatch(request -> request.inputs().size() == 1);
        assertThat(session.inspiration()).isPresent();
        WizardSession back = wizard.withoutInspiration(wizard.back(session));
        assertThat(back.inspiration()).isEmpty();
        InputStream nothing = new ByteArrayInputStream(new byte[] {1});
        assertThatExceptionOfType(MediaException.class).isThrownBy(() -> wizard.inspire(back, nothing));
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
