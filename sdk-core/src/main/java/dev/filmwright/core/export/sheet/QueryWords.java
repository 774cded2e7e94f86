package dev.filmwright.core.export.sheet;

import dev.filmwright.asset.AssetQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A query in words, to stand under a sheet's title. */
final class QueryWords {
    private QueryWords() {}

    static String of(AssetQuery query, long total) {
        List<String> parts = new ArrayList<>();
        parts.add(total == 1 ? "1 asset" : total + " assets");
        query.text().ifPresent(text -> parts.add("with “" + text.strip() + "”"));
        if (!query.tags().isEmpty()) {
            String joined = String.join(query.anyTag() ? " or " : " and ", new TreeSet<>(query.tags()));
            parts.add("tagged " + joined);
        }
        query.hasImages().ifPresent(has -> parts.add(has ? "with pictures" : "without pictures"));
        query.sidelined()
                .ifPresentOrElse(
                        only -> {
                            if (only) {
                                parts.add("sidelined");
                            }
                        },
                        () -> parts.add("sidelined ones too"));
        parts.add(
                switch (query.sort()) {
                    case NAME -> "by name";
                    case CREATED -> "newest first";
                    case LAST_USED -> "used last first";
                    case USAGE -> "used most first";
                });
        return String.join(" · ", parts);
    }
}
