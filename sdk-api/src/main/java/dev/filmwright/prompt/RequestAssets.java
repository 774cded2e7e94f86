package dev.filmwright.prompt;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.media.MediaId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Goes through the assets of a request, in the order in which they matter. */
final class RequestAssets {
    private RequestAssets() {}

    private interface Visitor {
        void asset(Reference.Kind kind, Asset asset, SortedMap<String, String> said);
    }

    private static void visit(PromptRequest request, Visitor visitor) {
        for (PromptRequest.Subject subject : request.subjects()) {
            visitor.asset(
                    Reference.Kind.SUBJECT, subject.asset(), subject.context().fields());
        }
        for (PromptRequest.Subject subject : request.subjects()) {
            subject.wardrobe().forEach(worn -> item(Reference.Kind.PROP, worn, visitor));
        }
        request.place()
                .ifPresent(place -> visitor.asset(
                        Reference.Kind.PLACE, place.asset(), place.context().fields()));
        request.things().forEach(thing -> item(Reference.Kind.PROP, thing, visitor));
        request.light()
                .ifPresent(light -> light.asset()
                        .ifPresent(asset -> visitor.asset(
                                Reference.Kind.STYLE, asset, light.context().fields())));
        request.camera().ifPresent(camera -> item(Reference.Kind.STYLE, camera, visitor));
        request.look().ifPresent(look -> item(Reference.Kind.STYLE, look, visitor));
    }

    private static void item(Reference.Kind kind, PromptItem item, Visitor visitor) {
        visitor.asset(kind, item.asset(), item.context().fields());
    }

    static List<AssetUse> uses(PromptRequest request) {
        Map<AssetId, AssetUse> uses = new LinkedHashMap<>();
        visit(request, (kind, asset, said) -> add(uses, asset, said));
        return List.copyOf(uses.values());
    }

    /** An asset that is there twice, a twin for instance, is used once, and all is kept that is said of it. */
    private static void add(Map<AssetId, AssetUse> uses, Asset asset, SortedMap<String, String> said) {
        @Nullable AssetUse known = uses.get(asset.id());
        if (known == null) {
            uses.put(asset.id(), new AssetUse(asset.id(), asset.version(), said));
            return;
        }
        SortedMap<String, String> context = new TreeMap<>(known.context());
        said.forEach((field, words) ->
                context.merge(field, words, (one, other) -> one.equals(other) ? one : one + "; " + other));
        uses.put(asset.id(), new AssetUse(asset.id(), known.version(), context));
    }

    /** A picture of a style comes before those of light and camera, which are wishes for the same place. */
    static List<Reference> references(PromptRequest request) {
        Map<MediaId, Reference> references = new LinkedHashMap<>();
        Map<MediaId, Reference> technical = new LinkedHashMap<>();
        visit(request, (kind, asset, said) -> {
            boolean late = kind == Reference.Kind.STYLE
                    && request.look().filter(look -> look.asset().equals(asset)).isEmpty();
            Reference.of(kind, asset)
                    .ifPresent(found -> (late ? technical : references).putIfAbsent(found.media(), found));
        });
        technical.forEach(references::putIfAbsent);
        return List.copyOf(references.values());
    }
}
