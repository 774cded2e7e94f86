package dev.filmwright.core.talent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.talent.Technique;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardStep;
import dev.filmwright.talent.WizardTake;
import dev.filmwright.talent.WizardView;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TalentWizardTest {
    private final FakeProviderPlugin backend = new FakeProviderPlugin();
    private final TestLibrary library = TestLibrary.open(builder -> builder.plugin(backend));
    private final TalentWizard wizard = library.talentWizard();
    private final WizardFixture fixture = new WizardFixture(wizard);

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void five_steps_lead_from_a_description_to_a_talent_with_headshot_and_eight_views() throws InterruptedException {
        WizardSession session = fixture.atConfirm();
        Scope project = Scope.of(new ProjectId("harbour"));

        Asset talent = wizard.confirm(wizard.keepIn(session, project));

        assertThat(talent.id()).isEqualTo(session.talent());
        assertThat(talent.name()).isEqualTo("Mara");
        assertThat(talent.scope()).isEqualTo(project);
        assertThat(talent.images()).extracting(AssetImage::slot).first().isEqualTo(ImageSlot.HEADSHOT);
        assertThat(talent.images()).extracting(AssetImage::slot).containsAll(ImageSlot.characterSheet());
        assertThat(talent.attributes()).containsKeys("look.hair", "look.top");
        assertThat(((Profile.Talent) talent.profile()).ageRange()).isEqualTo("fifties");
        assertThat(library.assets().find(project, "mara")).contains(talent);
        assertThat(wizard.sessions()).isEmpty();
    }

    @Test
    void only_the_pictures_chosen_are_left_once_a_talent_is_made() throws InterruptedException {
        Asset talent = wizard.confirm(fixture.atConfirm());

        assertThat(library.media().of(MediaOwner.asset(talent.id().value())))
                .extracting(MediaFile::id)
                .containsExactlyInAnyOrderElementsOf(
                        talent.images().stream().map(AssetImage::media).toList());
    }

    @Test
    void confirming_twice_makes_one_talent() throws InterruptedException {
        WizardSession session = fixture.atConfirm();

        Asset first = wizard.confirm(session);

        assertThat(wizard.confirm(session)).isEqualTo(first);
        assertThat(library.generations().using(first.id(), 100)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void headshots_differ_in_their_seeds_and_the_one_chosen_keeps_its_own() throws InterruptedException {
        WizardSession session = fixture.withHeadshots();

        assertThat(session.headshots())
                .hasSize(4)
                .allMatch(take -> take.state() == JobState.SUCCEEDED)
                .extracting(take -> take.seed().orElseThrow())
                .doesNotHaveDuplicates();

        WizardTake wanted = session.headshots().get(2);
        WizardSession chosen = wizard.choose(session, wanted.job());
        assertThat(chosen.headshot()).contains(wanted);
    }

    @Test
    void another_batch_leaves_the_headshots_that_are_there() throws InterruptedException {
        WizardSession session = fixture.withHeadshots();

        WizardSession more = fixture.await(wizard.generateHeadshots(session));

        assertThat(more.headshots()).hasSize(8).containsAll(session.headshots());
        assertThat(more.lastHeadshots()).hasSize(4).doesNotContainAnyElementsOf(session.headshots());
    }

    @Test
    void views_begin_with_the_same_words_and_say_how_each_is_seen() throws InterruptedException {
        fixture.withViews();

        List<String> prompts = views().stream()
                .map(request -> request.request().prompt().text())
                .toList();

        assertThat(prompts)
                .hasSize(8)
                .doesNotHaveDuplicates()
                .allMatch(prompt -> prompt.startsWith("A weathered woman"));
        assertThat(prompts).anyMatch(prompt -> prompt.contains("seen from behind"));
        assertThat(prompts).anyMatch(prompt -> prompt.contains("exact profile, seen from the side, facing left"));
    }

    @Test
    void a_view_is_made_again_alone_and_counts_once_it_is_there() throws InterruptedException {
        WizardSession session = fixture.withViews();

        WizardSession after = fixture.await(wizard.redo(session, ImageSlot.SHEET_ACTION));

        for (WizardView view : after.views()) {
            WizardView before = session.view(view.slot()).orElseThrow();
            if (view.slot() == ImageSlot.SHEET_ACTION) {
                assertThat(view.takes()).hasSize(2);
                assertThat(view.chosen()).contains(view.takes().get(1));
                assertThat(view.takes().get(1).seed())
                        .isNotEqualTo(before.takes().get(0).seed());
                assertThat(view.takes().get(1).techniques()).doesNotContain(Technique.SEED);
            } else {
                assertThat(view).isEqualTo(before);
            }
        }
        WizardTake first =
                after.view(ImageSlot.SHEET_ACTION).orElseThrow().takes().get(0);
        assertThat(wizard.choose(after, first.job())
                        .view(ImageSlot.SHEET_ACTION)
                        .orElseThrow()
                        .chosen())
                .contains(first);
    }

    @Test
    void the_views_of_another_headshot_are_its_own_and_come_back_with_it() throws InterruptedException {
        WizardSession session = fixture.withViews();

        WizardSession other =
                wizard.choose(wizard.back(session), session.headshots().get(3).job());
        assertThat(other.views()).allMatch(view -> view.takes().isEmpty());

        WizardSession first = wizard.choose(other, session.headshots().get(1).job());
        assertThat(first.views()).isEqualTo(session.views());
    }

    @Test
    void going_back_and_on_loses_nothing() throws InterruptedException {
        WizardSession session = fixture.atConfirm();

        WizardSession back = session;
        while (back.step() != WizardStep.DESCRIBE) {
            back = wizard.back(back);
        }
        WizardSession on = wizard.back(back);
        while (on.step() != WizardStep.CONFIRM) {
            on = wizard.next(on);
        }

        assertThat(on.views()).isEqualTo(session.views());
        assertThat(on.details()).isEqualTo(session.details());
        assertThat(on.headshot()).isEqualTo(session.headshot());
    }

    @Test
    void examples_to_start_from_are_long_enough() {
        assertThat(wizard.examples())
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(example ->
                        example.text().length() >= 50 && !example.title().isBlank());
    }

    private List<ProviderRequest> views() {
        return backend.requests().stream()
                .filter(request -> !request.request().slot().equals("talent/headshot"))
                .toList();
    }
}
