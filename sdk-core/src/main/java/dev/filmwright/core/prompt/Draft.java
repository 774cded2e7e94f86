package dev.filmwright.core.prompt;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A prompt while its sections are made: what is asked for, and what was left out so far. Not thread-safe. */
final class Draft {
    private final PromptRequest request;
    private final List<Cut> left = new ArrayList<>();
    private final @Nullable Set<Integer> time;
    private final @Nullable Set<Integer> weather;
    private final String told;

    Draft(PromptRequest request) {
        this.request = request;
        EnvironmentContext place =
                request.place().map(PromptRequest.Place::context).orElse(EnvironmentContext.NONE);
        time = said(place.time(), Topic.TIME);
        weather = said(place.weather(), Topic.WEATHER);
        told = Wording.asPart(request.action(), "").toLowerCase(Locale.ROOT);
    }

    PromptRequest request() {
        return request;
    }

    List<Cut> left() {
        return left;
    }

    /** Notes words that are left out; blank ones were never there. */
    void leave(SectionKind section, AssetUse use, String field, String words, Cut.Reason reason) {
        if (!words.isBlank()) {
            left.add(new Cut(section, new Span(words.strip(), Origin.asset(use, field)), reason));
        }
    }

    /** Returns what a context says of a topic, or {@code null} if it says nothing. */
    private static @Nullable Set<Integer> said(String context, Topic topic) {
        if (context.isBlank()) {
            return null;
        }
        Set<Integer> groups = new HashSet<>();
        Mention.in(Words.of(context), topic)
                .forEach(mention -> groups.add(mention.term().group()));
        return groups;
    }

    /** Returns an asset's own words without those about a time or a weather that a context says is another. */
    String unreplaced(SectionKind section, AssetUse use, String field, String words) {
        String kept = time == null ? words : kept(Stripped.of(words, Topic.TIME, time), section, use, field);
        return weather == null ? kept : kept(Stripped.of(kept, Topic.WEATHER, weather), section, use, field);
    }

    String without(Topic topic, SectionKind section, AssetUse use, String field, String words) {
        return kept(Stripped.of(words, topic), section, use, field);
    }

    /** Returns the words that were kept, and notes the others as replaced. */
    String kept(Stripped stripped, SectionKind section, AssetUse use, String field) {
        for (String words : stripped.removed()) {
            leave(section, use, field, words, Cut.Reason.REPLACED);
        }
        return stripped.kept();
    }

    /** Returns an asset's description as a part of a sentence, without what contexts or the action say. */
    String description(SectionKind section, Asset asset) {
        return untold(section, asset, "description", Wording.asPart(plainDescription(section, asset), asset.name()));
    }

    String plainDescription(SectionKind section, Asset asset) {
        return asset.description().isEmpty()
                ? ""
                : unreplaced(section, asset.use(), "description", asset.description());
    }

    /** Leaves out what the action says in the same words. */
    String untold(SectionKind section, Asset asset, String field, String words) {
        if (words.isEmpty() || !told.contains(words.toLowerCase(Locale.ROOT))) {
            return words;
        }
        leave(section, asset.use(), field, words, Cut.Reason.REPEATED);
        return "";
    }

    /**
     * Describes an asset by its phrase for the request's provider, if it has one; named first, unless the phrase does.
     *
     * @return whether it has one, which then stands in place of the asset's own words
     */
    boolean fragment(Asset asset, PhraseBuilder phrase) {
        Map<String, String> fragments = asset.fragments();
        @Nullable String provider = request.provider().orElse(null);
        if (provider == null || !fragments.containsKey(provider)) {
            return false;
        }
        String words = Objects.requireNonNull(fragments.get(provider));
        phrase.asset(asset.use(), "name", Wording.names(words, asset.name()) ? "" : asset.name())
                .asset(asset.use(), Origin.FRAGMENTS + provider, words);
        return true;
    }
}
