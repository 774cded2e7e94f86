package dev.filmwright.prompt;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What generations start with: assets in order, each once, with what to say about them. Immutable.
 *
 * @param choices the assets and what is said about them, in order
 */
public record Selection(List<Choice> choices) {
    /** Nothing is chosen. */
    public static final Selection EMPTY = new Selection(List.of());

    /**
     * Copies the list.
     *
     * @throws InvalidInputException if an asset is there twice
     */
    public Selection {
        choices = List.copyOf(choices);
        Set<AssetId> seen = new HashSet<>();
        for (Choice choice : choices) {
            if (!seen.add(choice.asset().id())) {
                throw new InvalidInputException(
                        "selection", choice.asset().name(), "choose an asset once; say all about it there");
            }
        }
    }

    /** Returns the same with an asset about which nothing is said; in its place if it is chosen already, else last. */
    public Selection with(Asset asset) {
        return with(Choice.of(asset, Collections.emptySortedMap()));
    }

    /**
     * Returns the same with a talent and what it does; in its place if it is chosen already, else last.
     *
     * @throws InvalidInputException if the asset is no talent and no extra
     */
    public Selection with(Asset talent, TalentContext context) {
        return with(new Choice(talent, context, EnvironmentContext.NONE));
    }

    /**
     * Returns the same with a place and what it is like; in its place if it is chosen already, else last.
     *
     * @throws InvalidInputException if the asset is no environment
     */
    public Selection with(Asset environment, EnvironmentContext context) {
        return with(new Choice(environment, TalentContext.NONE, context));
    }

    /**
     * Returns the same with a lighting and what it is like; in its place if it is chosen already, else last.
     *
     * @throws InvalidInputException if the asset is no lighting
     */
    public Selection with(Asset lighting, LightingContext context) {
        return with(new Choice(lighting, TalentContext.NONE, EnvironmentContext.NONE, context, AssetContext.NONE));
    }

    /**
     * Returns the same with any other asset and free words about it; in its place if it is chosen already, else last.
     *
     * @throws InvalidInputException if the asset is a talent, extra, environment or lighting
     */
    public Selection with(Asset asset, AssetContext context) {
        return with(new Choice(asset, TalentContext.NONE, EnvironmentContext.NONE, LightingContext.NONE, context));
    }

    private Selection with(Choice choice) {
        List<Choice> changed = new ArrayList<>(choices);
        changed.replaceAll(each -> each.asset().id().equals(choice.asset().id()) ? choice : each);
        if (!changed.contains(choice)) {
            changed.add(choice);
        }
        return new Selection(changed);
    }

    /** Returns the same without an asset. */
    public Selection without(AssetId asset) {
        return new Selection(choices.stream()
                .filter(choice -> !choice.asset().id().equals(asset))
                .toList());
    }

    /** Returns the choices that take part: those whose asset is not sidelined. */
    public List<Choice> active() {
        return choices.stream().filter(choice -> !choice.asset().sidelined()).toList();
    }

    /** Returns the choices whose asset was sidelined since: they take part again when it is restored. */
    public List<Choice> sidelined() {
        return choices.stream().filter(choice -> choice.asset().sidelined()).toList();
    }

    /**
     * An asset and what is said about it. Immutable.
     *
     * @param asset the asset
     * @param talent what it does, for talents and extras
     * @param environment what it is like, for environments
     * @param lighting what it is like, for lighting
     * @param other free words, for all others
     */
    public record Choice(
            Asset asset,
            TalentContext talent,
            EnvironmentContext environment,
            LightingContext lighting,
            AssetContext other) {
        private static final Set<String> TALENTS = Set.of(Category.TALENT.key(), Category.EXTRA.key());

        /**
         * Checks that what is said suits the asset.
         *
         * @throws InvalidInputException if it does not
         */
        public Choice {
            Objects.requireNonNull(asset, "asset");
            String category = asset.category();
            check(
                    talent.equals(TalentContext.NONE) || TALENTS.contains(category),
                    asset,
                    "a talent or an extra",
                    "talent");
            check(
                    environment.equals(EnvironmentContext.NONE) || isPlace(category),
                    asset,
                    "an environment",
                    "environment");
            check(lighting.equals(LightingContext.NONE) || isLight(category), asset, "a lighting", "lighting");
            boolean typed = TALENTS.contains(category) || isPlace(category) || isLight(category);
            check(
                    other.equals(AssetContext.NONE) || !typed,
                    asset,
                    "an asset without a context of its own kind",
                    "free");
        }

        /** Returns a choice of a talent, an extra or an environment. */
        public Choice(Asset asset, TalentContext talent, EnvironmentContext environment) {
            this(asset, talent, environment, LightingContext.NONE, AssetContext.NONE);
        }

        /**
         * Returns a choice about which this is said, by field of the context that suits the asset; fields that this context
         * does not have are passed over.
         *
         * @throws InvalidInputException if a number is none
         */
        public static Choice of(Asset asset, Map<String, String> fields) {
            String category = asset.category();
            boolean talent = TALENTS.contains(category);
            boolean other = !talent && !isPlace(category) && !isLight(category);
            return new Choice(
                    asset,
                    talent ? TalentContext.of(fields) : TalentContext.NONE,
                    isPlace(category) ? EnvironmentContext.of(fields) : EnvironmentContext.NONE,
                    isLight(category) ? LightingContext.of(fields) : LightingContext.NONE,
                    other ? AssetContext.of(fields) : AssetContext.NONE);
        }

        /** Returns what is said about it, by field; fields that say nothing are left out. */
        public SortedMap<String, String> fields() {
            SortedMap<String, String> fields = new TreeMap<>(talent.fields());
            fields.putAll(environment.fields());
            fields.putAll(lighting.fields());
            fields.putAll(other.fields());
            return fields;
        }

        private static void check(boolean suits, Asset asset, String whose, String kind) {
            if (!suits) {
                throw new InvalidInputException(
                        "context of " + asset.name(),
                        asset.category(),
                        "only " + whose + " has a " + kind + " context");
            }
        }

        private static boolean isPlace(String category) {
            return category.equals(Category.ENVIRONMENT.key());
        }

        private static boolean isLight(String category) {
            return category.equals(Category.LIGHTING.key());
        }

        void addTo(PromptRequest.Builder request) {
            String category = asset.category();
            if (TALENTS.contains(category)) {
                request.subject(asset, talent);
            } else if (isPlace(category)) {
                request.place(asset, environment);
            } else if (isLight(category)) {
                request.light(asset, lighting);
            } else if (category.equals(Category.WARDROBE.key())) {
                request.wardrobe(asset, other);
            } else if (category.equals(Category.CAMERA.key())) {
                request.camera(asset, other);
            } else if (category.equals(Category.STYLE.key())) {
                request.style(asset, other);
            } else {
                request.prop(asset, other);
            }
        }
    }
}
