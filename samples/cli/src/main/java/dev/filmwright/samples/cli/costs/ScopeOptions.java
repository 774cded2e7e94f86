package dev.filmwright.samples.cli.costs;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.production.Production;
import dev.filmwright.spending.CostScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What costs are meant; all of the library if nothing is said. */
final class ScopeOptions {
    @Option(names = "--account", paramLabel = "ID", description = "What an account pays.")
    private @Nullable String account;

    @Option(
            names = "--production",
            paramLabel = "ID",
            description = "A production by its id or title; needless for its parts if there is but one.")
    private @Nullable String production;

    @Option(names = "--branch", paramLabel = "NAME", description = "A branch of the production.")
    private @Nullable String branch;

    @Option(names = "--scene", paramLabel = "CODE", description = "A scene of the production, e.g. SC010.")
    private @Nullable String scene;

    @Option(names = "--shot", paramLabel = "CODE", description = "A shot of the production, e.g. SC010_SH0020.")
    private @Nullable String shot;

    CostScope scope(Filmwright filmwright) {
        int parts = (branch == null ? 0 : 1) + (scene == null ? 0 : 1) + (shot == null ? 0 : 1);
        if (parts > 1 || account != null && (parts > 0 || production != null)) {
            throw new InvalidInputException(
                    "scope", "more than one", "name an account, a production, or one part of a production");
        }
        if (account != null) {
            return CostScope.account(account);
        }
        if (branch != null) {
            return CostScope.branch(film(filmwright), branch);
        }
        if (scene != null) {
            return CostScope.scene(film(filmwright), scene);
        }
        if (shot != null) {
            return CostScope.shot(film(filmwright), shot);
        }
        return production == null ? CostScope.library() : CostScope.production(film(filmwright));
    }

    private String film(Filmwright filmwright) {
        return film(filmwright, production).id().value();
    }

    /** Returns the production named, or the only one there is. */
    static Production film(Filmwright filmwright, @Nullable String name) {
        List<Production> films = filmwright.productions().list();
        if (name == null && films.size() == 1) {
            return films.get(0);
        }
        return films.stream()
                .filter(film -> film.id().value().equals(name) || film.title().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "--production",
                        name == null ? "" : name,
                        "name one of "
                                + films.stream().map(Production::title).sorted().toList()));
    }
}
