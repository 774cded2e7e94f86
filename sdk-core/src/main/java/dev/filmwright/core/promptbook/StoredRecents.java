package dev.filmwright.core.promptbook;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.AssetId;
import dev.filmwright.core.event.AssetDeletion;
import dev.filmwright.core.json.Json;
import dev.filmwright.prompt.RecentContext;
import dev.filmwright.prompt.RecentContexts;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@link RecentContexts}: a document for each asset. */
final class StoredRecents implements RecentContexts, AssetDeletion {
    private static final String SHELF = "recent-contexts";
    private static final int LONGEST = 10_000;

    private final Storage storage;
    private final Clock clock;

    @Inject
    StoredRecents(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    private record Kept(List<RecentContext> contexts) {
        Kept {
            contexts = List.copyOf(contexts);
        }
    }

    @Override
    public List<RecentContext> of(AssetId asset) {
        return storage.read(unit -> document(asset, unit))
                .map(StoredRecents::contexts)
                .orElse(List.of());
    }

    @Override
    public void add(AssetId asset, Map<String, String> fields) {
        SortedMap<String, String> said = said(fields);
        if (length(said) > LONGEST) {
            throw new InvalidInputException(
                    "context", length(said) + " characters", "use at most " + LONGEST + " characters");
        }
        storage.run(unit -> {
            if (unit.assets().find(asset).isEmpty()) {
                throw new NotFoundException("asset", asset.value());
            }
            note(asset, said, clock.instant(), unit);
        });
    }

    /** Notes what a job says about an asset; what is too long to be chosen again is left out. */
    void used(AssetId asset, Map<String, String> fields, Instant when, UnitOfWork unit) {
        SortedMap<String, String> said = said(fields);
        if (length(said) <= LONGEST
                && !said.isEmpty()
                && unit.assets().find(asset).isPresent()) {
            note(asset, said, when, unit);
        }
    }

    private void note(AssetId asset, SortedMap<String, String> said, Instant when, UnitOfWork unit) {
        if (said.isEmpty()) {
            return;
        }
        Optional<StoredDocument> known = document(asset, unit);
        List<RecentContext> contexts = new ArrayList<>();
        contexts.add(new RecentContext(said, when.truncatedTo(ChronoUnit.MILLIS)));
        known.map(StoredRecents::contexts).orElse(List.of()).stream()
                .filter(old -> !old.fields().equals(said))
                .limit(MOST - 1L)
                .forEach(contexts::add);
        String json = Json.write(new Kept(contexts));
        unit.documents()
                .put(
                        known.map(document -> document.withJson(json))
                                .orElseGet(() -> StoredDocument.of(
                                        SHELF, asset.value(), asset.value(), "recent contexts", json)),
                        clock.instant());
    }

    @Override
    public void deleted(UnitOfWork unit, AssetId asset) {
        unit.documents().remove(SHELF, asset.value());
    }

    private Optional<StoredDocument> document(AssetId asset, UnitOfWork unit) {
        return unit.documents().find(SHELF, asset.value(), clock.instant());
    }

    private static List<RecentContext> contexts(StoredDocument document) {
        return Json.read(document.json(), Kept.class).contexts();
    }

    private static SortedMap<String, String> said(Map<String, String> fields) {
        SortedMap<String, String> said = new TreeMap<>(Map.copyOf(fields));
        said.values().removeIf(String::isBlank);
        return said;
    }

    private static int length(Map<String, String> said) {
        return said.entrySet().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
    }
}
