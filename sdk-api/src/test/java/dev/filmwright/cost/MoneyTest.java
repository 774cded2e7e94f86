package dev.filmwright.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    private static final Money YEN = new Money(BigDecimal.TEN, Currency.getInstance("JPY"));

    @ParameterizedTest
    @CsvSource({"12.4, USD 12.40", "0.001, USD 0.01", "3, USD 3.00", "0, USD 0.00", "2.995, USD 3.00", "100, USD 100.00"
    })
    void people_read_cents_rounded_up(String amount, String text) {
        assertThat(Money.usd(amount)).hasToString(text);
    }

    @Test
    void a_currency_without_cents_is_printed_without() {
        assertThat(YEN).hasToString("JPY 10");
    }

    @Test
    void equal_amounts_are_equal_whatever_their_scale() {
        assertThat(Money.usd("0.50")).isEqualTo(Money.usd("0.5")).hasSameHashCodeAs(Money.usd("0.5"));
        assertThat(Money.usd("0.00")).isEqualTo(Money.usd("0"));
    }

    @Test
    void a_price_is_multiplied_exactly() {
        assertThat(Money.usd("0.03").times(new BigDecimal("1000000.5"))).isEqualTo(Money.usd("30000.015"));
    }

    @Test
    void different_currencies_are_never_added() {
        assertThatThrownBy(() -> Money.usd("1").plus(YEN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("currency is \"JPY\": add amounts in USD only");
    }
}
