package dev.filmwright.core.dataset;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.core.id.Ids;
import dev.filmwright.dataset.AddedFile;
import dev.filmwright.dataset.Dataset;
import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.DatasetReport;
import dev.filmwright.dataset.DatasetStatus;
import dev.filmwright.dataset.Datasets;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** {@link Datasets} over the storage port; the bytes lie in the media store. */
final class StoredDatasets implements Datasets {
    static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 32L << 30;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST_PAGE = 1000;

    private final Storage storage;
    private final DatasetBytes bytes;
    private final DatasetCheck check;
    private final Ids ids;
    private final Clock clock;

    /** Held from when bytes are kept or given up until their row says so, so that neither overtakes the other. */
    private final ReentrantLock keeping = new ReentrantLock();

    @Inject
    StoredDatasets(Storage storage, DatasetBytes bytes, DatasetCheck check, Ids ids, Clock clock) {
        this.storage = storage;
        this.bytes = bytes;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Dataset create(String owner, String name, String description) {
        if (owner.isBlank() || owner.length() > LONGEST_NAME) {
            throw new InvalidInputException("owner", owner, "use 1 to " + LONGEST_NAME + " characters");
        }
        checkWords(name, description);
        Instant now = now();
        Dataset dataset =
                new Dataset(new DatasetId(ids.next()), owner, name, description, DatasetStatus.CREATED, 0, 0, now, now);
        write(rows -> {
            rows.insert(dataset);
            return dataset;
        });
        return dataset;
    }

    private static void checkWords(String name, String description) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidInputException("name", name, "use 1 to " + LONGEST_NAME + " characters");
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new InvalidInputException(
                    "description", description, "use at most " + LONGEST_DESCRIPTION + " characters");
        }
    }

    @Override
    public Dataset get(String owner, DatasetId dataset) {
        return read(rows -> rows.find(owner, dataset).dataset());
    }

    @Override
    public List<Dataset> list(String owner, int limit, Optional<DatasetId> after) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidInputException("limit", limit, "use 1 to " + LONGEST_PAGE);
        }
        Objects.requireNonNull(owner, "owner");
        return read(rows -> rows.list(owner, limit, after));
    }

    @Override
    public Dataset describe(String owner, DatasetId dataset, String name, String description) {
        checkWords(name, description);
        return write(rows -> {
            DatasetRows.Row row = rows.find(owner, dataset);
            Dataset old = row.dataset();
            return rows.update(
                    row,
                    new Dataset(
                            old.id(),
                            old.owner(),
                            name,
                            description,
                            old.status(),
                            old.files(),
                            old.bytes(),
                            old.created(),
                            now()));
        });
    }

    @Override
    public AddedFile add(String owner, DatasetId dataset, String name, InputStream content) {
        String checked = FileNames.checked(name);
        // Before the bytes are read: nobody learns by how long it takes what another one has.
        get(owner, dataset);
        try (DatasetBytes.Received received = bytes.receive(checked, content)) {
            keeping.lock();
            try {
                bytes.keep(dataset, received);
                return insert(owner, dataset, received.file());
            } finally {
                keeping.unlock();
            }
        }
    }

    private AddedFile insert(String owner, DatasetId dataset, DatasetFile file) {
        boolean done = false;
        try {
            AddedFile added = write(rows -> {
                DatasetRows.Row row = rows.find(owner, dataset);
                Optional<DatasetFile> same = rows.samePicture(dataset, file);
                if (same.isPresent()) {
                    return new AddedFile(same.get(), false);
                }
                checkRoom(row.dataset(), file);
                rows.insert(dataset, file);
                rows.update(
                        row,
                        DatasetStatus.UPLOADING,
                        row.dataset().files() + 1,
                        row.dataset().bytes() + file.bytes());
                return new AddedFile(file, true);
            });
            done = true;
            return added;
        } finally {
            if (!done) {
                discard(dataset, file);
            }
        }
    }

    /** Removes bytes that no file of the dataset has; captions often have the same. */
    private void discard(DatasetId dataset, DatasetFile file) {
        if (read(rows -> rows.files(dataset)).stream()
                .noneMatch(other -> other.sha256().equals(file.sha256()) && other.type() == file.type())) {
            bytes.discard(dataset, file);
        }
    }

    private static void checkRoom(Dataset dataset, DatasetFile file) {
        if (dataset.files() >= MOST_FILES) {
            throw new InvalidInputException(
                    "file", file.name(), "the dataset has " + MOST_FILES + " files, the most it takes");
        }
        if (dataset.bytes() + file.bytes() > MOST_BYTES) {
            throw new InvalidInputException(
                    "file", file.name(), "the dataset would have more than " + MOST_BYTES + " bytes");
        }
    }

    @Override
    public DatasetFile rename(String owner, DatasetId dataset, String file, String name) {
        String checked = FileNames.checked(name);
        return write(rows -> {
            DatasetRows.Row row = rows.find(owner, dataset);
            DatasetFile old = rows.file(dataset, file);
            if (FileNames.type(checked) != old.type()) {
                throw new InvalidInputException("file", name, "it is a " + old.type() + ": keep the extension");
            }
            DatasetFile renamed = new DatasetFile(checked, old.type(), old.sha256(), old.bytes());
            if (!checked.equals(old.name())) {
                rows.remove(dataset, old);
                rows.insert(dataset, renamed);
                rows.update(row, DatasetStatus.UPLOADING);
            }
            return renamed;
        });
    }

    @Override
    public void remove(String owner, DatasetId dataset, String file) {
        keeping.lock();
        try {
            DatasetFile removed = write(rows -> {
                DatasetRows.Row row = rows.find(owner, dataset);
                DatasetFile old = rows.file(dataset, file);
                rows.remove(dataset, old);
                rows.update(
                        row,
                        DatasetStatus.UPLOADING,
                        row.dataset().files() - 1,
                        row.dataset().bytes() - old.bytes());
                return old;
            });
            discard(dataset, removed);
        } finally {
            keeping.unlock();
        }
    }

    @Override
    public Dataset complete(String owner, DatasetId dataset) {
        return write(rows -> {
            DatasetRows.Row row = rows.find(owner, dataset);
            // One whose files were all removed has none either, whatever it has been since.
            if (row.dataset().files() == 0) {
                throw new ConflictException("the dataset has no file: add some");
            }
            return switch (row.dataset().status()) {
                case PROCESSING -> throw new ConflictException("the dataset is being checked: wait until it is");
                case CREATED, UPLOADING -> rows.update(row, DatasetStatus.UPLOADED);
                case UPLOADED, READY, ERROR -> row.dataset();
            };
        });
    }

    @Override
    public DatasetReport validate(String owner, DatasetId dataset) {
        DatasetRows.Row begun = write(rows -> begin(rows, owner, dataset));
        keeping.lock();
        try {
            bytes.discardAllBut(dataset, read(rows -> rows.files(dataset)));
        } finally {
            keeping.unlock();
        }
        DatasetCheck.Result result = check.check(dataset, read(rows -> rows.files(dataset)));
        Dataset checked = write(rows -> {
            DatasetRows.Row row = rows.find(owner, dataset);
            if (row.document().revision() != begun.document().revision()) {
                throw new ConflictException("the dataset was changed while it was checked: check it again");
            }
            return rows.update(row, result.sound() ? DatasetStatus.READY : DatasetStatus.ERROR);
        });
        return new DatasetReport(checked, result.pictures(), result.captions(), result.findings());
    }

    /** Goes to PROCESSING by the steps that lead there; a check that a crash cut off is taken back first. */
    private static DatasetRows.Row begin(DatasetRows rows, String owner, DatasetId dataset) {
        DatasetRows.Row row = rows.find(owner, dataset);
        if (row.dataset().status() == DatasetStatus.CREATED) {
            row = step(rows, owner, row, DatasetStatus.UPLOADING);
        }
        if (row.dataset().status() == DatasetStatus.UPLOADING || row.dataset().status() == DatasetStatus.PROCESSING) {
            row = step(rows, owner, row, DatasetStatus.UPLOADED);
        }
        return step(rows, owner, row, DatasetStatus.PROCESSING);
    }

    private static DatasetRows.Row step(DatasetRows rows, String owner, DatasetRows.Row row, DatasetStatus next) {
        rows.update(row, next);
        return rows.find(owner, row.dataset().id());
    }

    @Override
    public void delete(String owner, DatasetId dataset) {
        keeping.lock();
        try {
            write(rows -> {
                rows.find(owner, dataset);
                rows.delete(dataset);
                return dataset;
            });
            bytes.discardAllBut(dataset, List.of());
        } finally {
            keeping.unlock();
        }
    }

    @Override
    public List<DatasetFile> files(String owner, DatasetId dataset) {
        return read(rows -> {
            rows.find(owner, dataset);
            return rows.files(dataset);
        });
    }

    @Override
    public InputStream open(String owner, DatasetId dataset, String file) {
        DatasetFile found = read(rows -> {
            rows.find(owner, dataset);
            return rows.file(dataset, file);
        });
        try {
            return bytes.open(dataset, found);
        } catch (IOException e) {
            throw DatasetBytes.failed(e);
        }
    }

    private <T> T read(Function<DatasetRows, T> work) {
        Instant now = now();
        return storage.read(unit -> work.apply(new DatasetRows(unit, now)));
    }

    private <T> T write(Function<DatasetRows, T> work) {
        Instant now = now();
        return storage.write(unit -> work.apply(new DatasetRows(unit, now)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
