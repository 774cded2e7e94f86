package dev.filmwright.provider.support.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** What a secret looks like where programs write it, and how all of it is masked. */
final class Forms {
    /** Shorter pieces of base64 or hex are too likely to be something else. */
    private static final int SHORTEST_CODE = 8;

    private Forms() {}

    static Set<String> of(String secret) {
        Set<String> forms = new HashSet<>();
        forms.add(secret);
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        for (String url : new String[] {form, form.replace("+", "%20")}) {
            forms.add(url);
            forms.add(lowerEscapes(url));
        }
        String json = json(secret);
        forms.add(json);
        forms.add(json.replace("/", "\\/"));
        forms.add(ascii(json));
        forms.add(ascii(json).toLowerCase(Locale.ROOT).equals(ascii(json)) ? ascii(json) : upperEscapes(ascii(json)));
        forms.add(secret.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        addCode(forms, HexFormat.of().formatHex(bytes));
        addCode(forms, HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            addBase64(forms, bytes, before);
        }
        return forms;
    }

    /** Adds what is the same in base64 whatever stands around the secret, such as the name in {@code Basic}. */
    private static void addBase64(Set<String> forms, byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String code = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = (before * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        if (from < to) {
            String core = code.substring(from, to);
            addCode(forms, core);
            addCode(forms, core.replace('+', '-').replace('/', '_'));
        }
    }

    private static void addCode(Set<String> forms, String code) {
        if (code.length() >= SHORTEST_CODE) {
            forms.add(code);
        }
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append((char) c);
            }
        });
        return json.toString();
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (c < 0x20 || c > 0x7e) {
                ascii.append(String.format("\\u%04x", c));
            } else {
                ascii.append((char) c);
            }
        });
        return ascii.toString();
    }

    private static String upperEscapes(String ascii) {
        return escapes(ascii, "\\u", 4, true);
    }

    private static String lowerEscapes(String url) {
        return escapes(url, "%", 2, false);
    }

    private static String escapes(String text, String begin, int length, boolean upper) {
        StringBuilder changed = new StringBuilder(text);
        for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
            int from = at + begin.length();
            int to = Math.min(text.length(), from + length);
            String code = text.substring(from, to);
            changed.replace(from, to, upper ? code.toUpperCase(Locale.ROOT) : code.toLowerCase(Locale.ROOT));
        }
        return changed.toString();
    }

    /** Masks every place that is part of a form, so that forms that overlap go both. */
    static String mask(String text, Collection<String> forms) {
        BitSet secret = new BitSet();
        for (String form : forms) {
            for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                secret.set(at, at + form.length());
            }
        }
        if (secret.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int at = 0;
        for (int from = secret.nextSetBit(0); from >= 0; from = secret.nextSetBit(at)) {
            masked.append(text, at, from).append(Secrets.MARK);
            at = secret.nextClearBit(from);
        }
        return masked.append(text, at, text.length()).toString();
    }
}
