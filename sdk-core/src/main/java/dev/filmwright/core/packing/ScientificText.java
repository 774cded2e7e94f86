package dev.filmwright.core.packing;

import java.math.BigDecimal;

/**
 * Small numbers as every trainer's reader takes them for a number: a digit, a full stop, a digit, the exponent with its sign.
 * YAML 1.1 reads {@code 1e-4} as a text.
 *
 * @see <a href="https://yaml.org/type/float.html">YAML 1.1, floats</a>
 */
final class ScientificText {
    private static final BigDecimal SMALL = new BigDecimal("0.001");

    private ScientificText() {}

    /** Returns a number such as {@code "1.0e-4"}; from a thousandth up as {@code "0.05"}. */
    static String of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.signum() == 0 || plain.abs().compareTo(SMALL) >= 0) {
            String text = plain.toPlainString();
            return text.contains(".") ? text : text + ".0";
        }
        int exponent = plain.precision() - plain.scale() - 1;
        String digits = plain.scaleByPowerOfTen(-exponent).toPlainString();
        return (digits.contains(".") ? digits : digits + ".0") + "e" + exponent;
    }
}
