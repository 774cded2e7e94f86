package dev.filmwright.core.asset;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.core.text.Folding;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A library that is changed at random, and what lists of it must say: worked out asset by asset. */
final class AssetModel {
    static final List<ProjectId> PROJECTS = List.of(new ProjectId("film-a"), new ProjectId("film-b"));
    private static final List<String> WORDS =
            List.of("lamp", "lantern", "Ørsted", "red", "rope", "of", "märz", "a1", "🎬", "lam");
    private static final List<String> TAGS = List.of("ship", "Night", "ship deck", "été");

    private final AssetsAndMedia library;
    private final List<AssetId> ids = new ArrayList<>();
    private int images;

    AssetModel(AssetsAndMedia library) {
        this.library = library;
        // What a new library begins with is part of it.
        library.assets()
                .list(AssetQuery.builder()
                        .sort(AssetQuery.Sort.CREATED)
                        .limit(500)
                        .build())
                .assets()
                .forEach(asset -> ids.add(0, asset.id()));
    }

    List<AssetId> create(Random random, int count) {
        List<AssetDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AssetDraft.Builder draft = AssetDraft.builder(
                            Category.SYSTEM.get(random.nextInt(3)), words(random, 1 + random.nextInt(2)))
                    .description(words(random, random.nextInt(4)))
                    .scope(random.nextInt(3) == 0 ? Scope.GLOBAL : Scope.of(PROJECTS.get(random.nextInt(2))));
            TAGS.stream().filter(tag -> random.nextInt(3) == 0).forEach(draft::tag);
            drafts.add(draft.build());
        }
        List<AssetId> made =
                library.assets().createAll(drafts).stream().map(Asset::id).toList();
        ids.addAll(made);
        return made;
    }

    void delete(AssetId id) {
        library.assets().delete(id);
        ids.remove(id);
    }

    /** Does one thing out of many. */
    void step(Random random) {
        if (random.nextInt(3) == 0 || ids.isEmpty()) {
            create(random, 1 + random.nextInt(3));
            return;
        }
        AssetId id = ids.get(random.nextInt(ids.size()));
        Asset asset = library.assets().get(id);
        switch (random.nextInt(6)) {
            case 0 -> delete(id);
            case 1 ->
                library.assets()
                        .update(
                                id,
                                asset.revision(),
                                edit -> edit.name(words(random, 2))
                                        .description(words(random, 2))
                                        .addTag(TAGS.get(random.nextInt(TAGS.size()))));
            case 2 -> library.assets().update(id, asset.revision(), edit -> edit.sidelined(!asset.sidelined()));
            case 3 ->
                library.storage().run(unit -> {
                    MediaFile image = image(asset);
                    unit.media().insert(image);
                    unit.assets().addImage(id, image.id(), asset.created());
                });
            default ->
                library.storage()
                        .run(unit -> unit.assets().recordUse(List.of(id), Instant.ofEpochMilli(random.nextInt(3) + 1)));
        }
    }

    private MediaFile image(Asset asset) {
        String name = "image" + ++images;
        return new MediaFile(
                new MediaId(name),
                MediaOwner.asset(asset.id().value()),
                MediaType.WEBP,
                Optional.of(new FrameSize(1, 1)),
                1,
                name,
                false,
                asset.created());
    }

    /** Returns a query for anything. */
    static AssetQuery.Builder query(Random random) {
        AssetQuery.Builder query =
                AssetQuery.builder().sort(List.of(AssetQuery.Sort.values()).get(random.nextInt(4)));
        if (random.nextBoolean()) {
            query.category(Category.SYSTEM.get(random.nextInt(3)));
        }
        switch (random.nextInt(4)) {
            case 0 -> query.scope(Scope.GLOBAL);
            case 1 -> query.scope(Scope.of(PROJECTS.get(random.nextInt(2))));
            case 2 -> query.visibleIn(PROJECTS.get(random.nextInt(2)));
            default -> {}
        }
        switch (random.nextInt(4)) {
            case 0 -> query.allTags(List.of(TAGS.get(random.nextInt(4))));
            case 1 -> query.allTags(List.of("NIGHT", "ship"));
            case 2 -> query.anyTag(List.of("ete", "night", "nowhere"));
            default -> {}
        }
        switch (random.nextInt(4)) {
            case 0 -> query.sidelined(true);
            case 1 -> query.withSidelined();
            default -> {}
        }
        if (random.nextInt(3) == 0) {
            query.hasImages(random.nextBoolean());
        }
        if (random.nextInt(3) == 0) {
            query.text(List.of("lam", "lamp", "red l", "orst", "marz rope", "sh", "of")
                    .get(random.nextInt(7)));
        }
        return query;
    }

    /** Returns the matches of a query, in order. */
    List<AssetId> matches(AssetQuery query) {
        List<Asset> matches = new ArrayList<>(ids.stream()
                .map(library.assets()::get)
                .filter(asset -> matches(query, asset))
                .toList());
        Comparator<Asset> oldest = Comparator.comparingInt(asset -> ids.indexOf(asset.id()));
        matches.sort(
                switch (query.sort()) {
                    case NAME ->
                        Comparator.comparing((Asset asset) -> points(asset.name()))
                                .thenComparing(oldest);
                    case CREATED ->
                        Comparator.comparing(Asset::created)
                                .thenComparing(oldest)
                                .reversed();
                    case LAST_USED ->
                        Comparator.comparing((Asset asset) -> asset.lastUsed().orElse(Instant.EPOCH))
                                .thenComparing(oldest)
                                .reversed();
                    case USAGE ->
                        Comparator.comparing(Asset::usageCount)
                                .thenComparing(oldest)
                                .reversed();
                });
        return matches.stream().map(Asset::id).toList();
    }

    /** Texts of equal width for each letter are in the order of their letters. */
    private static String points(String name) {
        StringBuilder points = new StringBuilder();
        Folding.key(name).codePoints().forEach(point -> points.append(String.format("%06x", point)));
        return points.toString();
    }

    private static boolean matches(AssetQuery query, Asset asset) {
        boolean scope = query.anyScope()
                || query.global() && asset.scope().project().isEmpty()
                || asset.scope().project().isPresent()
                        && asset.scope().project().equals(query.project());
        List<String> tags = asset.tags().stream().map(Folding::key).toList();
        boolean tagged = query.tags().isEmpty()
                || (query.anyTag()
                        ? query.tags().stream().map(Folding::key).anyMatch(tags::contains)
                        : query.tags().stream().map(Folding::key).allMatch(tags::contains));
        return scope
                && tagged
                && query.category().map(asset.category()::equals).orElse(true)
                && query.sidelined().map(wanted -> wanted == asset.sidelined()).orElse(true)
                && query.hasImages()
                        .map(wanted -> wanted != asset.images().isEmpty())
                        .orElse(true)
                && query.text().map(text -> matches(text, asset)).orElse(true);
    }

    private static boolean matches(String text, Asset asset) {
        List<String> words = Folding.words(text);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean last = i == words.size() - 1;
            boolean found = has(asset.name(), word, last)
                    || asset.tags().stream().anyMatch(tag -> has(tag, word, last))
                    || has(asset.description(), word, last && word.length() > 3);
            if (!found) {
                return false;
            }
        }
        return !words.isEmpty();
    }

    private static boolean has(String text, String word, boolean unfinished) {
        return Folding.words(text).stream().anyMatch(each -> unfinished ? each.startsWith(word) : each.equals(word));
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }
}
