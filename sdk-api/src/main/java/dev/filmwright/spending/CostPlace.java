package dev.filmwright.spending;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.media.MediaOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where a cost arises: who pays and for what. Immutable; a text that is empty stands for none.
 *
 * @param account who pays
 * @param production the production's id
 * @param branch the branch of the production
 * @param scene the scene's code
 * @param shot the shot's code
 */
public record CostPlace(String account, String production, String branch, String scene, String shot) {
    /** The label that names the production; without it the production that owns the result counts. */
    public static final String PRODUCTION_LABEL = "project";

    /** The label that names the branch. */
    public static final String BRANCH_LABEL = "branch";

    /** The label that names the scene. */
    public static final String SCENE_LABEL = "scene";

    /** The label that names the shot. */
    public static final String SHOT_LABEL = "shot";

    /** Checks that nothing is {@code null}. */
    public CostPlace {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(production, "production");
        Objects.requireNonNull(branch, "branch");
        Objects.requireNonNull(scene, "scene");
        Objects.requireNonNull(shot, "shot");
    }

    /** Returns where the cost of a request arises, by its terms, labels and owner. */
    public static CostPlace of(GenerationRequest request) {
        MediaOwner owner = request.owner();
        String owned = owner.equals(MediaOwner.production(owner.id())) ? owner.id() : "";
        return new CostPlace(
                request.terms().account(),
                // A slash parts a production from what lies in it.
                request.labels().getOrDefault(PRODUCTION_LABEL, owned).replace('/', '_'),
                request.labels().getOrDefault(BRANCH_LABEL, ""),
                request.labels().getOrDefault(SCENE_LABEL, ""),
                request.labels().getOrDefault(SHOT_LABEL, ""));
    }

    /** Returns the place of an account alone. */
    public static CostPlace account(String account) {
        return new CostPlace(account, "", "", "", "");
    }

    /** Returns every scope it lies in, the widest first. */
    public List<CostScope> scopes() {
        List<CostScope> scopes = new ArrayList<>();
        scopes.add(CostScope.library());
        scopes.add(CostScope.account(account));
        if (!production.isBlank()) {
            scopes.add(CostScope.production(production));
            if (!branch.isBlank()) {
                scopes.add(CostScope.branch(production, branch));
            }
            if (!scene.isBlank()) {
                scopes.add(CostScope.scene(production, scene));
            }
            if (!shot.isBlank()) {
                scopes.add(CostScope.shot(production, shot));
            }
        }
        return List.copyOf(scopes);
    }
}
