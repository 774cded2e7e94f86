package dev.filmwright.core.dataset;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.core.json.Json;
import dev.filmwright.dataset.Dataset;
import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.DatasetStatus;
import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.spi.storage.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rows of datasets and of their files, within one unit of work. Every dataset is looked up with its owner, and that of
 * another one is not found.
 */
final class DatasetRows {
    private static final String DATASETS = "dataset";
    private static final String FILES = "dataset-file";
    /** The name of the file that has a picture's bytes. */
    private static final String PICTURES = "dataset-picture";

    private final UnitOfWork unit;
    private final Instant now;

    DatasetRows(UnitOfWork unit, Instant now) {
        this.unit = unit;
        this.now = now;
    }

    /** A dataset with the revision of its row, which tells whether anything of it was changed. */
    record Row(Dataset dataset, StoredDocument document) {}

    void insert(Dataset dataset) {
        if (!unit.documents().put(document(dataset), now)) {
            throw new ConflictException("there is a dataset \"" + dataset.id() + "\" already: try again");
        }
    }

    Row find(String owner, DatasetId id) {
        return unit.documents()
                .find(DATASETS, id.value(), now)
                .filter(document -> document.owner().equals(owner))
                .map(document -> new Row(Json.read(document.json(), Dataset.class), document))
                .orElseThrow(() -> new NotFoundException("dataset", id.value()));
    }

    List<Dataset> list(String owner, int limit, Optional<DatasetId> after) {
        DocumentQuery newest = DocumentQuery.of(DATASETS, owner).descend();
        DocumentQuery query = after.map(id -> newest.after(id.value())).orElse(newest);
        return unit.documents().list(query, limit, now).stream()
                .map(document -> Json.read(document.json(), Dataset.class))
                .toList();
    }

    /** Writes a dataset back; a status it cannot have next is our own mistake. */
    Dataset update(Row row, Dataset changed) {
        DatasetStatus before = row.dataset().status();
        if (changed.status() != before && !before.mayBecome(changed.status())) {
            throw new IllegalStateException(before + " does not become " + changed.status());
        }
        if (!unit.documents().put(row.document().withJson(Json.write(changed)), now)) {
            throw new ConflictException("dataset \"" + changed.id() + "\" was changed meanwhile: try again");
        }
        return changed;
    }

    Dataset update(Row row, DatasetStatus status, int files, long bytes) {
        Dataset old = row.dataset();
        return update(
                row,
                new Dataset(
                        old.id(),
                        old.owner(),
                        old.name(),
                        old.description(),
                        status,
                        files,
                        bytes,
                        old.created(),
                        now));
    }

    Dataset update(Row row, DatasetStatus status) {
        return update(row, status, row.dataset().files(), row.dataset().bytes());
    }

    void delete(DatasetId id) {
        unit.documents().removeAll(FILES, id.value());
        unit.documents().removeAll(PICTURES, id.value());
        unit.documents().remove(DATASETS, id.value());
    }

    List<DatasetFile> files(DatasetId id) {
        return unit.documents().list(DocumentQuery.of(FILES, id.value()), StoredDatasets.MOST_FILES + 1, now).stream()
                .map(document -> Json.read(document.json(), DatasetFile.class))
                .toList();
    }

    Optional<DatasetFile> findFile(DatasetId id, String name) {
        return unit.documents()
                .find(FILES, fileKey(id, name), now)
                .map(document -> Json.read(document.json(), DatasetFile.class));
    }

    DatasetFile file(DatasetId id, String name) {
        return findFile(id, name).orElseThrow(() -> new NotFoundException("file", name));
    }

    /** Returns the file that has the same bytes, of pictures only: two of them may well have the same caption. */
    Optional<DatasetFile> samePicture(DatasetId id, DatasetFile file) {
        return unit.documents()
                .find(PICTURES, pictureKey(id, file), now)
                .flatMap(document -> findFile(id, Json.read(document.json(), String.class)));
    }

    void insert(DatasetId id, DatasetFile file) {
        StoredDocument row =
                StoredDocument.of(FILES, fileKey(id, file.name()), id.value(), "file of a dataset", Json.write(file));
        if (!unit.documents().put(row, now)) {
            throw new ConflictException(
                    "the dataset has another file \"" + file.name() + "\": give this one another name");
        }
        if (file.type().picture()) {
            StoredDocument picture = StoredDocument.of(
                    PICTURES, pictureKey(id, file), id.value(), "picture of a dataset", Json.write(file.name()));
            unit.documents().put(picture, now);
        }
    }

    void remove(DatasetId id, DatasetFile file) {
        unit.documents().remove(FILES, fileKey(id, file.name()));
        if (file.type().picture()) {
            unit.documents().remove(PICTURES, pictureKey(id, file));
        }
    }

    private static String pictureKey(DatasetId id, DatasetFile file) {
        return id + "/" + file.sha256();
    }

    private static String fileKey(DatasetId id, String name) {
        return id + "/" + name;
    }

    private static StoredDocument document(Dataset dataset) {
        return StoredDocument.of(
                DATASETS,
                dataset.id().value(),
                dataset.owner(),
                "dataset \"" + dataset.name() + "\"",
                Json.write(dataset));
    }
}
