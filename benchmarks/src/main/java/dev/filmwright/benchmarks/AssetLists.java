package dev.filmwright.benchmarks;

import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.AssetQuery.Sort;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Scope;
import java.util.List;

/** Lists people look at. */
public enum AssetLists {
    /** Everything by name. */
    ALL,
    /** Everything, newest first. */
    NEWEST,
    /** Everything, used most first. */
    USED,
    /** One category of one project and what is global. */
    PROPS,
    /** One project's own, used last first. */
    PROJECT,
    /** A tag that one asset in two has. */
    COMMON_TAG,
    /** A tag that one asset in a hundred has. */
    TAG,
    /** A tag that few assets have, newest first. */
    RARE_TAG,
    /** Two common tags and a category. */
    TWO_TAGS,
    /** One of three tags, in a project. */
    ANY_TAG,
    /** A word that many names and descriptions have, and a tag. */
    WORD_AND_TAG,
    /** A word alone. */
    WORD,
    /** What has an image: next to nothing. */
    PICTURED;

    AssetQuery.Builder query() {
        AssetQuery.Builder query = AssetQuery.builder();
        return switch (this) {
            case ALL -> query;
            case NEWEST -> query.sort(Sort.CREATED);
            case USED -> query.sort(Sort.USAGE);
            case PROPS -> query.category(Category.PROPS).visibleIn(AssetSamples.project(3));
            case PROJECT -> query.scope(Scope.of(AssetSamples.project(5))).sort(Sort.LAST_USED);
            case COMMON_TAG -> query.allTags(List.of(Vocabulary.TAGS.word(0)));
            case TAG -> query.allTags(List.of(Vocabulary.TAGS.word(50)));
            case RARE_TAG -> query.allTags(List.of(Vocabulary.TAGS.word(900))).sort(Sort.CREATED);
            case TWO_TAGS ->
                query.allTags(List.of(Vocabulary.TAGS.word(1), Vocabulary.TAGS.word(4)))
                        .category(Category.TALENT);
            case ANY_TAG ->
                query.anyTag(List.of(Vocabulary.TAGS.word(10), Vocabulary.TAGS.word(200), Vocabulary.TAGS.word(400)))
                        .visibleIn(AssetSamples.project(0));
            case WORD_AND_TAG -> query.text(Vocabulary.THINGS.word(0)).allTags(List.of(Vocabulary.TAGS.word(2)));
            case WORD -> query.text(Vocabulary.THINGS.word(0));
            case PICTURED -> query.hasImages(true);
        };
    }
}
