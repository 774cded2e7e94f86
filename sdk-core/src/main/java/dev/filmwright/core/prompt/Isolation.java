package dev.filmwright.core.prompt;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.Category;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import java.util.Set;
import java.util.stream.Stream;

/** Which assets are pictured by themselves: people and things, so that their background can be taken away; never places. */
final class Isolation {
    static final String WORDS = "isolated on plain background";

    private static final Set<String> ALONE = Set.of(Category.TALENT.key(), Category.EXTRA.key(), Category.PROPS.key());

    private Isolation() {}

    static boolean wanted(PromptRequest request) {
        if (request.kind() != PromptKind.ASSET || request.place().isPresent()) {
            return false;
        }
        boolean any = !request.subjects().isEmpty() || !request.props().isEmpty();
        return any && shown(request).allMatch(asset -> ALONE.contains(asset.category()));
    }

    private static Stream<Asset> shown(PromptRequest request) {
        return Stream.concat(request.subjects().stream().map(PromptRequest.Subject::asset), request.props().stream());
    }
}
