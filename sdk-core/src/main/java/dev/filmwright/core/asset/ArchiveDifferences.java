package dev.filmwright.core.asset;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * How an archive's state of an asset differs from the library's. Bookkeeping does not count: revision, usage, times of
 * change. What the library has and the archive lacks, a version or a project's values, is no difference either.
 */
final class ArchiveDifferences {
    private final ArchiveState here;
    private final ArchiveIncoming there;
    private final boolean slugFree;
    private final Map<Version, Version> numbers = new HashMap<>();
    private final List<Superseded> missing = new ArrayList<>();

    /**
     * Compares.
     *
     * @param slugFree whether the archive's slug is the asset's own here, or could be; if not, the asset keeps its own
     */
    ArchiveDifferences(ArchiveState here, ArchiveIncoming there, boolean slugFree) {
        this.here = here;
        this.there = there;
        this.slugFree = slugFree;
        for (Superseded version : there.older()) {
            here.numberOf(version.label(), version.content())
                    .ifPresentOrElse(
                            number -> numbers.put(version.label().number(), number), () -> missing.add(version));
        }
        if (sameContent()) {
            numbers.put(there.asset().version(), here.asset().version());
        }
    }

    /** Returns the superseded versions that are not here, the oldest first. */
    List<Superseded> missing() {
        return missing;
    }

    /** Returns which version here an archive's version is, for those that are here. */
    Map<Version, Version> numbers() {
        return numbers;
    }

    /** Returns whether the latest content is the same. */
    boolean sameContent() {
        return here.asset().content().equals(there.asset().content());
    }

    /** Returns whether the archive's latest version has been superseded here: what is here came after it. */
    boolean ahead() {
        return !sameContent()
                && missing.isEmpty()
                && here.supersededNumberOf(there.asset().label(), there.asset().content())
                        .isPresent();
    }

    /**
     * Returns whether the archive's state came after what is here: that was never changed since it came here, or every
     * version of it has been superseded there.
     */
    boolean behind() {
        boolean untouched = here.asset().revision() == 1
                && there.asset().revision() > 1
                && here.older().isEmpty();
        return !sameContent()
                && (untouched || superseded() && here.older().stream().allMatch(this::olderThere));
    }

    /** Returns whether the latest version here has been superseded there. */
    boolean superseded() {
        Asset asset = here.asset();
        return olderThere(new Superseded(asset.id(), asset.label(), asset.content()));
    }

    private boolean olderThere(Superseded version) {
        return there.older().stream()
                .anyMatch(older -> older.label().number().equals(version.label().number())
                        && older.content().equals(version.content()));
    }

    /** Returns whether nothing of here would be lost by the archive's state: it only adds to it. */
    boolean addsOnly() {
        return content().isEmpty() && state().isEmpty() && overrides(true).isEmpty();
    }

    /** Returns all differences. */
    List<FieldChange> all() {
        List<FieldChange> all = new ArrayList<>(content());
        all.addAll(state());
        for (Superseded version : missing) {
            all.add(new FieldChange(
                    "versions." + version.label().number(),
                    Optional.empty(),
                    text(version.label().notes())));
        }
        all.addAll(overrides(false));
        return all;
    }

    private List<FieldChange> content() {
        AssetContent mine = here.asset().content();
        AssetContent theirs = there.asset().content();
        SortedMap<String, FieldValue> before = ContentFields.of(mine);
        SortedMap<String, FieldValue> after = ContentFields.of(theirs);
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            Optional<FieldValue> old = Optional.ofNullable(before.get(field));
            Optional<FieldValue> now = Optional.ofNullable(after.get(field));
            if (!old.equals(now)) {
                changes.add(new FieldChange(field, old, now));
            }
        }
        if (!mine.images().equals(theirs.images())) {
            changes.add(new FieldChange("images", images(mine), images(theirs)));
        }
        return changes;
    }

    private static Optional<FieldValue> images(AssetContent content) {
        return Optional.of(new FieldValue.Words(content.images().stream()
                .map(image -> image.slot() + " " + image.media() + " " + image.label())
                .map(String::strip)
                .toList()));
    }

    private List<FieldChange> state() {
        Asset mine = here.asset();
        Asset theirs = there.asset();
        List<FieldChange> changes = new ArrayList<>();
        Version active = numbers.get(theirs.active());
        boolean missingActive =
                missing.stream().anyMatch(version -> version.label().number().equals(theirs.active()));
        if (sameContent() && (missingActive || active != null && !active.equals(mine.active()))) {
            changes.add(
                    change("active", mine.active().toString(), theirs.active().toString()));
        }
        if (!mine.scope().equals(theirs.scope())) {
            changes.add(change("scope", name(mine.scope()), name(theirs.scope())));
        }
        if (mine.sidelined() != theirs.sidelined()) {
            changes.add(change("sidelined", String.valueOf(mine.sidelined()), String.valueOf(theirs.sidelined())));
        }
        if (slugFree && !mine.slug().equals(theirs.slug())) {
            changes.add(change("slug", mine.slug(), theirs.slug()));
        }
        return changes;
    }

    private static String name(Scope scope) {
        return scope.project().map(ProjectId::value).orElse("global");
    }

    /** Returns the projects' values that differ; {@code replaced}: only where there are others here. */
    private List<FieldChange> overrides(boolean replaced) {
        List<FieldChange> changes = new ArrayList<>();
        there.overrides().forEach((project, fields) -> {
            SortedMap<String, FieldValue> mine = here.overrides().get(project);
            if (!fields.equals(mine) && !(replaced && mine == null)) {
                changes.add(new FieldChange(
                        "overrides." + project,
                        Optional.ofNullable(mine).map(ArchiveDifferences::words),
                        Optional.of(words(fields))));
            }
        });
        return changes;
    }

    private static FieldValue words(SortedMap<String, FieldValue> fields) {
        return new FieldValue.Words(fields.entrySet().stream()
                .map(field -> field.getKey() + " = " + field.getValue().display())
                .toList());
    }

    private static FieldChange change(String field, String before, String after) {
        return new FieldChange(field, text(before), text(after));
    }

    private static Optional<FieldValue> text(String value) {
        return Optional.of(new FieldValue.Text(value));
    }
}
