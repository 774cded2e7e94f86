package dev.filmwright.core.storage.sqlite;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Where a page ended: the last row's sort key and pk, with a fingerprint of the query it belongs to.
 *
 * @param query the query's fingerprint
 * @param key the sort key: a text or a number
 * @param pk the row
 */
record AssetCursor(long query, String key, long pk) {

    static String write(AssetQuery query, Object key, long pk) {
        String json = Json.write(List.of(fingerprint(query), key.toString(), pk));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static AssetCursor read(AssetQuery query, String text) {
        AssetCursor cursor = decoded(text);
        if (cursor.query() != fingerprint(query)) {
            throw new InvalidInputException(
                    "cursor", text, "it belongs to another query: keep filters and order from page to page");
        }
        try {
            cursor.value(query);
        } catch (NumberFormatException e) {
            throw foreign(text, e);
        }
        return cursor;
    }

    private static AssetCursor decoded(String text) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(text);
            JsonNode parts = Json.mapper().readTree(json);
            if (parts.size() != 3 || !parts.path(1).isString()) {
                throw foreign(text, null);
            }
            return new AssetCursor(
                    parts.path(0).asLong(-1),
                    parts.path(1).asString(),
                    parts.path(2).asLong(0));
        } catch (IllegalArgumentException | JacksonException e) {
            throw foreign(text, e);
        }
    }

    private static InvalidInputException foreign(String text, @Nullable Exception cause) {
        return new InvalidInputException("cursor", text, "use what the page before gave as next", cause);
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
