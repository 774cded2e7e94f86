package dev.filmwright.core.vision;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.vision.Description;
import dev.filmwright.vision.DescriptionMerge;
import dev.filmwright.vision.DescriptionRequest;
import dev.filmwright.vision.FieldMerge;
import dev.filmwright.vision.MergeMode;
import dev.filmwright.vision.MergePreview;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@link DescriptionMerge} over the asset library. */
final class AssetMerge implements DescriptionMerge {
    private static final String DESCRIPTION = "description";
    private static final String TAGS = "tags";

    private final AssetLibrary assets;
    private final MediaLibrary media;
    private final Describing describing;

    @Inject
    AssetMerge(AssetLibrary assets, MediaLibrary media, Describing describing) {
        this.assets = assets;
        this.media = media;
        this.describing = describing;
    }

    @Override
    public MergePreview preview(Asset asset, Description description, MergeMode mode, Map<String, MergeMode> fields) {
        Shape shape = Shapes.of(asset.category());
        Facts current = shape.facts(asset.profile(), asset.attributes());
        Facts offered = shape.facts(description.profile(), description.attributes());
        Rules rules = new Rules(mode, new LinkedHashMap<>(fields));
        List<FieldMerge> merged = new ArrayList<>();
        merged.add(rules.merge(DESCRIPTION, Shape.TEXT, text(asset.description()), text(description.text())));
        for (Field field : shape.facts()) {
            merged.add(rules.merge(
                    shape.prefix() + field.name(),
                    field,
                    current.values().getOrDefault(field.name(), field.nothing()),
                    offered.values().getOrDefault(field.name(), field.nothing())));
        }
        merged.add(rules.merge(
                TAGS, Shape.TAGS, new FieldValue.Words(asset.tags()), new FieldValue.Words(description.tags())));
        rules.checkAllUsed(merged);
        return new MergePreview(asset.id(), asset.revision(), description, merged);
    }

    private static FieldValue text(String value) {
        return new FieldValue.Text(value);
    }

    /** Which rule holds for which field. */
    private record Rules(MergeMode usual, Map<String, MergeMode> special) {
        FieldMerge merge(String name, Field field, FieldValue current, FieldValue offered) {
            return FieldMerging.merge(name, field, current, offered, special.getOrDefault(name, usual));
        }

        void checkAllUsed(List<FieldMerge> merged) {
            Set<String> unknown = new HashSet<>(special.keySet());
            merged.forEach(each -> unknown.remove(each.field()));
            unknown.stream().sorted().findFirst().ifPresent(name -> {
                throw new InvalidInputException(
                        "fields",
                        name,
                        "use one of " + merged.stream().map(FieldMerge::field).collect(Collectors.joining(", ")));
            });
        }
    }

    @Override
    public Asset apply(MergePreview preview) {
        Asset now = unchanged(preview);
        return preview.changes().isEmpty()
                ? now
                : assets.update(preview.asset(), preview.revision(), edit(now, preview));
    }

    @Override
    public Asset apply(MergePreview preview, VersionStep step, String notes) {
        Asset now = unchanged(preview);
        String said = notes.isBlank() ? "Described by " + preview.description().model() : notes;
        return assets.versions().create(preview.asset(), preview.revision(), step, said, edit(now, preview));
    }

    /** What was read as a project sees it, or of an older version, is not what an edit would change. */
    private Asset unchanged(MergePreview preview) {
        Asset now = assets.get(preview.asset());
        Map<String, FieldValue> said = new LinkedHashMap<>();
        preview(now, preview.description(), MergeMode.KEEP)
                .fields()
                .forEach(each -> said.put(each.field(), each.current()));
        boolean same = preview.fields().stream().allMatch(each -> each.current().equals(said.get(each.field())));
        if (now.revision() != preview.revision() || !same) {
            throw new ConflictException(
                    "asset \"" + now.name()
                            + "\" does not say any more what the preview shows: make a new one and look at it before it is applied");
        }
        return now;
    }

    private static Consumer<AssetEdit> edit(Asset asset, MergePreview preview) {
        Shape shape = Shapes.of(asset.category());
        Map<String, FieldValue> facts = new LinkedHashMap<>();
        return edit -> {
            for (FieldMerge field : preview.fields()) {
                if (field.field().equals(DESCRIPTION)) {
                    if (field.changes()) {
                        edit.description(field.result().display());
                    }
                } else if (field.field().equals(TAGS)) {
                    retag(asset, ((FieldValue.Words) field.result()).values(), edit);
                } else {
                    facts.put(field.field().substring(shape.prefix().length()), field.result());
                    if (!shape.profiled() && field.changes()) {
                        edit.attribute(
                                field.field().substring(shape.prefix().length()),
                                field.result().display());
                    }
                }
            }
            if (shape.profiled()) {
                edit.profile(shape.profile(asset.profile(), new Facts(facts)));
            }
        };
    }

    private static void retag(Asset asset, List<String> tags, AssetEdit edit) {
        asset.tags().stream().filter(tag -> !tags.contains(tag)).forEach(edit::removeTag);
        tags.stream().filter(tag -> !asset.tags().contains(tag)).forEach(edit::addTag);
    }

    @Override
    public MergePreview upload(AssetId id, InputStream image, ImageOptions options, ModelRef model, MergeMode mode) {
        describing.check(model, 1);
        assets.get(id);
        MediaId picture =
                media.storeImage(MediaOwner.asset(id.value()), image, options).id();
        Asset asset = shown(id, picture);
        Category category = assets.categories().stream()
                .filter(each -> each.key().equals(asset.category()))
                .findFirst()
                .orElseThrow();
        Description description = describing.describe(
                new DescriptionRequest(model, category, List.of(picture), MediaOwner.asset(id.value()), hint(asset)),
                Waiting.nobody());
        return preview(assets.get(id), description, mode);
    }

    /** Puts a picture in front if there is none, else behind the others, unless it is there already. */
    private Asset shown(AssetId id, MediaId picture) {
        Asset asset = assets.get(id);
        if (asset.content().image(picture).isPresent()) {
            return asset;
        }
        ImageSlot slot = asset.content().image(ImageSlot.PRIMARY).isEmpty() ? ImageSlot.PRIMARY : ImageSlot.REFERENCE;
        return assets.update(id, asset.revision(), edit -> edit.addImage(picture, slot));
    }

    private static String hint(Asset asset) {
        String known = asset.name() + (asset.description().isBlank() ? "" : ": " + asset.description());
        return known.substring(0, Math.min(known.length(), DescriptionRequest.LONGEST_HINT));
    }
}
