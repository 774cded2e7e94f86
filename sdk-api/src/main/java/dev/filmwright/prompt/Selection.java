package dev.filmwright.prompt;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
        return with(new Choice(asset, TalentContext.NONE, EnvironmentContext.NONE));
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
     */
    public record Choice(Asset asset, TalentContext talent, EnvironmentContext environment) {
        private static final Set<String> TALENTS = Set.of(Category.TALENT.key(), Category.EXTRA.key());

        /**
         * Checks that what is said suits the asset.
         *
         * @throws InvalidInputException if it does not
         */
        public Choice {
            Objects.requireNonNull(asset, "asset");
            if (!talent.equals(TalentContext.NONE) && !TALENTS.contains(asset.category())) {
                throw unsuited(asset, "only a talent or an extra has a talent context");
            }
            if (!environment.equals(EnvironmentContext.NONE) && !isPlace(asset)) {
                throw unsuited(asset, "only an environment has an environment context");
            }
        }

        private static InvalidInputException unsuited(Asset asset, String remedy) {
            return new InvalidInputException("context of " + asset.name(), asset.category(), remedy);
        }

        private static boolean isPlace(Asset asset) {
            return asset.category().equals(Category.ENVIRONMENT.key());
        }

        void addTo(PromptRequest.Builder request) {
            if (TALENTS.contains(asset.category())) {
                request.subject(asset, talent);
            } else if (isPlace(asset)) {
                request.place(asset, environment);
            } else if (asset.category().equals(Category.STYLE.key())) {
                request.style(asset);
            } else {
                request.prop(asset);
            }
        }
    }
}
