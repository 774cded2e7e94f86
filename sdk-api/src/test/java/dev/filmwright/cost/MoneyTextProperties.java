package dev.filmwright.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Amounts as text, in currencies and credits. */
class MoneyTextProperties {

    @Property
    void what_is_written_exactly_is_read_as_the_same_amount(@ForAll("amounts") Money money) {
        assertThat(Money.parse(money.exact())).isEqualTo(money).hasSameHashCodeAs(money);
        assertThat(money.exact()).doesNotContain("E+").doesNotContain("E-");
    }

    @Property
    void whatever_is_read_is_an_amount_or_refused(@ForAll String text) {
        Money money;
        try {
            money = Money.parse(text);
        } catch (InvalidInputException e) {
            return;
        }
        assertThat(Money.parse(money.exact())).isEqualTo(money);
    }

    @Property
    void taking_away_what_was_added_leaves_the_amount(@ForAll("dollars") Money one, @ForAll("dollars") Money other) {
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.minus(other)).isEqualTo(other.minus(one).negated());
        assertThat(one.isMoreThan(other)).isEqualTo(one.minus(other).signum() > 0);
    }

    @Property
    void rounding_up_never_makes_a_cost_less(@ForAll("dollars") Money money) {
        Money rounded = money.roundedUp(2);

        assertThat(money.isMoreThan(rounded)).isFalse();
        assertThat(rounded.minus(money).amount()).isLessThan(new BigDecimal("0.01"));
        assertThat(money.roundedUp(Money.MOST_DECIMALS)).isEqualTo(money);
    }

    @Example
    void amounts_without_bounds_are_refused() {
        for (String amount :
                new String[] {"1E+999999999", "1E-999999999", "1000000000000000", "0.0000000000000000001"}) {
            assertThatThrownBy(() -> new Money(new BigDecimal(amount), MoneyUnit.USD))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Example
    void units_are_currencies_or_credits_of_somebody() {
        assertThat(MoneyUnit.credits("flux")).hasToString("flux:credits").matches(unit -> !unit.isCurrency());
        assertThat(MoneyUnit.of(Currency.getInstance("EUR"))).matches(MoneyUnit::isCurrency);
        assertThat(Money.parse("flux:credits 4.5")).hasToString("flux:credits 4.5");
        for (String code :
                new String[] {"", "usd", "US", "flux:", ":credits", "flux credits", "FLUX:credits", "EURO"}) {
            assertThatThrownBy(() -> new MoneyUnit(code)).isInstanceOf(InvalidInputException.class);
        }
        for (String text : new String[] {"", "USD", "12", "12 USD", "USD 1e3", "USD  ", "USD 1.", "USD 1 2"}) {
            assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Provide
    Arbitrary<Money> amounts() {
        Arbitrary<BigDecimal> values = Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999999999999"), new BigDecimal("99999999999999"))
                .ofScale(12);
        Arbitrary<Integer> scales = Arbitraries.integers().between(-5, 12);
        return Combinators.combine(values, scales, Arbitraries.of("USD", "JPY", "TND", "flux:credits", "XXX"))
                .as((value, scale, unit) -> new Money(value.setScale(scale, RoundingMode.DOWN), new MoneyUnit(unit)));
    }

    @Provide
    Arbitrary<Money> dollars() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(9)
                .map(amount -> new Money(amount, MoneyUnit.USD));
    }
}
