package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.Finding.Severity;
import dev.filmwright.prompt.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What prose should not hold: the signs of other dialects, which its models draw or read out, and words for what is not there. */
final class ProseRules {
    private static final Pattern PARAMETER = Pattern.compile("(?<!\\S)--[a-z]+");
    private static final Pattern WEIGHT = Pattern.compile("(?<!\\\\)\\([^()]{1,200}:[0-9.]+\\)|<lora:[^>]{1,200}>");
    private static final Pattern NEGATION =
            Pattern.compile("(?i)\\b(?:no|not|without|never|don['’]t|doesn['’]t|isn['’]t)\\s+\\p{L}+");
    private static final Pattern HEARD = Pattern.compile("(?i)no (?:music|subtitles|dialogue)");

    private ProseRules() {}

    static List<Finding> check(String text) {
        List<Finding> findings = new ArrayList<>();
        find(PARAMETER, text, Severity.WARNING, "foreign-parameter", findings);
        find(WEIGHT, text, Severity.WARNING, "foreign-weight", findings);
        find(NEGATION, text, Severity.NOTE, "negation", findings);
        return findings;
    }

    private static void find(Pattern what, String text, Severity severity, String rule, List<Finding> findings) {
        Matcher each = what.matcher(text);
        while (each.find()) {
            if (!HEARD.matcher(each.group()).matches()) {
                findings.add(new Finding(
                        severity,
                        rule,
                        message(rule, each.group()),
                        remedy(rule),
                        Optional.of(new TextRange(each.start(), each.end()))));
            }
        }
    }

    private static String message(String rule, String words) {
        return switch (rule) {
            case "foreign-parameter" -> "\"" + words + "\" is a parameter of another dialect";
            case "foreign-weight" -> "\"" + words + "\" is a weight of another dialect";
            default -> "\"" + words + "\" names what is not to be there, which models tend to draw";
        };
    }

    private static String remedy(String rule) {
        return switch (rule) {
            case "foreign-parameter" -> "take it out: set size, seed and settings in the request";
            case "foreign-weight" -> "take it out: say first what matters most";
            default -> "say what is there instead, or move it to what is to be avoided";
        };
    }
}
