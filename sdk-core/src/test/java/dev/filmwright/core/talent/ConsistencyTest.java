package dev.filmwright.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.core.likeness.Likeness;
import dev.filmwright.core.likeness.Likenesses;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.talent.ConsistencyScore;
import dev.filmwright.talent.ConsistencyScore.Certainty;
import dev.filmwright.talent.ConsistencyScore.Measure;
import dev.filmwright.talent.TalentDetails;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import dev.filmwright.vision.Description;
import dev.filmwright.vision.DescriptionRequest;
import dev.filmwright.vision.Descriptions;
import dev.filmwright.vision.Verdict;
import dev.filmwright.vision.VerdictRequest;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsistencyTest {
    private static final ModelRef EYES = FakeProviderPlugin.TEXT;
    private static final int VIEWS = 8;

    private final TestLibrary library = TestLibrary.open(builder -> builder.plugin(new FakeProviderPlugin()));
    private final TalentWizard wizard = library.talentWizard();
    private final WizardFixture fixture = new WizardFixture(wizard);

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_score_is_the_mean_of_its_measures_by_their_weights_and_says_which() throws InterruptedException {
        Map<ImageSlot, ConsistencyScore> scores = scores(new Seen(0.2), session(true));

        assertThat(scores).hasSize(VIEWS);
        scores.forEach((slot, score) -> {
            assertThat(score.measures().stream().mapToDouble(Measure::weight).sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(score.value())
                    .isCloseTo(
                            score.measures().stream()
                                    .mapToDouble(measure -> measure.weight() * measure.value())
                                    .sum(),
                            within(1e-9));
            assertThat(score.judge()).contains(EYES);
            assertThat(score.notes()).contains("another nose");
        });
    }

    @Test
    void pictures_that_look_the_same_and_a_judge_that_agrees_score_fully_and_the_warning_follows_the_threshold()
            throws InterruptedException {
        ConsistencyScore sure = score(new Seen(1), session(true), ImageSlot.SHEET_FRONT_FACE);
        ConsistencyScore doubtful = score(new Seen(0), session(true), ImageSlot.SHEET_FRONT_FACE);

        assertThat(sure.value()).isEqualTo(1);
        assertThat(sure.low()).isFalse();
        assertThat(sure.certainty()).isEqualTo(Certainty.HIGH);
        assertThat(doubtful.value()).isEqualTo(0.5);
        assertThat(doubtful.low()).isTrue();
    }

    @Test
    void nobody_claims_to_know_who_is_seen_from_behind() throws InterruptedException {
        ConsistencyScore alone = score(new Seen(1), session(false), ImageSlot.SHEET_FULL_BODY_BACK);
        ConsistencyScore judged = score(new Seen(1), session(true), ImageSlot.SHEET_FULL_BODY_BACK);

        assertThat(alone.certainty()).isEqualTo(Certainty.LOW);
        assertThat(alone.judge()).isEmpty();
        assertThat(alone.measures()).extracting(Measure::name).containsExactly("colour");
        assertThat(judged.certainty()).isEqualTo(Certainty.FAIR);
        assertThat(judged.notes()).anyMatch(note -> note.contains("no face"));
    }

    @Test
    void shape_is_compared_in_views_of_the_face_alone() throws InterruptedException {
        scores(new Seen(1), session(false))
                .forEach((slot, score) -> assertThat(score.measures().stream()
                                .anyMatch(measure -> measure.name().equals("shape")))
                        .as(slot.label())
                        .isEqualTo(slot == ImageSlot.SHEET_FRONT_FACE || slot == ImageSlot.SHEET_EXPRESSION));
    }

    @Test
    void a_judge_that_fails_is_left_out_and_the_score_says_so() throws InterruptedException {
        ConsistencyScore score = score(new Blind(), session(true), ImageSlot.SHEET_FRONT_FACE);

        assertThat(score.judge()).isEmpty();
        assertThat(score.certainty()).isEqualTo(Certainty.FAIR);
        assertThat(score.notes()).containsExactly("fake/text gave no verdict: it is asleep");
    }

    @Test
    void views_are_scored_once_and_one_made_again_anew() throws InterruptedException {
        WizardSession scored = wizard.score(fixture.withViews());
        assertThat(scored.views()).allMatch(view -> view.score().isPresent());
        assertThat(wizard.score(scored)).isEqualTo(scored);

        WizardSession again = fixture.await(wizard.redo(scored, ImageSlot.SHEET_ACTION));
        assertThat(again.view(ImageSlot.SHEET_ACTION).orElseThrow().score()).isEmpty();
        assertThat(wizard.score(again)
                        .view(ImageSlot.SHEET_ACTION)
                        .orElseThrow()
                        .score())
                .isPresent();
    }

    @Test
    void a_model_that_sees_fills_in_the_profile_from_headshot_and_views() throws InterruptedException {
        WizardSession session = session(true);
        Seen eyes = new Seen(1);

        TalentDetails found = new Suggestions(eyes).of(state(session), session);

        assertThat(found.profile().hair()).isEqualTo("silver");
        assertThat(found.tags()).containsExactly("sailor");
        assertThat(eyes.asked).singleElement().satisfies(request -> {
            assertThat(request.pictures()).hasSize(1 + VIEWS);
            assertThat(request.hint()).isEqualTo(WizardFixture.MARA);
        });
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> new Suggestions(new Blind()).of(state(session), session));
    }

    private WizardSession session(boolean eyes) throws InterruptedException {
        WizardSession session = fixture.withViews();
        if (!eyes) {
            return session;
        }
        WizardSession described = wizard.back(wizard.back(session));
        return wizard.next(
                wizard.next(wizard.describe(described, described.brief().withVision(EYES))));
    }

    private static SessionState state(WizardSession session) {
        return SessionState.fresh(session.id().value(), session.talent(), session.brief(), 0);
    }

    private ConsistencyScore score(Descriptions eyes, WizardSession session, ImageSlot slot) {
        return Objects.requireNonNull(scores(eyes, session).get(slot));
    }

    /** Scores with pictures that all look the same. */
    private Map<ImageSlot, ConsistencyScore> scores(Descriptions eyes, WizardSession session) {
        Consistency consistency = new Consistency(library.media(), new Same(), eyes);
        Map<ImageSlot, ConsistencyScore> scores = new EnumMap<>(ImageSlot.class);
        consistency
                .missing(state(session), session)
                .forEach((job, score) -> session.views().stream()
                        .filter(view ->
                                view.chosen().orElseThrow().job().value().equals(job))
                        .forEach(view -> scores.put(view.slot(), score)));
        return scores;
    }

    /** To whom all pictures look the same. */
    private static final class Same implements Likenesses {
        @Override
        public Likeness of(InputStream picture) {
            return new Likeness(7, List.of(0.5, 0.5));
        }

        @Override
        public Likeness ofSubject(InputStream picture) {
            return of(picture);
        }
    }

    /** A model that always sees the same. */
    private static final class Seen extends FakeEyes {
        private final double sameness;
        private final List<DescriptionRequest> asked = new ArrayList<>();

        Seen(double sameness) {
            this.sameness = sameness;
        }

        @Override
        public Description describe(DescriptionRequest request) {
            asked.add(request);
            Profile.Talent profile = new Profile.Talent("", "50s", "", "silver", "", "", "", "");
            return new Description("A sailor.", profile, List.of("sailor"), request.model(), List.of());
        }

        @Override
        public Verdict compare(VerdictRequest request) {
            MediaId reference = request.reference();
            assertThat(request.picture()).isNotEqualTo(reference);
            return new Verdict(sameness, List.of("another nose"), request.model());
        }
    }

    /** A model that is out of order. */
    private static final class Blind extends FakeEyes {
        @Override
        public Description describe(DescriptionRequest request) {
            throw failure();
        }

        @Override
        public Verdict compare(VerdictRequest request) {
            throw failure();
        }

        private static ProviderException failure() {
            return new ProviderException(Failure.of(Failure.Kind.UNAVAILABLE, "it is asleep"), null);
        }
    }
}
