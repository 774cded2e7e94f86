package dev.filmwright.provider.comfyui.wire;

import dev.filmwright.provider.support.http.BackendAnswer;
import dev.filmwright.provider.support.http.ErrorDetail;
import dev.filmwright.provider.support.http.ErrorReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a ComfyUI server, or a proxy before it, says when it refuses a call. */
public final class ComfyErrors {
    private static final Pattern SIZE = Pattern.compile("size (\\d{1,18}) exceeded");

    private ComfyErrors() {}

    /** Returns what is said, with a remedy. */
    public static ErrorDetail read(BackendAnswer answer) {
        String body = answer.text();
        return switch (answer.status()) {
            case 403 ->
                body.isBlank()
                        ? ErrorDetail.of(
                                "the server refuses where the call comes from, without a word: a proxy before it must pass"
                                        + " the Host header on and drop Origin, or let the caller in")
                        : standard(answer);
            case 413 ->
                ErrorDetail.of("more than the server takes at once" + most(body)
                        + ": send less, or start it with a larger --max-upload-size");
            default -> standard(answer);
        };
    }

    private static String most(String body) {
        Matcher size = SIZE.matcher(body);
        return size.find() ? " (" + size.group(1) + " bytes)" : "";
    }

    private static ErrorDetail standard(BackendAnswer answer) {
        ErrorDetail detail = ErrorReader.standard().read(answer);
        return answer.status() >= 500 ? ErrorDetail.of(Places.hidden(detail.message())) : detail;
    }
}
