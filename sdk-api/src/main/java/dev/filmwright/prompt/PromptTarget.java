package dev.filmwright.prompt;

import dev.filmwright.media.AspectRatio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a prompt is for, beside what is to be seen: a model and its settings. Immutable.
 *
 * @param provider the id of the provider, whose phrases assets are then described by
 * @param limit how long the prompt may be, beside the dialect's own limit
 * @param aspect the shape of the picture, for dialects whose words say it
 * @param seed the seed, for dialects whose words say it
 * @param pictures pictures with public addresses, for dialects whose words name them
 * @param parameters settings of the dialect's own, by name
 */
public record PromptTarget(
        Optional<String> provider,
        PromptLimit limit,
        Optional<AspectRatio> aspect,
        OptionalLong seed,
        List<HostedPicture> pictures,
        SortedMap<String, String> parameters) {
    /** Any model. */
    public static final PromptTarget ANY = new PromptTarget(
            Optional.empty(),
            PromptLimit.NONE,
            Optional.empty(),
            OptionalLong.empty(),
            List.of(),
            Collections.emptySortedMap());

    /** Copies the collections; checks that nothing is {@code null}. */
    public PromptTarget {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(seed, "seed");
        pictures = List.copyOf(pictures);
        parameters = parameters.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** Returns the same for a provider. */
    public PromptTarget withProvider(String id) {
        return new PromptTarget(Optional.of(id), limit, aspect, seed, pictures, parameters);
    }

    /** Returns the same with another limit. */
    public PromptTarget withLimit(PromptLimit other) {
        return new PromptTarget(provider, other, aspect, seed, pictures, parameters);
    }

    /** Returns the same with another shape of the picture. */
    public PromptTarget withAspect(AspectRatio other) {
        return new PromptTarget(provider, limit, Optional.of(other), seed, pictures, parameters);
    }

    /** Returns the same with another seed. */
    public PromptTarget withSeed(long other) {
        return new PromptTarget(provider, limit, aspect, OptionalLong.of(other), pictures, parameters);
    }

    /** Returns the same with one more picture. */
    public PromptTarget withPicture(HostedPicture picture) {
        List<HostedPicture> more = new ArrayList<>(pictures);
        more.add(picture);
        return new PromptTarget(provider, limit, aspect, seed, more, parameters);
    }

    /** Returns the same with a setting of the dialect's own. */
    public PromptTarget withParameter(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new PromptTarget(provider, limit, aspect, seed, pictures, more);
    }
}
