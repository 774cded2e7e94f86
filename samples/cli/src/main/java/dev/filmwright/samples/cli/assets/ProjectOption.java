package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.production.Production;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --project}: one of the library's productions. */
final class ProjectOption {
    @Option(
            names = "--project",
            paramLabel = "TITLE",
            description = "A production, by title or id (default: the library's only one).")
    private @Nullable String project;

    /** Returns whether a production was named. */
    boolean given() {
        return project != null;
    }

    /** Returns the production named, else the library's only one, if it has exactly one. */
    Optional<Production> find(Filmwright library) {
        List<Production> all = library.productions().list();
        if (project == null) {
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
        String wanted = project;
        List<Production> found = all.stream()
                .filter(film -> film.id().value().equals(wanted) || film.title().equalsIgnoreCase(wanted))
                .toList();
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        List<String> choice = (found.isEmpty() ? all : found)
                .stream().map(film -> film.title() + " (" + film.id() + ")").toList();
        throw new InvalidInputException(
                "--project",
                wanted,
                all.isEmpty() ? "this library has no production: leave it out" : "use one of " + choice);
    }

    /** Returns the production meant. */
    Production get(Filmwright library) {
        return find(library)
                .orElseThrow(() -> new InvalidInputException(
                        "--project",
                        "",
                        "name one of "
                                + library.productions().list().stream()
                                        .map(Production::title)
                                        .toList()));
    }
}
