package dev.filmwright.core.model;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.json.Json;
import dev.filmwright.model.Lora;
import dev.filmwright.model.LoraDraft;
import dev.filmwright.model.LoraId;
import dev.filmwright.model.Loras;
import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/** {@link Loras} over the storage port; the files lie in the media store. */
final class StoredLoras implements Loras {
    private static final String LORAS = "lora";
    private static final String DIGESTS = "lora-digest";
    /** Listed by asset and version. */
    private static final String BY_ASSET = "lora-by-asset";
    /** Listed by LoRA. */
    private static final String USES = "lora-use";

    private static final int LONGEST_PAGE = 1000;
    private static final int MOST_USES = 1000;
    private static final int MOST_METADATA = 200;
    private static final int LONGEST_METADATA = 2000;

    private final Storage storage;
    private final LoraFiles files;
    private final AssetLibrary assets;
    private final Ids ids;
    private final Clock clock;

    /** Held from when a file is kept or given up until its row says so. */
    private final ReentrantLock keeping = new ReentrantLock();

    @Inject
    StoredLoras(Storage storage, LoraFiles files, AssetLibrary assets, Ids ids, Clock clock) {
        this.storage = storage;
        this.files = files;
        this.assets = assets;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Lora add(Path file, LoraDraft draft) {
        try (LoraFiles.Received received = files.receive(file)) {
            Lora lora = lora(received, draft);
            keeping.lock();
            try {
                files.keep(received);
                return storage.write(unit -> insert(unit, lora));
            } finally {
                keeping.unlock();
            }
        } catch (IOException e) {
            throw Safetensors.refused("it cannot be read: " + e.getMessage());
        }
    }

    private Lora lora(LoraFiles.Received received, LoraDraft draft) throws IOException {
        LoraContents contents = LoraContents.of(received.header());
        double alpha = contents.rank();
        if (contents.alpha().isPresent()) {
            double told = Numbers.read(
                            received.part(),
                            received.header().data(),
                            contents.alpha().get())
                    .orElse(0);
            // Trainers take none, and 0, for the rank.
            alpha = told > 0 ? told : alpha;
        }
        SortedMap<String, String> metadata = received.header().metadata();
        return new Lora(
                new LoraId(ids.next()),
                draft.name(),
                contents.family(),
                draft.trainedOn(),
                contents.rank(),
                alpha,
                contents.modules(),
                draft.triggers().isEmpty() ? Triggers.guess(metadata) : draft.triggers(),
                received.hashes(),
                received.bytes(),
                kept(metadata),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Pictures, statistics and the like that trainers put there would make every list of LoRAs slow. */
    private static SortedMap<String, String> kept(SortedMap<String, String> metadata) {
        SortedMap<String, String> kept = new TreeMap<>();
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            if (kept.size() < MOST_METADATA
                    && entry.getKey().length() <= LONGEST_METADATA
                    && entry.getValue().length() <= LONGEST_METADATA) {
                kept.put(entry.getKey(), entry.getValue());
            }
        }
        return kept;
    }

    private Lora insert(UnitOfWork unit, Lora lora) {
        Optional<Lora> known = find(unit, lora.hashes().sha256());
        if (known.isPresent()) {
            return known.get();
        }
        put(unit, StoredDocument.of(LORAS, lora.id().value(), "", "LoRA \"" + lora.name() + "\"", Json.write(lora)));
        put(unit, StoredDocument.of(DIGESTS, lora.hashes().sha256(), "", "digest of a LoRA", Json.write(lora.id())));
        return lora;
    }

    private void put(UnitOfWork unit, StoredDocument document) {
        if (!unit.documents().put(document, clock.instant())) {
            throw new ConflictException(document.label() + " was registered meanwhile: try again");
        }
    }

    private Optional<Lora> find(UnitOfWork unit, String sha256) {
        Instant now = clock.instant();
        return unit.documents()
                .find(DIGESTS, sha256, now)
                .flatMap(document -> find(unit, Json.read(document.json(), LoraId.class)));
    }

    private Optional<Lora> find(UnitOfWork unit, LoraId id) {
        return unit.documents()
                .find(LORAS, id.value(), clock.instant())
                .map(document -> Json.read(document.json(), Lora.class));
    }

    private Lora get(UnitOfWork unit, LoraId id) {
        return find(unit, id).orElseThrow(() -> new NotFoundException("LoRA", id.value()));
    }

    @Override
    public Lora get(LoraId id) {
        return storage.read(unit -> get(unit, id));
    }

    @Override
    public Optional<Lora> find(String sha256) {
        return sha256.isEmpty() ? Optional.empty() : storage.read(unit -> find(unit, sha256));
    }

    @Override
    public List<Lora> list(int limit, Optional<LoraId> after) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidInputException("limit", limit, "use 1 to " + LONGEST_PAGE);
        }
        DocumentQuery newest = DocumentQuery.all(LORAS).descend();
        DocumentQuery query = after.map(id -> newest.after(id.value())).orElse(newest);
        return storage.read(unit -> unit.documents().list(query, limit, clock.instant()).stream()
                .map(document -> Json.read(document.json(), Lora.class))
                .toList());
    }

