package dev.filmwright.core.production;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.look.LookAttributes;
import dev.filmwright.core.look.LookMaker;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the assets of a manifest; those made by an earlier, interrupted run are found again, not made twice. */
final class ManifestAssets {
    private static final String KEY = "manifest.key";
    private static final int PAGE = 500;
    private static final int LONGEST_NAME = 200;

    private final AssetLibrary library;

    ManifestAssets(AssetLibrary library) {
        this.library = library;
    }

    SortedMap<String, AssetId> make(ProjectId project, Manifest manifest, List<Scene> scenes) {
        SortedMap<String, AssetId> made = new TreeMap<>();
        all(project).forEach((key, asset) -> made.put(key, asset.id()));
        List<Manifest.Entry> missing = manifest.entries().stream()
                .filter(entry -> !made.containsKey(entry.key()))
                .toList();
        RunningText text = RunningText.withNames(manifest.of(Manifest.Kind.CHARACTER).stream()
                .map(Manifest.Entry::name)
                .toList());
        List<AssetDraft> drafts = new ArrayList<>();
        for (Manifest.Entry entry : missing) {
            drafts.add(draft(project, entry, text.of(entry.description()), scenes));
        }
        List<Asset> created = library.createAll(drafts);
        for (int i = 0; i < created.size(); i++) {
            made.put(missing.get(i).key(), created.get(i).id());
        }
        return made;
    }

    /** Returns the project's assets that came from a manifest, by key. */
    SortedMap<String, Asset> all(ProjectId project) {
        SortedMap<String, Asset> assets = new TreeMap<>();
        AssetQuery.Builder query = AssetQuery.builder()
                .scope(Scope.of(project))
                .withSidelined()
                .sort(AssetQuery.Sort.CREATED)
                .limit(PAGE);
        AssetPage page = library.list(query.build());
        collect(page, assets);
        while (page.next().isPresent()) {
            page = library.list(query.cursor(page.next().get()).build());
            collect(page, assets);
        }
        return assets;
    }

    /** Returns assets by manifest key in their active versions, as the project sees them; without those that are gone. */
    SortedMap<String, Asset> active(ProjectId project, Map<String, AssetId> made) {
        Map<AssetId, Asset> active = library.active(made.values(), project).stream()
                .collect(Collectors.toMap(Asset::id, asset -> asset, (asset, same) -> asset));
        SortedMap<String, Asset> assets = new TreeMap<>();
        made.forEach((key, id) -> {
            @Nullable Asset asset = active.get(id);
            if (asset != null) {
                assets.put(key, asset);
            }
        });
        return assets;
    }

    private static void collect(AssetPage page, Map<String, Asset> assets) {
        for (Asset asset : page.assets()) {
            @Nullable String key = asset.attributes().get(KEY);
            if (key != null) {
                assets.put(key, asset);
            }
        }
    }

    private static AssetDraft draft(ProjectId project, Manifest.Entry entry, String description, List<Scene> scenes) {
        AssetDraft.Builder draft = AssetDraft.builder(category(entry.kind()), name(entry))
                .scope(Scope.of(project))
                .description(description)
                .profile(profile(entry, scenes))
                .tag(tag(entry.kind()))
                .attribute(KEY, entry.key())
                .attribute("manifest.why", entry.why())
                .attribute(
                        "scenes", entry.scenes().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        if (!entry.aliases().isEmpty()) {
            draft.attribute("aliases", String.join(", ", entry.aliases()));
        }
        if (entry.kind() == Manifest.Kind.CHARACTER) {
            LookAttributes.of(LookMaker.make(entry.name(), entry.pronoun() + " " + entry.description()))
                    .forEach(draft::attribute);
        }
        return draft.build();
    }

    /** Returns the name, cut at the library's limit: a script may hold headings and cues of any length. */
    private static String name(Manifest.Entry entry) {
        String name = entry.name();
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = LONGEST_NAME - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
                        .strip() + "\u2026";
    }

    private static Category category(Manifest.Kind kind) {
        return switch (kind) {
            case CHARACTER -> Category.TALENT;
            case LOCATION -> Category.ENVIRONMENT;
            case PROP -> Category.PROPS;
        };
    }

    private static String tag(Manifest.Kind kind) {
        return switch (kind) {
            case CHARACTER -> "cast";
            case LOCATION -> "location";
            case PROP -> "prop";
        };
    }

    private static Profile profile(Manifest.Entry entry, List<Scene> scenes) {
        return switch (entry.kind()) {
            case CHARACTER -> Profile.Talent.EMPTY;
            case LOCATION -> environment(entry, scenes);
            case PROP -> new Profile.None();
        };
    }

    private static Profile environment(Manifest.Entry entry, List<Scene> scenes) {
        List<Scene> here = scenes.stream()
                .filter(scene -> scene.needs().location().equals(entry.key()))
                .toList();
        String inside = here.stream()
                .map(scene -> scene.inside().name().toLowerCase(Locale.ROOT))
                .filter(word -> !word.equals("unstated"))
                .findFirst()
                .map(word -> word.equals("both") ? "interior and exterior" : word)
                .orElse("");
        List<String> areas = here.stream()
                .map(scene -> scene.needs().area())
                .filter(area -> !area.isEmpty())
                .distinct()
                .toList();
        return new Profile.Environment(inside, "", "", areas, "");
    }
}
