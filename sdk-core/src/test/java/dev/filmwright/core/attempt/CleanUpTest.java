package dev.filmwright.core.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.generation.Attempt;
import dev.filmwright.generation.CleanUpPlan;
import dev.filmwright.generation.CleanUpPolicy;
import dev.filmwright.generation.CleanUpReport;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaOwner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CleanUpTest extends AttemptFixture {

    @Test
    void the_newest_stay_and_the_chosen_one_whatever_its_age() throws InterruptedException {
        List<JobId> all = attempts(5);
        attempts.choose(all.get(0));
        CleanUpPlan plan =
                attempts.planCleanUp(FILM, CleanUpPolicy.builder().keepNewest(2).build());

        assertThat(plan.discarded()).extracting(Attempt::id).containsExactly(all.get(1), all.get(2));
        assertThat(plan.spared()).extracting(spared -> spared.attempt().id()).containsExactly(all.get(0));
        assertThat(plan.bytes()).isPositive();
        assertThat(attempts.of(FILM, SLOT)).as("a plan changes nothing").allMatch(Attempt::usable);

        CleanUpReport report = attempts.cleanUp(plan);
        assertThat(report.discarded()).extracting(Attempt::id).containsExactly(all.get(1), all.get(2));
        assertThat(report.bytes()).isEqualTo(plan.bytes());
        assertThat(attempts.of(FILM, SLOT).stream().filter(Attempt::usable))
                .extracting(Attempt::id)
                .containsExactly(all.get(0), all.get(3), all.get(4));
        assertThat(library.media().of(FILM)).hasSize(3);
        assertThat(attempts.planCleanUp(
                                FILM, CleanUpPolicy.builder().keepNewest(2).build())
                        .discarded())
                .as("a second clean-up finds nothing")
                .isEmpty();
    }

    @Test
    void attempts_go_by_their_age_and_failed_ones_only_when_the_policy_says_so() throws InterruptedException {
        JobId old = attempt();
        JobId oldFailure = failedAttempt();
        clock.advance(Duration.ofDays(10));
        JobId fresh = attempt();
        JobId freshFailure = failedAttempt();

        assertThat(going(CleanUpPolicy.builder().olderThan(Duration.ofDays(5)))).containsExactly(old);
        assertThat(going(CleanUpPolicy.builder().olderThan(Duration.ofDays(5)).failed()))
                .containsExactly(old, oldFailure);
        assertThat(going(CleanUpPolicy.builder().failed())).containsExactly(oldFailure, freshFailure);
        assertThat(going(CleanUpPolicy.builder().keepNewest(1).olderThan(Duration.ofDays(50))))
                .isEmpty();
        assertThat(going(CleanUpPolicy.builder().keepNewest(0))).containsExactly(old, fresh);
        assertThat(attempts.planCleanUp(
                                MediaOwner.production("other"),
                                CleanUpPolicy.builder().failed().build())
                        .discarded())
                .isEmpty();
    }

    @Test
    void what_an_asset_shows_stays_and_so_does_what_was_chosen_since() throws InterruptedException {
        List<JobId> all = attempts(3);
        var lamp = library.assets()
                .create(AssetDraft.builder(Category.PROPS, "Lamp").build());
        library.assets()
                .update(
                        lamp.id(),
                        lamp.revision(),
                        edit -> edit.addImage(made(all.get(0)).media().get(0), ImageSlot.REFERENCE));
        CleanUpPlan plan =
                attempts.planCleanUp(FILM, CleanUpPolicy.builder().keepNewest(0).build());
        assertThat(plan.spared()).singleElement().satisfies(spared -> {
            assertThat(spared.attempt().id()).isEqualTo(all.get(0));
            assertThat(spared.reason()).contains("Lamp");
        });

        attempts.choose(all.get(1));
        CleanUpReport report = attempts.cleanUp(plan);
        assertThat(report.discarded()).extracting(Attempt::id).containsExactly(all.get(2));
        assertThat(report.spared()).extracting(spared -> spared.attempt().id()).containsExactly(all.get(1));
    }

    @Test
    void a_policy_that_says_nothing_or_nonsense_is_refused() {
        assertThatThrownBy(() -> CleanUpPolicy.builder().build()).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CleanUpPolicy.builder().keepNewest(-1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CleanUpPolicy.builder().olderThan(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidInputException.class);
    }

    private List<JobId> attempts(int count) throws InterruptedException {
        List<JobId> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(attempt());
        }
        return all;
    }

    private List<JobId> going(CleanUpPolicy.Builder policy) {
        return attempts.planCleanUp(FILM, policy.build()).discarded().stream()
                .map(Attempt::id)
                .toList();
    }
}
