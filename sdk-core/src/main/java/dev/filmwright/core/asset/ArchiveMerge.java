package dev.filmwright.core.asset;

import dev.filmwright.asset.ArchiveImportOptions.Conflicts;
import dev.filmwright.asset.ArchiveItem.Outcome;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what an asset of an archive means for the library, by identity; writes nothing. */
final class ArchiveMerge {
    private static final int TIME_OF_AN_ID = 10;
    private static final int REST_OF_AN_ID = 16;

    private final Conflicts conflicts;

    ArchiveMerge(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    ArchivePlan plan(ArchiveIncoming there, UnitOfWork unit) {
        Optional<Asset> asset = unit.assets().find(there.asset().id());
        if (asset.isEmpty()) {
            return add(there, there.asset().id(), List.of(), unit);
        }
        ArchiveState here = ArchiveState.of(asset.get(), unit);
        if (!here.asset().category().equals(there.asset().category())) {
            return leave(
                    there,
                    here,
                    Outcome.FAILED,
                    List.of(),
                    "here it is in category " + here.asset().category());
        }
        ArchiveDifferences found = differences(here, there, unit);
        List<FieldChange> differences = found.all();
        if (differences.isEmpty()) {
            return leave(there, here, Outcome.UNCHANGED, List.of());
        }
        if (found.ahead()) {
            return leave(there, here, Outcome.SKIPPED, differences, "here is a later version of it");
        }
        if (found.behind()) {
            return follow(there, here, found, unit);
        }
        if (found.addsOnly()) {
            return over(there, here, found, here.asset());
        }
        return switch (conflicts) {
            case KEEP_MINE -> leave(there, here, Outcome.CONFLICT, differences);
            case TAKE_THEIRS -> take(there, here, found, unit);
            case ADD_COPY -> copy(there, differences, unit);
        };
    }

    private static ArchiveDifferences differences(ArchiveState here, ArchiveIncoming there, UnitOfWork unit) {
        return new ArchiveDifferences(here, there, slugFree(here.asset(), there.asset(), unit));
    }

    private static boolean slugFree(Asset mine, Asset theirs, UnitOfWork unit) {
        return mine.scope().equals(theirs.scope()) && mine.slug().equals(theirs.slug())
                || !unit.assets().slugTaken(theirs.scope(), theirs.slug());
    }

    private static ArchivePlan leave(
            ArchiveIncoming there,
            ArchiveState here,
            Outcome outcome,
            List<FieldChange> differences,
            String... remarks) {
        List<String> all = new ArrayList<>(there.remarks());
        all.addAll(List.of(remarks));
        return new ArchivePlan.Leave(
                ArchivePlan.item(there, outcome, Optional.of(here.asset().id()), differences, all));
    }

    private static ArchivePlan add(ArchiveIncoming there, AssetId id, List<FieldChange> differences, UnitOfWork unit) {
        Asset theirs = there.asset();
        String slug = Slugs.unique(theirs.slug(), each -> unit.assets().slugTaken(theirs.scope(), each));
        List<String> remarks = new ArrayList<>(there.remarks());
        if (!slug.equals(theirs.slug())) {
            remarks.add("slug \"" + theirs.slug() + "\" is taken: it is \"" + slug + "\" here");
        }
        if (!id.equals(theirs.id())) {
            remarks.add("added beside the asset that is here");
        }
        Asset asset = identified(theirs, id).toBuilder().slug(slug).build();
        List<Superseded> versions = there.older().stream()
                .map(version -> new Superseded(id, version.label(), version.content()))
                .toList();
        return new ArchivePlan.Write(
                ArchivePlan.item(there, Outcome.ADDED, Optional.of(id), differences, remarks),
                asset,
                Optional.empty(),
                versions,
                there.overrides());
    }

    private static Asset identified(Asset asset, AssetId id) {
        return Asset.first(id, asset.category(), asset.scope(), asset.slug(), asset.content(), asset.created())
                .toBuilder()
                .label(asset.label())
                .active(asset.active())
                .revision(asset.revision())
                .sidelined(asset.sidelined())
                .usage(asset.usage())
                .updated(asset.updated())
                .build();
    }

    /** The archive goes on from what is here: its versions come as they are. */
    private ArchivePlan follow(ArchiveIncoming there, ArchiveState here, ArchiveDifferences found, UnitOfWork unit) {
        Asset theirs = there.asset();
        Asset mine = here.asset();
        Asset after = stated(mine, theirs, unit).toBuilder()
                .content(theirs.content())
                .label(theirs.label())
                .active(theirs.active())
                .build();
        List<Superseded> versions = new ArrayList<>(found.missing());
        if (found.superseded()) {
            versions.add(new Superseded(mine.id(), mine.label(), mine.content()));
        }
        return update(there, here, found, after, versions);
    }

    /** Both have changed: the archive's latest becomes a new version over what is here. */
    private ArchivePlan take(ArchiveIncoming there, ArchiveState here, ArchiveDifferences found, UnitOfWork unit) {
        return over(there, here, found, stated(here.asset(), there.asset(), unit));
    }

    /**
     * Puts the archive's versions among and over those of here.
     *
     * @param state the asset of here, as it is to be but for its versions
     */
    private ArchivePlan over(ArchiveIncoming there, ArchiveState here, ArchiveDifferences found, Asset state) {
        Asset theirs = there.asset();
        Asset mine = here.asset();
        Asset.Builder after = state.toBuilder();
        Set<Version> taken = here.numbers();
        Map<Version, Version> numbers = found.numbers();
        List<Superseded> versions = new ArrayList<>();
        for (Superseded version : found.missing()) {
            VersionLabel label = numbered(version.label(), taken, false);
            numbers.put(version.label().number(), label.number());
            versions.add(new Superseded(mine.id(), label, version.content()));
        }
        if (!found.sameContent()) {
            versions.add(new Superseded(mine.id(), mine.label(), mine.content()));
        }
        // The latest version has the highest number.
        if (!found.sameContent() || Collections.max(taken).compareTo(mine.version()) > 0) {
            VersionLabel label = numbered(theirs.label(), taken, true);
            numbers.put(theirs.version(), label.number());
            after.content(theirs.content()).label(label);
        }
        after.active(numbers.getOrDefault(theirs.active(), mine.active()));
        return update(there, here, found, after.build(), versions);
    }

    /** Returns a label whose number is its own if that can be, else the next one. */
    private static VersionLabel numbered(VersionLabel label, Set<Version> taken, boolean latest) {
        Version highest = Collections.max(taken);
        boolean own = latest ? label.number().compareTo(highest) > 0 : !taken.contains(label.number());
        Version number = own ? label.number() : highest.next(VersionStep.MINOR);
        taken.add(number);
        return new VersionLabel(number, label.notes(), label.created());
    }

    /** Returns an asset of here, hidden and named for URLs as there. */
    private static Asset stated(Asset mine, Asset theirs, UnitOfWork unit) {
        Scope scope = theirs.scope();
        boolean stays = scope.equals(mine.scope());
        String wanted = slugFree(mine, theirs, unit) ? theirs.slug() : mine.slug();
        String slug = stays && wanted.equals(mine.slug())
                ? wanted
                : Slugs.unique(wanted, each -> unit.assets().slugTaken(scope, each));
        return mine.toBuilder()
                .scope(scope)
                .slug(slug)
                .sidelined(theirs.sidelined())
                .build();
    }

    private ArchivePlan update(
            ArchiveIncoming there,
            ArchiveState here,
            ArchiveDifferences found,
            Asset after,
            List<Superseded> versions) {
        return new ArchivePlan.Write(
                ArchivePlan.item(
                        there, Outcome.UPDATED, Optional.of(here.asset().id()), found.all(), there.remarks()),
                after,
                Optional.of(here.asset()),
                versions,
                there.overrides());
    }

    /** Adds an asset of its own, under an id that the same archive leads to every time. */
    private static ArchivePlan copy(ArchiveIncoming there, List<FieldChange> differences, UnitOfWork unit) {
        AssetId id = copyId(there);
        Optional<Asset> copy = unit.assets().find(id);
        if (copy.isEmpty()) {
            return add(there, id, differences, unit);
        }
        ArchiveState here = ArchiveState.of(copy.get(), unit);
        List<FieldChange> since = differences(here, there, unit).all();
        return since.isEmpty()
                ? leave(there, here, Outcome.UNCHANGED, List.of(), "its copy is here")
                : leave(there, here, Outcome.SKIPPED, since, "its copy is here and has changed");
    }

    private static AssetId copyId(ArchiveIncoming there) {
        String id = there.asset().id().value();
        return new AssetId(id.substring(0, Math.min(TIME_OF_AN_ID, id.length()))
                + there.digest().substring(0, REST_OF_AN_ID).toUpperCase(Locale.ROOT));
    }
}
