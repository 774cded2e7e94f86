package dev.filmwright.core.export.timeline;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes comma-separated values (RFC 4180): CRLF, quotes where needed.
 *
 * <p>Text comes from scripts of strangers, and a spreadsheet runs a cell that begins with {@code =}, {@code +},
 * {@code -} or {@code @}: such a cell gets an apostrophe in front (OWASP, <i>CSV Injection</i>).
 */
final class Csv {
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@]", Pattern.DOTALL);

    private final StringBuilder out = new StringBuilder();

    void row(List<String> cells) {
        out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    String text() {
        return out.toString();
    }

    private static String cell(String value) {
        String safe = FORMULA.matcher(value).find() ? "'" + value : value;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
