package dev.filmwright.core.export.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.cost.Estimate;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostRowsTest {
    private static List<Estimate> estimates(int pictures, int clips) {
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < pictures + clips; i++) {
            boolean picture = i < pictures;
            Money money = Money.usd("0.0" + (1 + i % 9));
            Price price = new Price(
                    "model-" + i,
                    "Model " + i,
                    picture ? Price.Output.IMAGE : Price.Output.VIDEO,
                    picture ? Price.Basis.IMAGE : Price.Basis.SECOND,
                    money,
                    money,
                    List.of(),
                    "");
            estimates.add(new Estimate("acme", "Acme", price, 1, money, LocalDate.of(2026, 11, 21)));
        }
        return estimates;
    }

    @Test
    void many_pictures_leave_room_for_clips() {
        List<Estimate> all = estimates(17, 8);
        CostRows rows = CostRows.of(all, 9);
        assertThat(rows.shown()).containsExactlyElementsOf(together(all.subList(0, 5), all.subList(17, 21)));
        assertThat(rows.rest()).containsExactlyElementsOf(together(all.subList(5, 17), all.subList(21, 25)));
    }

    @Test
    void one_kind_takes_the_room_that_the_other_does_not_need() {
        List<Estimate> all = estimates(10, 1);
        assertThat(CostRows.of(all, 8).shown())
                .containsExactlyElementsOf(together(all.subList(0, 7), all.subList(10, 11)));
        assertThat(CostRows.of(estimates(2, 1), 8).rest()).isEmpty();
        assertThat(CostRows.of(List.of(), 8).shown()).isEmpty();
    }

    private static List<Estimate> together(List<Estimate> first, List<Estimate> second) {
        List<Estimate> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
