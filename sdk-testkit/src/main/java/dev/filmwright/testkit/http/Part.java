package dev.filmwright.testkit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file a request asks for: RFC 9110, section 14. One range of bytes is understood, all else gets the whole.
 *
 * @param from the first byte
 * @param length the length of the whole
 */
record Part(long from, long to, long length) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");

    static Optional<Part> asked(ReceivedRequest request, String tag, long length) {
        Matcher range = RANGE.matcher(request.raw("range").orElse(""));
        boolean same = request.raw("if-range").map(tag::equals).orElse(true);
        if (!same || !range.matches()) {
            return Optional.empty();
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? length : Math.min(length, Long.parseLong(range.group(2)) + 1);
        return Optional.of(new Part(from, to, length));
    }

    private boolean satisfiable() {
        return from < to;
    }

    int status() {
        return satisfiable() ? 206 : 416;
    }

    List<Answer.Header> headers(List<Answer.Header> whole) {
        List<Answer.Header> headers = new ArrayList<>(whole);
        String said = satisfiable() ? from + "-" + (to - 1) : "*";
        headers.add(new Answer.Header("Content-Range", "bytes " + said + "/" + length));
        return headers;
    }

    Content of(Content whole) {
        return satisfiable() ? whole.part(from, to) : Content.of(new byte[0]);
    }
}
