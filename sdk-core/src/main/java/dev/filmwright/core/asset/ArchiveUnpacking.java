package dev.filmwright.core.asset;

import dev.filmwright.asset.ArchiveImportOptions;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes assets of an archive's documents; whatever a library would not have made itself is refused. */
final class ArchiveUnpacking {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]{1,80}(-[a-z0-9]{1,80}){0,80}");
    private static final int LONGEST_PROJECT = 200;

    private final ArchiveImportOptions options;

    ArchiveUnpacking(ArchiveImportOptions options) {
        this.options = options;
    }

    /**
     * Returns the asset of a document.
     *
     * @throws RuntimeException if it is none; the message says why
     */
    ArchiveIncoming incoming(Archived.Asset document, String digest) {
        check(ID.matcher(document.id()).matches(), "its id is \"" + document.id() + "\"");
        check(SLUG.matcher(document.slug()).matches(), "its slug is \"" + document.slug() + "\"");
        check(document.revision() >= 1, "its revision is " + document.revision());
        check(document.used() >= 0, "it was used " + document.used() + " times");
        AssetId id = new AssetId(document.id());
        String category = new Category(document.category(), "any", false).key();
        List<ArchiveMedium> media =
                document.media().stream().map(ArchiveUnpacking::medium).toList();
        Set<MediaId> known = new HashSet<>();
        media.forEach(medium -> check(known.add(medium.file().id()), "it has a medium twice"));
        List<Superseded> older = new ArrayList<>();
        for (Archived.Version version : document.older()) {
            older.add(new Superseded(id, label(version), content(category, version.content(), known)));
        }
        Scope from = document.project() == null ? Scope.GLOBAL : Scope.of(project(document.project()));
        Scope to = options.scope(from);
        Asset asset = Asset.first(
                        id,
                        category,
                        to,
                        document.slug(),
                        content(category, document.latest().content(), known),
                        time(document.created()))
                .toBuilder()
                .label(label(document.latest()))
                .active(Version.parse(document.active()))
                .revision(document.revision())
                .sidelined(document.sidelined())
                .usage(usage(document.used(), document.lastUsed()))
                .updated(time(document.updated()))
                .build();
        checkVersions(asset, older);
        List<String> remarks = new ArrayList<>();
        return new ArchiveIncoming(asset, older, overrides(document, asset, remarks), media, digest, remarks);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Instant time(Instant time) {
        return Instant.ofEpochMilli(time.truncatedTo(ChronoUnit.MILLIS).toEpochMilli());
    }

    private static Asset.Usage usage(long count, @Nullable Instant last) {
        return new Asset.Usage(count, Optional.ofNullable(last).map(ArchiveUnpacking::time));
    }

    private static ProjectId project(String value) {
        check(!value.isBlank() && value.length() <= LONGEST_PROJECT, "its project is \"" + value + "\"");
        return new ProjectId(value);
    }

    private static VersionLabel label(Archived.Version version) {
        return new VersionLabel(Version.parse(version.number()), version.notes(), time(version.created()));
    }

    private static void checkVersions(Asset asset, List<Superseded> older) {
        Set<Version> numbers = new HashSet<>();
        numbers.add(asset.version());
        older.forEach(version -> check(
                numbers.add(version.label().number()),
                "it has version " + version.label().number() + " twice"));
        check(numbers.contains(asset.active()), "its active version " + asset.active() + " is not there");
    }

    private static AssetContent content(String category, Archived.Content content, Set<MediaId> known) {
        String name = content.name();
        check(
                !name.isBlank() && name.strip().equals(name) && name.length() <= AssetEdits.LONGEST_NAME,
                "its name is \"" + name + "\"");
        List<AssetImage> images = new ArrayList<>();
        Set<Object> once = new HashSet<>();
        for (Archived.Image image : content.images()) {
            MediaId media = new MediaId(image.media());
            check(known.contains(media), "it shows \"" + media + "\", of which there is no file");
            check(once.add(media), "it shows \"" + media + "\" twice");
            check(!image.slot().single() || once.add(image.slot()), "it has two images in slot " + image.slot());
            images.add(new AssetImage(media, image.slot(), image.label()));
        }
        return new AssetContent(
                name,
                content.description(),
                Tags.of(content.tags()),
                content.attributes(),
                Profiles.checked(category, content.profile()),
                images,
                content.fragments());
    }

    private static ArchiveMedium medium(Archived.Media media) {
        check(ID.matcher(media.id()).matches(), "a medium's id is \"" + media.id() + "\"");
        MediaType type = new MediaType(media.type());
        Set<String> tails = new HashSet<>();
        media.files()
                .forEach(file -> check(tails.add(file.tail()), "a medium has a file \"" + file.tail() + "\" twice"));
        check(media.main().tail().equals("." + type.extension()), "a medium's first file is not the picture itself");
        Optional<FrameSize> size = media.width() == null || media.height() == null
                ? Optional.empty()
                : Optional.of(new FrameSize(media.width(), media.height()));
        MediaFile file = new MediaFile(
                new MediaId(media.id()),
                new MediaOwner(media.folder(), media.owner()),
                type,
                size,
                media.main().bytes(),
                media.main().sha256(),
                media.thumbnail(),
                time(media.created()));
        return new ArchiveMedium(file, media.files());
    }

    private SortedMap<ProjectId, SortedMap<String, FieldValue>> overrides(
            Archived.Asset document, Asset asset, List<String> remarks) {
        SortedMap<ProjectId, SortedMap<String, FieldValue>> overrides = new TreeMap<>();
        document.overrides().forEach((from, values) -> {
            Optional<ProjectId> project = options.scope(Scope.of(project(from))).project();
            if (asset.scope().project().isPresent() || project.isEmpty()) {
                remarks.add("what project " + from + " put over it is left out, as only global assets have that");
            } else if (overrides.containsKey(project.get())) {
                remarks.add("what project " + from + " put over it is left out, as another one's is kept");
            } else if (!values.isEmpty()) {
                SortedMap<String, FieldValue> fields = new TreeMap<>();
                values.forEach((field, value) -> fields.put(field, field(field, value)));
                // Refuses fields that the category does not have.
                ContentFields.with(asset.content(), asset.category(), fields);
                overrides.put(project.get(), Collections.unmodifiableSortedMap(fields));
            }
        });
        return overrides;
    }

    private static FieldValue field(String field, @Nullable Object value) {
        if (value instanceof String text) {
            return new FieldValue.Text(text);
        }
        if (value instanceof List<?> words && words.stream().allMatch(String.class::isInstance)) {
            return new FieldValue.Words(words.stream().map(String.class::cast).toList());
        }
        if (value instanceof Number number) {
            return new FieldValue.Quantity(OptionalDouble.of(number.doubleValue()));
        }
        check(value == null, "its override of " + field + " is neither text, list of texts nor number");
        return new FieldValue.Quantity(OptionalDouble.empty());
    }
}
