package dev.filmwright.samples.cli.prompt;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Version;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.production.Production;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.EditedPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptPlace;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which prompt is meant: a shot's, or one made of assets and words. */
final class Source {
    private static final String USUAL_DIALECT = "prose";

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Mixin
    private RequestOptions options = new RequestOptions();

    @Option(
            names = "--production",
            paramLabel = "ID",
            description = "A production, by its id or title (default: the library's only one).")
    private @Nullable String production;

    @Option(names = "--shot", paramLabel = "CODE", description = "A shot of the production, e.g. SC010_SH0020.")
    private @Nullable String shot;

    @Option(
            names = "--kind",
            defaultValue = "FRAME",
            paramLabel = "KIND",
            description = "frame, video or asset (default: frame).")
    private PromptKind kind = PromptKind.FRAME;

    @Option(names = "--dialect", paramLabel = "ID", description = "The dialect (default: the model's, else prose).")
    private @Nullable String dialect;

    @Option(
            names = "--model",
            paramLabel = "PROVIDER/MODEL",
            description = "The model it is for: its dialect, and the phrases assets have for its provider.")
    private @Nullable String model;

    /** Opens the library. */
    Filmwright open() {
        return library.open();
    }

    /** Returns the id of the dialect asked for. */
    String dialect(Filmwright opened) {
        if (dialect != null) {
            return dialect;
        }
        return model == null ? USUAL_DIALECT : opened.generations().dialect(ModelRef.parse(model));
    }

    /** Returns the prompt as it is assembled, in a dialect and with assets in the versions given by slug. */
    AssembledPrompt assembled(Filmwright opened, String dialectId, Map<String, Version> versions) {
        return opened.prompts().assemble(request(opened, versions), dialectId);
    }

    private PromptRequest request(Filmwright opened, Map<String, Version> versions) {
        Optional<Production> film = film(opened);
        if (shot != null) {
            if (options.given() || !versions.isEmpty()) {
                throw new InvalidInputException(
                        "--shot", shot, "a shot says itself what it shows: leave out assets, words and versions");
            }
            Production of = film.orElseThrow(
                    () -> new InvalidInputException("--production", "", "name the production that has the shot"));
            return of.promptRequests(List.of(shot(of, shot)), kind).get(0);
        }
        PromptRequest.Builder request = options.request(opened, film.orElse(null), kind, versions);
        if (model != null) {
            request.provider(ModelRef.parse(model).provider());
        }
        return request.build();
    }

    /** Returns the prompt with what was edited by hand in it, where it is a shot's. */
    Optional<EditedPrompt> edited(Filmwright opened, AssembledPrompt assembled) {
        if (shot == null) {
            return Optional.empty();
        }
        Production of = film(opened).orElseThrow();
        PromptPlace place = PromptPlace.shot(of.id(), shot(of, shot).code(), assembled.kind(), assembled.dialect());
        return Optional.of(opened.promptBook().overrides().apply(place, assembled));
    }

    private Optional<Production> film(Filmwright opened) {
        List<Production> films = opened.productions().list();
        if (production == null) {
            return films.size() == 1 ? Optional.of(films.get(0)) : Optional.empty();
        }
        String wanted = production;
        return Optional.of(films.stream()
                .filter(film -> film.id().value().equals(wanted) || film.title().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "--production",
                        wanted,
                        "use one of " + films.stream().map(Production::title).toList())));
    }

    private static Shot shot(Production film, String code) {
        return film.shots().stream()
                .filter(each -> each.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "--shot",
                        code,
                        "use one of " + film.shots().stream().map(Shot::code).toList()));
    }
}
