package dev.filmwright.dialects;

import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.Finding.Severity;
import dev.filmwright.prompt.TextRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What goes wrong in Sora's prompts, above all after somebody edited them. */
final class SoraRules {
    private static final Pattern BEAT =
            Pattern.compile("\\[(\\d{1,4}(?:\\.\\d{1,3})?)\\s*[-–]\\s*(\\d{1,4}(?:\\.\\d{1,3})?)s\\]");
    private static final Pattern SPOKEN = Pattern.compile("\"([^\"\\n]{1,2000})\"");
    private static final Pattern PARAMETER = Pattern.compile("(?<!\\S)--[a-z]+");
    private static final int WORDS_A_SECOND = 3;

    private SoraRules() {}

    static List<Finding> check(String text) {
        List<Finding> findings = new ArrayList<>();
        BigDecimal end = BigDecimal.ZERO;
        Matcher beat = BEAT.matcher(text);
        while (beat.find()) {
            BigDecimal from = new BigDecimal(beat.group(1));
            BigDecimal to = new BigDecimal(beat.group(2));
            if (from.compareTo(end) < 0 || to.compareTo(from) <= 0) {
                findings.add(finding(
                        "beat-order",
                        beat.group() + " begins before the beat above it ends, or ends before it begins",
                        "give each beat its time after the one before",
                        beat.start(),
                        beat.end()));
            }
            end = to.max(end);
        }
        spoken(text, end, findings);
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            findings.add(finding(
                    "foreign-parameter",
                    "\"" + parameter.group() + "\" is a parameter of another dialect, and is read as words",
                    "take it out: size and length are set where the clip is asked for",
                    parameter.start(),
                    parameter.end()));
        }
        return findings;
    }

    /** People say about three words a second; more is cut off, or spoken in a rush. */
    private static void spoken(String text, BigDecimal seconds, List<Finding> findings) {
        int words = 0;
        int first = -1;
        int last = 0;
        Matcher line = SPOKEN.matcher(text);
        while (line.find()) {
            words += line.group(1).strip().split("\\s+").length;
            first = first < 0 ? line.start() : first;
            last = line.end();
        }
        if (seconds.signum() > 0 && words > seconds.intValue() * WORDS_A_SECOND) {
            findings.add(finding(
                    "dialogue-length",
                    words + " words are said in " + seconds.stripTrailingZeros().toPlainString() + " seconds",
                    "cut the lines to about " + WORDS_A_SECOND + " words a second, or make the clip longer",
                    first,
                    last));
        }
    }

    private static Finding finding(String rule, String message, String remedy, int start, int end) {
        return new Finding(Severity.WARNING, rule, message, remedy, Optional.of(new TextRange(start, end)));
    }
}
