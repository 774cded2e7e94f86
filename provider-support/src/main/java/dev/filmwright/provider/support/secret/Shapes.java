package dev.filmwright.provider.support.secret;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out what looks like a secret although nobody told. Every pattern is bounded, so that long texts cost no more. */
final class Shapes {
    private static final String NAME =
            "(?:[a-z0-9_.-]{0,40}(?:api[-_]?key|access[-_]?key|secret|token|password|passwd|signature"
                    + "|credential|x-key|private[-_]?key|session[-_]?id))";

    private static final Pattern URL = Pattern.compile("(?i)\\b(?:https?|wss?):(?:\\\\?/){2}[^\\s\"'<>]+");
    private static final Pattern SCHEME =
            Pattern.compile("(?i)\\b(bearer|basic)([\\s:]{1,3}|%20)[A-Za-z0-9._~+/=-]{4,}");
    private static final Pattern LINE = Pattern.compile(
            "(?i)\\b((?:proxy-)?authorization|(?:set-)?cookie)(\\\\?\"?'?\\s{0,3}[:=]\\s{0,3})(\\\\?\"[^\"]*|[^\\s\"][^\\r\\n]*)");
    private static final Pattern FIELD = Pattern.compile(
            "(?i)(?<![a-z0-9_.-])(" + NAME + ")(\\\\?\"?'?\\s{0,3}[:=]\\s{0,3}\\\\?\"?'?)([^\\s\"',;&{}\\[\\]<>]+)");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)(?<![a-z0-9_-])(x-amz-[a-z-]{1,40}|x-goog-[a-z-]{1,40}|sig|se|sp|key|code|jwt)=([^&\\s\"'<>]+)");
    private static final Pattern JWT = Pattern.compile(
            "\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{4,}(?:\\.[A-Za-z0-9_-]*)?|\\bwhsec_[A-Za-z0-9+/=_-]+");

    private Shapes() {}

    static String redact(String text) {
        String result = URL.matcher(text).replaceAll(Shapes::url);
        result = SCHEME.matcher(result).replaceAll("$1$2" + Secrets.MARK);
        result = LINE.matcher(result).replaceAll("$1$2" + Secrets.MARK);
        result = FIELD.matcher(result).replaceAll("$1$2" + Secrets.MARK);
        result = PARAMETER.matcher(result).replaceAll("$1=" + Secrets.MARK);
        return JWT.matcher(result).replaceAll(Secrets.MARK);
    }

    private static String url(MatchResult match) {
        return Matcher.quoteReplacement(url(match.group()));
    }

    /** Returns a URL with its user, the values of its query and its fragment masked. */
    static String url(String url) {
        int path = url.indexOf('/', url.indexOf("//") < 0 ? url.indexOf("/\\/") + 3 : url.indexOf("//") + 2);
        int query = url.indexOf('?');
        int end = query < 0 ? url.indexOf('#') : query;
        String before = end < 0 ? url : url.substring(0, end);
        int at = before.lastIndexOf('@', path < 0 ? before.length() : path);
        if (at >= 0) {
            int authority = before.indexOf(':') + 1;
            while (authority < before.length() && "/\\".indexOf(before.charAt(authority)) >= 0) {
                authority++;
            }
            before = before.substring(0, Math.min(authority, at)) + Secrets.MARK + before.substring(at);
        }
        return end < 0 ? before : before + rest(url.substring(end));
    }

    private static String rest(String rest) {
        if (rest.charAt(0) == '#') {
            return "#" + Secrets.MARK;
        }
        StringBuilder masked = new StringBuilder();
        for (String parameter : rest.substring(1).split("&")) {
            int equals = parameter.indexOf('=');
            masked.append(masked.isEmpty() ? '?' : '&')
                    .append(equals < 0 ? Secrets.MARK : parameter.substring(0, equals + 1) + Secrets.MARK);
        }
        return masked.isEmpty() ? "?" : masked.toString();
    }
}
