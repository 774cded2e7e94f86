package dev.filmwright.testkit.memory;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetQuery;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Writes down where a page ended, with a fingerprint of the query it belongs to. */
final class AssetCursor {
    private static final Pattern FORM = Pattern.compile("(\\d{1,19}) (\\d{1,19}) (-?\\d{1,19}) (.*)", Pattern.DOTALL);

    private AssetCursor() {}

    static String write(AssetQuery query, AssetPlace last) {
        String text = fingerprint(query) + " " + last.asset() + " " + last.number() + " " + last.text();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static AssetPlace read(AssetQuery query, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            Matcher parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw foreign(cursor, null);
            }
            if (Long.parseLong(parts.group(1)) != fingerprint(query)) {
                throw new InvalidInputException(
                        "cursor", cursor, "it belongs to another query: keep filters and order from page to page");
            }
            return new AssetPlace(parts.group(4), Long.parseLong(parts.group(3)), Long.parseLong(parts.group(2)));
        } catch (IllegalArgumentException e) {
            throw foreign(cursor, e);
        }
    }

    private static InvalidInputException foreign(String cursor, @Nullable Exception cause) {
        return new InvalidInputException("cursor", cursor, "use what the page before gave as next", cause);
    }

    /** Digests everything that decides which assets come in which order; how many to a page may change. */
    private static long fingerprint(AssetQuery query) {
        CRC32 crc = new CRC32();
        List<Object> parts = List.of(
                query.category(),
                new TreeSet<>(query.tags()),
                query.anyTag(),
                query.anyScope(),
                query.project(),
                query.global(),
                query.text(),
                query.hasImages(),
                query.sidelined(),
                query.sort());
        crc.update(parts.toString().getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
