package dev.filmwright.core.asset;

import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of an archive, field by field as they are written. Read from a file they hold whatever somebody wrote there:
 * only that nothing is missing is known.
 */
final class Archived {
    private Archived() {}

    record Header(String format, int version, boolean whole) {
        Header {
            Objects.requireNonNull(format, "format");
        }
    }

    record Trailer(long assets, long versions, long overrides, long media, long files, long bytes, List<Part> parts) {
        Trailer {
            parts = List.copyOf(parts);
        }
    }

    record Part(String name, long lines, long bytes, String sha256) {
        Part {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    record Asset(
            String id,
            String category,
            @Nullable String project,
            String slug,
            boolean sidelined,
            String active,
            long revision,
            long used,
            @Nullable Instant lastUsed,
            Instant created,
            Instant updated,
            Version latest,
            List<Version> older,
            SortedMap<String, SortedMap<String, @Nullable Object>> overrides,
            List<Media> media) {
        Asset {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(slug, "slug");
            Objects.requireNonNull(active, "active");
            Objects.requireNonNull(created, "created");
            Objects.requireNonNull(updated, "updated");
            Objects.requireNonNull(latest, "latest");
            older = List.copyOf(older);
            Objects.requireNonNull(overrides, "overrides");
            media = List.copyOf(media);
        }
    }

    record Version(String number, String notes, Instant created, Content content) {
        Version {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(notes, "notes");
            Objects.requireNonNull(created, "created");
            Objects.requireNonNull(content, "content");
        }
    }

    record Content(
            String name,
            String description,
            List<String> tags,
            SortedMap<String, String> attributes,
            Profile profile,
            List<Image> images,
            SortedMap<String, String> fragments) {
        Content {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(description, "description");
            tags = List.copyOf(tags);
            Objects.requireNonNull(attributes, "attributes");
            Objects.requireNonNull(profile, "profile");
            images = List.copyOf(images);
            Objects.requireNonNull(fragments, "fragments");
        }
    }

    record Image(String media, ImageSlot slot, String label) {
        Image {
            Objects.requireNonNull(media, "media");
            Objects.requireNonNull(slot, "slot");
            Objects.requireNonNull(label, "label");
        }
    }

    record Media(
            String id,
            String folder,
            String owner,
            String type,
            @Nullable Integer width,
            @Nullable Integer height,
            boolean thumbnail,
            Instant created,
            List<StoredFile> files) {
        Media {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(folder, "folder");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(created, "created");
            files = List.copyOf(files);
            if (files.isEmpty()) {
                throw new IllegalArgumentException("media \"" + id + "\" has no file");
            }
        }

        /** Returns the picture itself. */
        StoredFile main() {
            return files.get(0);
        }
    }

    record StoredFile(String tail, long bytes, String sha256) {
        StoredFile {
            if (!ArchiveFormat.TAIL.matcher(tail).matches()) {
                throw new IllegalArgumentException("\"" + tail + "\" is no tail of a file's name");
            }
            if (!ArchiveFormat.DIGEST.matcher(sha256).matches()) {
                throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256");
            }
            if (bytes < 0 || bytes > ArchiveFormat.LONGEST_FILE) {
                throw new IllegalArgumentException("a file is said to have " + bytes + " bytes");
            }
        }

        /** Returns the name of its entry. */
        String entry() {
            return ArchiveFormat.media(sha256, tail);
        }
    }
}
