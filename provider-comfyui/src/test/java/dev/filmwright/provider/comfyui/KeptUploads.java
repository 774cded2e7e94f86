package dev.filmwright.provider.comfyui;

import dev.filmwright.spi.Uploads;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers uploads as a library does. */
final class KeptUploads implements Uploads {
    final Map<String, String> handles = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(String sha256, String variant) {
        return Optional.ofNullable(handles.get(sha256 + " " + variant));
    }

    @Override
    public void remember(String sha256, String variant, String handle, Instant expires) {
        handles.put(sha256 + " " + variant, handle);
    }

    @Override
    public void forget(String sha256, String variant) {
        handles.remove(sha256 + " " + variant);
    }
}