    @Override
    public void attach(LoraId id, AssetId asset, Version version) {
        assets.get(asset, version);
        AssetUse use = new AssetUse(asset, version);
        storage.run(unit -> {
            Lora lora = get(unit, id);
            String label = "LoRA \"" + lora.name() + "\" of an asset";
            // Said already: nothing to do.
            unit.documents()
                    .put(
                            StoredDocument.of(BY_ASSET, place(use) + "/" + id, place(use), label, Json.write(id)),
                            clock.instant());
            unit.documents()
                    .put(
                            StoredDocument.of(USES, id + "/" + place(use), id.value(), label, Json.write(Use.of(use))),
                            clock.instant());
        });
    }

    @Override
    public void detach(LoraId id, AssetId asset, Version version) {
        AssetUse use = new AssetUse(asset, version);
        storage.run(unit -> detach(unit, id, use));
    }

    private static void detach(UnitOfWork unit, LoraId id, AssetUse use) {
        unit.documents().remove(BY_ASSET, place(use) + "/" + id);
        unit.documents().remove(USES, id + "/" + place(use));
    }

    @Override
    public List<Lora> of(AssetId asset, Version version) {
        String place = place(new AssetUse(asset, version));
        return storage.read(
                unit -> unit.documents().list(DocumentQuery.of(BY_ASSET, place), MOST_USES, clock.instant()).stream()
                        .map(document -> Json.read(document.json(), LoraId.class))
                        .flatMap(id -> find(unit, id).stream())
                        .sorted(Comparator.comparing(Lora::id).reversed())
                        .toList());
    }

    @Override
    public List<AssetUse> uses(LoraId id) {
        return storage.read(unit -> {
            get(unit, id);
            return uses(unit, id);
        });
    }

    private List<AssetUse> uses(UnitOfWork unit, LoraId id) {
        return unit.documents().list(DocumentQuery.of(USES, id.value()), MOST_USES, clock.instant()).stream()
                .map(document -> Json.read(document.json(), Use.class).use())
                .toList();
    }

    @Override
    public Optional<Path> file(LoraId id) {
        return files.locate(get(id).hashes().sha256());
    }

    @Override
    public InputStream open(LoraId id) {
        return files.open(get(id).hashes().sha256());
    }

    @Override
    public void remove(LoraId id) {
        keeping.lock();
        try {
            Lora removed = storage.write(unit -> {
                Lora lora = get(unit, id);
                uses(unit, id).forEach(use -> detach(unit, id, use));
                unit.documents().remove(LORAS, id.value());
                unit.documents().remove(DIGESTS, lora.hashes().sha256());
                return lora;
            });
            files.discard(removed.hashes().sha256());
        } finally {
            keeping.unlock();
        }
    }

    private static String place(AssetUse use) {
        return use.asset() + "@" + use.version();
    }

    /** An asset's version in a row. */
    private record Use(String asset, Version version) {
        static Use of(AssetUse use) {
            return new Use(use.asset().value(), use.version());
        }

        AssetUse use() {
            return new AssetUse(new AssetId(asset), version);
        }
    }
}
