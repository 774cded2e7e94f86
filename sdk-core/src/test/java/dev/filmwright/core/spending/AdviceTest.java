package dev.filmwright.core.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.media.FrameSize;
import dev.filmwright.spending.CostAdvice;
import dev.filmwright.spending.CostEstimate;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.CostSum;
import dev.filmwright.spending.ModelCost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What to choose, and what it would cost to do it again. */
class AdviceTest extends SpendingFixture {

    private CostAdvice advice() {
        return costs.advice();
    }

    private static CostSum.Range exactly(String amount) {
        return new CostSum.Range(Money.usd(amount), Money.usd(amount));
    }

    @Test
    void the_cheapest_model_that_can_do_it_comes_first_and_the_unknown_last() {
        assertThat(advice().cheapest(photo()))
                .extracting(ModelCost::model)
                .containsExactly(PaidBackend.FREE, PaidBackend.CHEAP, PaidBackend.PHOTO, PaidBackend.UNPRICED);
        assertThat(advice().cheapest(request(PaidBackend.PHOTO)
                        .size(new FrameSize(90, 90))
                        .build()))
                .extracting(ModelCost::model)
                .contains(PaidBackend.SMALL);
        assertThat(advice().cheapest(request(PaidBackend.PHOTO)
                        .size(new FrameSize(9000, 90))
                        .build()))
                .isEmpty();
    }

    @Test
    void ways_to_a_result_are_compared() {
        GenerationRequest draft = request(PaidBackend.CHEAP).build();

        Map<String, CostSum> ways =
                advice().compare(Map.of("quick", List.of(photo()), "control", List.of(draft, draft, photo())));

        assertThat(ways.keySet()).containsExactly("control", "quick");
        assertThat(ways.values())
                .extracting(sum -> List.copyOf(sum.known().values()))
                .containsExactly(List.of(exactly("1.20")), List.of(exactly("1")));
    }

    @Test
    void making_a_generation_again_costs_what_its_request_does() throws InterruptedException {
        GenerationId made = run(photo()).generation().orElseThrow();

        assertThat(advice().regenerate(made))
                .isInstanceOfSatisfying(
                        CostEstimate.Known.class,
                        known -> assertThat(known.high()).isEqualTo(usd("1")));
        assertThatThrownBy(() -> advice().regenerate(new GenerationId("none"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void making_a_shot_a_scene_or_a_film_again_counts_the_last_result_of_each_slot() throws InterruptedException {
        run(photo());
        run(request(PaidBackend.CHEAP).build());
        run(request(PaidBackend.PHOTO).label("shot", "SC010_SH0030").build());
        run(request(PaidBackend.CHEAP).slot("poster").build());
        backend.fails(Failure.Billing.NOT_CHARGED);
        run(request(PaidBackend.PHOTO).label("scene", "SC020").build());

        assertThat(again(CostScope.shot("film", "SC010_SH0020"))).containsExactly(exactly("0.20"));
        assertThat(again(CostScope.scene("film", "SC010"))).containsExactly(exactly("1.20"));
        assertThat(again(CostScope.scene("film", "SC020"))).isEmpty();
        assertThat(again(FILM)).containsExactly(exactly("1.20"));
        assertThatThrownBy(() -> advice().regenerate(CostScope.library())).isInstanceOf(InvalidInputException.class);
    }

    private List<CostSum.Range> again(CostScope scope) {
        return List.copyOf(advice().regenerate(scope).known().values());
    }
}
