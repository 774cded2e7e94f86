package dev.filmwright.core.prompt;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people write them. */
final class Numbers {
    private Numbers() {}

    /** Returns a number with at most two decimals and no zeros at the end; what is no number as it is. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
