package dev.filmwright.provider.google;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.provider.support.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Google's filters for content: what they say when they do not give something away. Immutable things only.
 *
 * <p>They say it in sentences with <em>support codes</em>, numbers of eight digits for which Google publishes a table of
 * categories; those are kept in messages, as they are all one can look up.
 */
public final class Refusal {
    private static final Pattern CODES =
            Pattern.compile("support codes?:?\\s*((?:\\d{8}[,\\s]*)+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("\\d{8}");
    private static final int LONGEST = 500;
    private static final int MOST = 10;

    private Refusal() {}

    /** Returns whether an error's message says that a filter for content refused. */
    public static boolean speaksOf(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return !supportCodes(message).isEmpty()
                || lower.contains("responsible ai")
                || lower.contains("usage guidelines")
                || lower.contains("safety filter");
    }

    /** Returns the support codes in a message, in order. */
    public static List<String> supportCodes(String message) {
        List<String> codes = new ArrayList<>();
        Matcher all = CODES.matcher(message);
        while (all.find() && codes.size() < MOST) {
            Matcher each = CODE.matcher(all.group(1));
            while (each.find()) {
                codes.add(each.group());
            }
        }
        return codes;
    }

    /** Returns whether a message says that nothing was charged; otherwise nobody knows. */
    public static Billing billing(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return lower.contains("not charged") || lower.contains("not been charged") || lower.contains("not be charged")
                ? Billing.NOT_CHARGED
                : Billing.UNKNOWN;
    }

    /** Returns one line that holds the reasons, shortened if there are many. */
    public static String line(List<String> reasons) {
        String line = String.join("; ", reasons.subList(0, Math.min(MOST, reasons.size())))
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** Returns the failure of work of which all was filtered, for these reasons. */
    public static Failure failure(String provider, List<String> reasons, Secrets secrets) {
        String line = secrets.redact(line(reasons));
        return new Failure(
                Failure.Kind.CONTENT_REJECTED,
                provider + ": Google filtered what was made: " + (line.isEmpty() ? "it gave no reason" : line),
                false,
                Optional.empty(),
                billing(line),
                Optional.of(provider),
                Optional.empty());
    }
}
