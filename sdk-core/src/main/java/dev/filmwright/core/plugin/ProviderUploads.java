package dev.filmwright.core.plugin;

import dev.filmwright.InvalidInputException;
import dev.filmwright.spi.Uploads;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UploadKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** One provider's {@link Uploads} in the library; every upload that is remembered clears away what has expired. Thread-safe. */
final class ProviderUploads implements Uploads {
    private static final int LONGEST_HANDLE = 2000;

    private final Storage storage;
    private final Clock clock;
    private final String provider;

    ProviderUploads(Storage storage, Clock clock, String provider) {
        this.storage = storage;
        this.clock = clock;
        this.provider = provider;
    }

    @Override
    public Optional<String> find(String sha256, String variant) {
        Instant now = clock.instant();
        return storage.read(unit -> unit.uploads().find(new UploadKey(provider, sha256, variant), now));
    }

    @Override
    public void remember(String sha256, String variant, String handle, Instant expires) {
        if (handle.isEmpty() || handle.length() > LONGEST_HANDLE) {
            // The handle itself is not shown: a provider may have taken a signed URL for one.
            throw new InvalidInputException(
                    "handle", handle.length() + " characters", "use 1 to " + LONGEST_HANDLE + " characters");
        }
        Instant now = clock.instant();
        storage.run(unit -> {
            unit.uploads().removeExpired(now);
            unit.uploads().put(new UploadKey(provider, sha256, variant), handle, expires);
        });
    }

    @Override
    public void forget(String sha256, String variant) {
        storage.run(unit -> unit.uploads().remove(new UploadKey(provider, sha256, variant)));
    }
}
