package dev.filmwright.prompt;

import dev.filmwright.media.AspectRatio;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a dialect puts into words. Immutable.
 *
 * @param kind what the prompt is for
 * @param sections what is to be seen, in order, none of them empty
 * @param avoid what is not to be seen, for dialects that can say so apart from the rest
 * @param aspect the shape of the picture, where the words have to say it
 * @param seed the seed, where the words have to say it
 * @param pictures pictures with public addresses, where the words have to name them
 * @param parameters settings of the dialect's own, by name, e.g. {@code stylize=250}
 */
public record PromptContent(
        PromptKind kind,
        List<Section> sections,
        List<Phrase> avoid,
        Optional<AspectRatio> aspect,
        OptionalLong seed,
        List<HostedPicture> pictures,
        SortedMap<String, String> parameters) {
    /** Copies the collections. */
    public PromptContent {
        Objects.requireNonNull(kind, "kind");
        sections = List.copyOf(sections);
        avoid = List.copyOf(avoid);
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(seed, "seed");
        pictures = List.copyOf(pictures);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** Returns content that is nothing but sections. */
    public static PromptContent of(PromptKind kind, List<Section> sections) {
        return new PromptContent(
                kind,
                sections,
                List.of(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                Collections.emptySortedMap());
    }

    /** Returns the same with other sections, as after leaving something out. */
    public PromptContent withSections(List<Section> shorter) {
        return new PromptContent(kind, shorter, avoid, aspect, seed, pictures, parameters);
    }
}
