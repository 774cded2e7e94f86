package dev.filmwright.benchmarks;

import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Made-up assets: the same number is always the same asset. */
final class AssetSamples {
    static final int PROJECTS = 20;
    private static final int OLDEST_SEED = 77;

    private AssetSamples() {}

    /** Returns asset {@code number}: a third of all are global, the rest lies in 20 projects, some larger than others. */
    static AssetDraft draft(long number) {
        SplittableRandom random = new SplittableRandom(OLDEST_SEED + number * 1_000_003);
        Category category = category(random);
        AssetDraft.Builder draft = AssetDraft.builder(category, name(category, random))
                .scope(scope(random))
                .description(description(random));
        for (String tag : tags(random)) {
            draft.tag(tag);
        }
        if (random.nextInt(4) == 0) {
            draft.attribute("era", Vocabulary.PROSE.next(random));
        }
        return draft.build();
    }

    static ProjectId project(int number) {
        return new ProjectId(String.format(Locale.ROOT, "film-%02d", number));
    }

    private static Scope scope(SplittableRandom random) {
        // The lower of two throws: the first projects are the larger ones.
        int project = Math.min(random.nextInt(PROJECTS), random.nextInt(PROJECTS));
        return random.nextInt(3) == 0 ? Scope.GLOBAL : Scope.of(project(project));
    }

    private static Category category(SplittableRandom random) {
        List<Category> all = Category.SYSTEM;
        return all.get(Math.min(random.nextInt(all.size()), random.nextInt(all.size())));
    }

    private static String name(Category category, SplittableRandom random) {
        if (category.equals(Category.TALENT) || category.equals(Category.EXTRA)) {
            return capital(Vocabulary.FIRST_NAMES.next(random)) + " " + capital(Vocabulary.LAST_NAMES.next(random));
        }
        String thing = capital(Vocabulary.LOOKS.next(random)) + " " + capital(Vocabulary.THINGS.next(random));
        return switch (random.nextInt(4)) {
            case 0 -> thing + " " + random.nextInt(100);
            case 1 -> thing + " of " + capital(Vocabulary.LAST_NAMES.next(random));
            default -> thing;
        };
    }

    private static String description(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int words = 8 + random.nextInt(9);
        for (int i = 0; i < words; i++) {
            text.append(text.length() == 0 ? "" : " ").append(Vocabulary.PROSE.next(random));
        }
        return capital(text.append('.').toString());
    }

    private static Set<String> tags(SplittableRandom random) {
        Set<String> tags = new LinkedHashSet<>();
        int count = 3 + random.nextInt(3);
        while (tags.size() < count) {
            tags.add(Vocabulary.TAGS.next(random));
        }
        return tags;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
