package dev.filmwright.testkit.memory;

import dev.filmwright.spi.storage.UploadKey;
import dev.filmwright.spi.storage.UploadStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link UploadStore} in memory. */
final class MemoryUploadStore implements UploadStore {
    private final State state;

    /** An upload as it is kept. */
    record Upload(UploadKey key, String handle, Instant expires) {}

    MemoryUploadStore(State state) {
        this.state = state;
    }

    @Override
    public Optional<String> find(UploadKey key, Instant now) {
        return state.uploads
                .find(key)
                .filter(upload -> upload.expires().isAfter(now))
                .map(Upload::handle);
    }

    @Override
    public void put(UploadKey key, String handle, Instant expires) {
        state.uploads.put(key, new Upload(key, handle, expires));
    }

    @Override
    public void remove(UploadKey key) {
        state.uploads.remove(key);
    }

    @Override
    public int removeExpired(Instant now) {
        List<Upload> expired = state.uploads.all().stream()
                .filter(upload -> !upload.expires().isAfter(now))
                .toList();
        expired.forEach(upload -> state.uploads.remove(upload.key()));
        return expired.size();
    }
}
