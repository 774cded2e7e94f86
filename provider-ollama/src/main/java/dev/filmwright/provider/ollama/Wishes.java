package dev.filmwright.provider.ollama;

import dev.filmwright.InvalidInputException;
import dev.filmwright.provider.support.json.JsonObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a request says about how it is to be asked, checked before anything is sent. Immutable.
 *
 * @param generate whether to use {@code /api/generate} in place of {@code /api/chat}
 * @param system the words that set the tone
 * @param suffix what follows the text that is to be filled in; for generate only
 * @param think whether and how much to think: true, false, low, medium, high or max
 * @param keepAlive how long the model stays in memory afterwards
 * @param json whether any JSON is wanted
 * @param shift whether the window moves on when it is full
 * @param options those of {@link OptionTable}
 */
record Wishes(
        boolean generate,
        Optional<String> system,
        Optional<String> suffix,
        Optional<String> think,
        Optional<String> keepAlive,
        boolean json,
        Optional<Boolean> shift,
        SortedMap<String, String> options) {
    private static final Set<String> OWN = Set.of("mode", "system", "suffix", "think", "keep_alive", "format", "shift");
    private static final Set<String> NAMES = allNames();
    private static final Set<String> THINKING = Set.of("true", "false", "low", "medium", "high", "max");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DURATION = Pattern.compile("-?(?:\\d{1,9}(?:\\.\\d{1,9})?(?:ns|us|µs|ms|s|m|h))+");

    /** Returns the names of all settings of a request. */
    static Set<String> names() {
        return NAMES;
    }

    private static Set<String> allNames() {
        Set<String> names = new HashSet<>(OWN);
        names.addAll(OptionTable.names());
        return Set.copyOf(names);
    }

    /**
     * Reads them.
     *
     * @throws InvalidInputException if one is unknown or wrong
     */
    static Wishes of(Map<String, String> options) {
        for (String name : options.keySet()) {
            if (!names().contains(name)) {
                throw new InvalidInputException(
                        "options", name, "use one of " + String.join(", ", new TreeSet<>(names())));
            }
        }
        OptionTable.write(options, JsonObject.create());
        boolean generate = oneOf(options, "mode", Set.of("chat", "generate"))
                .orElse("chat")
                .equals("generate");
        Optional<String> suffix = Optional.ofNullable(options.get("suffix"));
        if (suffix.isPresent() && !generate) {
            throw OptionTable.wrong("suffix", suffix.get(), "it together with mode=generate, or leave it out");
        }
        Optional<String> keepAlive =
                Optional.ofNullable(options.get("keep_alive")).map(Wishes::keepAlive);
        SortedMap<String, String> own = new TreeMap<>(options);
        own.keySet().removeAll(OWN);
        return new Wishes(
                generate,
                Optional.ofNullable(options.get("system")).filter(text -> !text.isBlank()),
                suffix,
                oneOf(options, "think", THINKING),
                keepAlive,
                oneOf(options, "format", Set.of("json")).isPresent(),
                Optional.ofNullable(options.get("shift")).map(value -> OptionTable.flag("shift", value)),
                own);
    }

    private static Optional<String> oneOf(Map<String, String> options, String name, Set<String> allowed) {
        Optional<String> value = Optional.ofNullable(options.get(name));
        if (value.filter(word -> !allowed.contains(word)).isPresent()) {
            throw OptionTable.wrong(name, value.get(), "one of " + String.join(", ", new TreeSet<>(allowed)));
        }
        return value;
    }

    /** Checks a time as the server takes it: a number of seconds, or a duration as Go writes it. */
    static String keepAlive(String value) {
        if (SECONDS.matcher(value).matches() || DURATION.matcher(value).matches()) {
            return value;
        }
        throw OptionTable.wrong("keep_alive", value, "seconds, or a time like 10m or 1h30m; -1 for ever");
    }

    /** Adds a time to a body: seconds must be a number there, as {@code "-1"} is no duration. */
    static void writeKeepAlive(String value, JsonObject body) {
        if (SECONDS.matcher(value).matches()) {
            body.with("keep_alive", Long.parseLong(value));
        } else {
            body.with("keep_alive", value);
        }
    }
}
