package dev.filmwright.dialects;

import dev.filmwright.dialects.MidjourneyRules.Parameter;
import dev.filmwright.dialects.MidjourneyRules.Value;
import dev.filmwright.dialects.MidjourneyRules.Version;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.Finding.Severity;
import dev.filmwright.prompt.TextRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Midjourney would refuse in a prompt, or take for something else; used by one thread. */
final class MidjourneyCheck {
    private static final Pattern NAMED = Pattern.compile("(?<!\\S)(?:-{2,}|—)([\\p{L}\\d]+)");
    private static final Pattern VALUE = Pattern.compile("\\S+");
    private static final Pattern RATIO = Pattern.compile("[1-9]\\d{0,4}:[1-9]\\d{0,4}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern CODE = Pattern.compile("\\d{1,12}|random");
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern WEIGHTS = Pattern.compile("::");
    private static final Pattern VARIANTS = Pattern.compile("\\{[^{}]*,[^{}]*\\}");
    private static final Map<Parameter, Parameter> WEIGHS = Map.of(
            Parameter.CW, Parameter.CREF,
            Parameter.SW, Parameter.SREF,
            Parameter.OW, Parameter.OREF);

    private final String text;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Parameter> seen = EnumSet.noneOf(Parameter.class);
    private final List<Given> given = new ArrayList<>();

    MidjourneyCheck(String text) {
        this.text = text;
    }

    /** A parameter as it stands in the text. */
    private record Given(Parameter parameter, List<String> values, int start, int end) {}

    List<Finding> findings() {
        each(LINES, Severity.WARNING, "line-break", "a prompt ends where its line does", "write it in one line");
        each(
                WEIGHTS,
                Severity.WARNING,
                "multi-prompt",
                "\"::\" divides the prompt, and from version 7 on is no longer read",
                "take it out: say first what matters most");
        each(
                VARIANTS,
                Severity.WARNING,
                "permutation",
                "braces run a job for each of their words, and each costs",
                "take them out, unless that is meant");
        List<Integer> starts = new ArrayList<>();
        Matcher each = NAMED.matcher(text);
        while (each.find()) {
            starts.add(each.start());
        }
        for (int i = 0; i < starts.size(); i++) {
            read(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length());
        }
        Version version = version();
        given.forEach(parameter -> check(parameter, version));
        WEIGHS.forEach((weight, reference) -> {
            if (seen.contains(weight) && !seen.contains(reference)) {
                add(
                        Severity.WARNING,
                        "weight-without-picture",
                        "--" + weight.word() + " weighs a picture that is not given",
                        "add --" + reference.word() + ", or take it out",
                        place(weight));
            }
        });
        return List.copyOf(findings);
    }

    private void read(int start, int end) {
        Matcher name = NAMED.matcher(text).region(start, end);
        if (!name.lookingAt()) {
            return;
        }
        String word = name.group(1).toLowerCase(Locale.ROOT);
        Optional<Parameter> parameter = Parameter.named(word);
        if (parameter.isEmpty()) {
            if (!MidjourneyRules.OTHERS.contains(word)) {
                add(
                        Severity.ERROR,
                        "unknown-parameter",
                        "Midjourney knows no parameter \"" + word + "\"",
                        "correct it, or write it without hyphens if it is a word",
                        new TextRange(start, name.end()));
            }
            return;
        }
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(text).region(name.end(), end);
        while (value.find()) {
            values.add(value.group());
        }
        if (!seen.add(parameter.get())) {
            add(
                    Severity.ERROR,
                    "parameter-twice",
                    "--" + parameter.get().word() + " is there twice",
                    "keep one of them",
                    new TextRange(start, name.end()));
        }
        given.add(new Given(
                parameter.get(),
                values,
                start,
                text.substring(0, end).stripTrailing().length()));
    }

    private Version version() {
        for (Given each : given) {
            String value = String.join(" ", each.values());
            if (each.parameter() == Parameter.V || each.parameter() == Parameter.NIJI) {
                String word = each.parameter() == Parameter.NIJI ? "niji " + value : value;
                Optional<Version> version = Version.named(word);
                if (version.isPresent()) {
                    return version.get();
                }
                add(
                        Severity.WARNING,
                        "version",
                        "version \"" + word + "\" is not known here, so that nothing is known of its rules",
                        "use one of " + Version.words(),
                        new TextRange(each.start(), each.end()));
            }
        }
        return Version.V7;
    }

    private void check(Given each, Version version) {
        Parameter parameter = each.parameter();
        TextRange place = new TextRange(each.start(), each.end());
        if (!parameter.takenBy(version)) {
            add(
                    Severity.ERROR,
                    "parameter-version",
                    "version " + version.word() + " does not take --" + parameter.word(),
                    "take it out, or use version " + parameter.versions(),
                    place);
        }
        Optional<String> wrong = wrong(parameter, each.values());
        if (wrong.isPresent()) {
            add(
                    Severity.ERROR,
                    "parameter-value",
                    "--" + parameter.word() + " cannot be \"" + String.join(" ", each.values()) + "\"",
                    wrong.get(),
                    place);
        } else if (each.values().size() > 1 && single(parameter)) {
            add(
                    Severity.ERROR,
                    "words-after-parameters",
                    "words after a parameter are not read, or make it invalid",
                    "write all words before the first parameter",
                    place);
        }
    }

    private static boolean single(Parameter parameter) {
        return switch (parameter.value()) {
            case NUMBER, RATIO -> true;
            default -> parameter == Parameter.OREF || parameter == Parameter.STYLE;
        };
    }

    /** Returns what would be right, if a value is wrong. */
    private static Optional<String> wrong(Parameter parameter, List<String> values) {
        if (values.isEmpty() != (parameter.value() == Value.NOTHING)) {
            return Optional.of(values.isEmpty() ? "write a value after it" : "write nothing after it");
        }
        return switch (parameter.value()) {
            case NUMBER -> parameter.allows(values.get(0)) ? Optional.empty() : Optional.of(parameter.range());
            case RATIO ->
                RATIO.matcher(values.get(0)).matches()
                        ? Optional.empty()
                        : Optional.of("write two whole numbers, e.g. 16:9 or 47:20");
            case PICTURES ->
                values.stream().allMatch(value -> address(parameter, value))
                        ? Optional.empty()
                        : Optional.of("write the picture's http or https address");
            default -> Optional.empty();
        };
    }

    private static boolean address(Parameter parameter, String value) {
        return ADDRESS.matcher(value).matches()
                || parameter == Parameter.SREF && CODE.matcher(value).matches();
    }

    private TextRange place(Parameter parameter) {
        return given.stream()
                .filter(each -> each.parameter() == parameter)
                .findFirst()
                .map(each -> new TextRange(each.start(), each.end()))
                .orElseGet(() -> new TextRange(0, text.length()));
    }

    private void each(Pattern what, Severity severity, String rule, String message, String remedy) {
        Matcher each = what.matcher(text);
        while (each.find()) {
            add(severity, rule, message, remedy, new TextRange(each.start(), each.end()));
        }
    }

    private void add(Severity severity, String rule, String message, String remedy, TextRange place) {
        findings.add(new Finding(severity, rule, message, remedy, Optional.of(place)));
    }
}
