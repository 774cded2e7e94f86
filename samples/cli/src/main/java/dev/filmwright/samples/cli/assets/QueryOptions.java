package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.AssetQuery.Sort;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.production.Production;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which assets: every filter must hold. */
final class QueryOptions {
    @Option(names = "--category", paramLabel = "KEY", description = "talent, environment, props …")
    private @Nullable String category;

    @Option(names = "--tag", split = ",", paramLabel = "TAG", description = "Assets with all of these tags.")
    private @Nullable List<String> tags;

    @Option(names = "--any-tag", split = ",", paramLabel = "TAG", description = "Assets with one of these tags.")
    private @Nullable List<String> anyTag;

    @Option(names = "--text", paramLabel = "WORDS", description = "Words of name, tags or description.")
    private @Nullable String text;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "global, project, both or all (default: both if there is one production, else all).")
    private @Nullable Where scope;

    @Option(names = "--images", negatable = true, description = "Only assets with images, or without.")
    private @Nullable Boolean images;

    @Option(
            names = "--sidelined",
            defaultValue = "TOO",
            paramLabel = "WHICH",
            description = "no, only or too (default: too).")
    private Sidelined sidelined = Sidelined.TOO;

    @Option(
            names = "--sort",
            defaultValue = "NAME",
            paramLabel = "ORDER",
            description = "name, created, last-used or usage (default: name).")
    private Sort sort = Sort.NAME;

    @Mixin
    private ProjectOption project = new ProjectOption();

    /** Returns the query as far as the filters go. */
    AssetQuery.Builder query(Filmwright library) {
        if (tags != null && anyTag != null) {
            throw new InvalidInputException("--any-tag", anyTag, "use either --tag or --any-tag");
        }
        AssetQuery.Builder query = AssetQuery.builder().sort(sort);
        scope(library, query);
        if (category != null) {
            query.category(Categories.find(library.assets(), category));
        }
        if (tags != null) {
            query.allTags(tags);
        }
        if (anyTag != null) {
            query.anyTag(anyTag);
        }
        if (text != null) {
            query.text(text);
        }
        if (images != null) {
            query.hasImages(images);
        }
        if (sidelined == Sidelined.TOO) {
            query.withSidelined();
        } else {
            query.sidelined(sidelined == Sidelined.ONLY);
        }
        return query;
    }

    /** Returns whether anything was said that leaves assets out. */
    boolean filtered() {
        return category != null
                || tags != null
                || anyTag != null
                || text != null
                || scope != null
                || images != null
                || sidelined != Sidelined.TOO
                || project.given();
    }

    private void scope(Filmwright library, AssetQuery.Builder query) {
        Optional<ProjectId> film = project.find(library).map(Production::id);
        Where where = scope != null ? scope : film.isPresent() ? Where.BOTH : Where.ALL;
        switch (where) {
            case GLOBAL -> query.scope(Scope.GLOBAL);
            case PROJECT -> query.scope(Scope.of(project.get(library).id()));
            case BOTH -> query.visibleIn(project.get(library).id());
            case ALL -> {}
        }
    }

    /** Scopes, as one says them. */
    enum Where {
        GLOBAL,
        PROJECT,
        BOTH,
        ALL
    }

    /** What becomes of sidelined assets. */
    enum Sidelined {
        NO,
        ONLY,
        TOO
    }
}
