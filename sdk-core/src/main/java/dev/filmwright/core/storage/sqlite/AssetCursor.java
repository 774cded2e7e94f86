package dev.filmwright.core.storage.sqlite;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeSet;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;

/**
 * Where a page ended: the last row's sort key and pk, with a fingerprint of the query it belongs to.
 *
 * @param query the query's fingerprint
 * @param key the sort key: a text or a number
 * @param pk the row
 */
record AssetCursor(long query, String key, long pk) {

    static String write(AssetQuery query, Object key, long pk) {
        String json = Json.write(new AssetCursor(fingerprint(query), key.toString(), pk));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static AssetCursor read(AssetQuery query, String text) {
        AssetCursor cursor;
        try {
            byte[] json = Base64.getUrlDecoder().decode(text);
            cursor = Json.read(new String(json, StandardCharsets.UTF_8), AssetCursor.class);
            if (query.sort() != AssetQuery.Sort.NAME) {
                Long.parseLong(cursor.key());
            }
        } catch (IllegalArgumentException | JacksonException | NullPointerException e) {
            throw new InvalidInputException("cursor", text, "use what the page before gave as next", e);
        }
        if (cursor.query() != fingerprint(query)) {
            throw new InvalidInputException(
                    "cursor", text, "it belongs to another query: keep filters and order from page to page");
        }
        return cursor;
    }

    Object value(AssetQuery query) {
        return query.sort() == AssetQuery.Sort.NAME ? key : (Object) Long.valueOf(key);
    }

    private static long fingerprint(AssetQuery query) {
        String filters = String.join(
                "\u0000",
                query.category().orElse("\u0001"),
                String.join("\u0002", new TreeSet<>(query.tags())),
                String.valueOf(query.anyTag()),
                String.valueOf(query.anyScope()),
                query.project().toString(),
                String.valueOf(query.global()),
                query.text().orElse("\u0001"),
                query.hasImages().toString(),
                query.sidelined().toString(),
                query.sort().name());
        CRC32 crc = new CRC32();
        crc.update(filters.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
