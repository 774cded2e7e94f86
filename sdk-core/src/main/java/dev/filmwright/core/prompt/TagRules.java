package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.Finding.Severity;
import dev.filmwright.prompt.TextRange;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What goes wrong in weighted tags, above all after somebody edited them. */
final class TagRules {
    private static final Pattern WEIGHT = Pattern.compile(":\\s*([+-]?[0-9]{0,9}(?:\\.[0-9]{0,9})?)\\s*\\)");
    private static final BigDecimal STRONG = new BigDecimal("1.5");
    private static final Pattern CHUNK = Pattern.compile("\\bBREAK\\b");
    private static final Pattern SENTENCE = Pattern.compile("[.!?](?=\\s+\\p{Lu})");
    private static final Pattern PARAMETER = Pattern.compile("(?<!\\S)--[a-z]+");

    private TagRules() {}

    static List<Finding> check(String text) {
        List<Finding> findings = new ArrayList<>();
        brackets(text)
                .ifPresent(at -> findings.add(finding(
                        Severity.ERROR,
                        "open-bracket",
                        "a bracket has no counterpart, so that weights fall on other words than meant",
                        "close it, or write \\( for a bracket that is a word's own",
                        at,
                        at + 1)));
        weights(text, findings);
        each(
                CHUNK,
                text,
                Severity.NOTE,
                "break",
                "BREAK begins a new chunk of 75 tokens in A1111 and is a word elsewhere",
                "take it out where the prompt goes to another program",
                findings);
        each(
                SENTENCE,
                text,
                Severity.NOTE,
                "sentence",
                "sentences weigh less than tags with these models",
                "write short pieces with commas between them",
                findings);
        each(
                PARAMETER,
                text,
                Severity.WARNING,
                "foreign-parameter",
                "a parameter of another dialect is read as words",
                "take it out: set size, seed and settings in the request",
                findings);
        return findings;
    }

    /** Returns whether every bracket that is not escaped has its counterpart. */
    static boolean closed(String text) {
        return brackets(text).isEmpty();
    }

    private static Optional<Integer> brackets(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                if (i == text.length()) {
                    return Optional.of(i - 1);
                }
            } else if (c == '(' || c == '[') {
                open.push(i);
            } else if (c == ')' || c == ']') {
                if (open.isEmpty() || text.charAt(open.pop()) != (c == ')' ? '(' : '[')) {
                    return Optional.of(i);
                }
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(open.peekLast());
    }

    private static void weights(String text, List<Finding> findings) {
        Matcher each = WEIGHT.matcher(text);
        while (each.find()) {
            try {
                BigDecimal weight = new BigDecimal(each.group(1));
                if (weight.signum() <= 0 || weight.compareTo(STRONG) > 0) {
                    findings.add(finding(
                            Severity.WARNING,
                            "weight",
                            "a weight of " + weight.toPlainString() + " spoils pictures",
                            "use 0.5 to 1.5",
                            each.start(1),
                            each.end(1)));
                }
            } catch (NumberFormatException e) {
                findings.add(finding(
                        Severity.WARNING,
                        "weight",
                        "this is no weight, so that the brackets count for 1.1",
                        "write it as (words:1.2)",
                        each.start(),
                        each.end()));
            }
        }
    }

    private static void each(
            Pattern what,
            String text,
            Severity severity,
            String rule,
            String message,
            String remedy,
            List<Finding> findings) {
        Matcher each = what.matcher(text);
        while (each.find()) {
            findings.add(finding(severity, rule, message, remedy, each.start(), each.end()));
        }
    }

    private static Finding finding(Severity severity, String rule, String message, String remedy, int start, int end) {
        return new Finding(severity, rule, message, remedy, Optional.of(new TextRange(start, end)));
    }
}
