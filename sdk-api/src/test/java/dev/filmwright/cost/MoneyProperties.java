package dev.filmwright.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MoneyProperties {

    @Property
    void the_order_of_a_sum_makes_no_difference(@ForAll("dollars") Money a, @ForAll("dollars") Money b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
    }

    @Property
    void the_grouping_of_a_sum_makes_no_difference(
            @ForAll("dollars") Money a, @ForAll("dollars") Money b, @ForAll("dollars") Money c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void twice_is_once_and_once_more(@ForAll("dollars") Money a) {
        assertThat(a.times(BigDecimal.valueOf(2))).isEqualTo(a.plus(a));
    }

    @Property
    void what_people_read_is_never_less_and_never_a_cent_more(@ForAll("dollars") Money a) {
        BigDecimal read = new BigDecimal(a.toString().substring("USD ".length()));

        assertThat(read).isGreaterThanOrEqualTo(a.amount());
        assertThat(read.subtract(a.amount())).isLessThan(new BigDecimal("0.01"));
    }

    @Provide
    Arbitrary<Money> dollars() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1000000"))
                .ofScale(6)
                .map(amount -> new Money(amount, Currency.getInstance("USD")));
    }
}
