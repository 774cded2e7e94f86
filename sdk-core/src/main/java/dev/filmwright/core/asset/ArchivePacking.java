package dev.filmwright.core.asset;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that belongs to an asset, as it goes into an archive. Immutable.
 *
 * @param asset the asset
 * @param older its superseded versions, the oldest number first
 * @param overrides what projects put over it
 * @param media the files that its versions show, in order of first mention
 */
record ArchivePacking(
        Asset asset,
        List<Superseded> older,
        SortedMap<ProjectId, SortedMap<String, FieldValue>> overrides,
        List<MediaFile> media) {

    /** Reads what belongs to an asset. */
    static ArchivePacking of(
            Asset asset, SortedMap<ProjectId, SortedMap<String, FieldValue>> overrides, UnitOfWork unit) {
        List<Superseded> older = new ArrayList<>(unit.versions().of(asset.id()));
        Collections.reverse(older);
        Map<MediaId, MediaFile> media = new LinkedHashMap<>();
        Stream.concat(Stream.of(asset.content()), older.stream().map(Superseded::content))
                .flatMap(content -> content.images().stream())
                .map(AssetImage::media)
                .forEach(id -> unit.media().find(id).ifPresent(file -> media.put(id, file)));
        return new ArchivePacking(asset, older, overrides, List.copyOf(media.values()));
    }

    /** Returns the document; {@code files} are those of each medium, the picture itself first. */
    Archived.Asset document(Map<MediaId, List<Archived.StoredFile>> files) {
        return new Archived.Asset(
                asset.id().value(),
                asset.category(),
                asset.scope().project().map(ProjectId::value).orElse(null),
                asset.slug(),
                asset.sidelined(),
                asset.active().toString(),
                asset.revision(),
                asset.usageCount(),
                asset.lastUsed().orElse(null),
                asset.created(),
                asset.updated(),
                version(asset.label(), asset.content()),
                older.stream()
                        .map(version -> version(version.label(), version.content()))
                        .toList(),
                plainOverrides(),
                media.stream()
                        .map(file -> medium(file, files.getOrDefault(file.id(), List.of())))
                        .toList());
    }

    private static Archived.Version version(VersionLabel label, AssetContent content) {
        return new Archived.Version(
                label.number().toString(),
                label.notes(),
                label.created(),
                new Archived.Content(
                        content.name(),
                        content.description(),
                        content.tags(),
                        content.attributes(),
                        content.profile(),
                        content.images().stream()
                                .map(image -> new Archived.Image(image.media().value(), image.slot(), image.label()))
                                .toList(),
                        content.fragments()));
    }

    private SortedMap<String, SortedMap<String, @Nullable Object>> plainOverrides() {
        SortedMap<String, SortedMap<String, @Nullable Object>> all = new TreeMap<>();
        overrides.forEach((project, fields) -> {
            SortedMap<String, @Nullable Object> values = new TreeMap<>();
            fields.forEach((field, value) -> values.put(field, plain(value)));
            all.put(project.value(), values);
        });
        return all;
    }

    private static @Nullable Object plain(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Words words) {
            return words.values();
        }
        FieldValue.Quantity number = (FieldValue.Quantity) value;
        return number.value().isPresent() ? number.value().getAsDouble() : null;
    }

    private static Archived.Media medium(MediaFile file, List<Archived.StoredFile> files) {
        Optional<FrameSize> size = file.size();
        return new Archived.Media(
                file.id().value(),
                file.owner().folder(),
                file.owner().id(),
                file.type().value(),
                size.map(FrameSize::width).orElse(null),
                size.map(FrameSize::height).orElse(null),
                file.hasThumbnail(),
                file.created(),
                files);
    }
}
