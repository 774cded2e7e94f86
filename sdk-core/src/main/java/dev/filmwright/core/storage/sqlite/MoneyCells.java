package dev.filmwright.core.storage.sqlite;

import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Amounts in two cells, units and billionths: each of them is added up by itself, exactly. */
final class MoneyCells {
    private MoneyCells() {}

    /** Returns the whole units, rounded down: of -0.25 these are -1. */
    static long whole(Money money) {
        return money.amount().setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** Returns the billionths above the whole units. */
    static long nano(Money money) {
        return money.amount()
                .subtract(BigDecimal.valueOf(whole(money)))
                .movePointRight(Budget.DECIMALS)
                .longValueExact();
    }

    /** Reads the amount in a column and the one behind it. */
    static Money money(ResultSet row, int column, MoneyUnit unit) throws SQLException {
        return new Money(
                BigDecimal.valueOf(row.getLong(column))
                        .add(BigDecimal.valueOf(row.getLong(column + 1), Budget.DECIMALS)),
                unit);
    }

    /** Reads what was reserved, charged and bought in a column and the five behind it. */
    static Totals totals(ResultSet row, int column, MoneyUnit unit) throws SQLException {
        return new Totals(money(row, column, unit), money(row, column + 2, unit), money(row, column + 4, unit));
    }
}
