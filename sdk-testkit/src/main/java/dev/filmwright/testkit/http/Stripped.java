package dev.filmwright.testkit.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of what is shown what may be a secret, by name: tests print requests, and prints end up in logs. */
final class Stripped {
    private static final String MARK = "***";
    private static final Pattern SECRET =
            Pattern.compile("auth|cookie|key|token|secret|signature|credential|password|^sig$|^x-amz-|^x-goog-");

    private Stripped() {}

    static String header(String name, String value) {
        return secret(name) ? MARK : value;
    }

    static String query(String query) {
        return Arrays.stream(query.split("&")).map(Stripped::parameter).collect(Collectors.joining("&"));
    }

    private static String parameter(String parameter) {
        int equals = parameter.indexOf('=');
        return equals > 0 && secret(parameter.substring(0, equals))
                ? parameter.substring(0, equals + 1) + MARK
                : parameter;
    }

    private static boolean secret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.equals("idempotency-key") && SECRET.matcher(lower).find();
    }
}
