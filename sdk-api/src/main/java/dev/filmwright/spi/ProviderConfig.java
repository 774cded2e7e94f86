package dev.filmwright.spi;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings a provider is opened with; defaults and environment are resolved already. Immutable. {@code toString}
 * shows no value, as one may be a secret.
 *
 * @param values settings by key
 * @param workFolder a folder of the provider's own inside the library; it may not exist yet
 * @param uploads remembers what was uploaded to this backend
 * @param live where it may tell how work goes
 */
public record ProviderConfig(Map<String, String> values, Path workFolder, Uploads uploads, Live live) {
    /** Copies the map. */
    public ProviderConfig {
        values = Map.copyOf(values);
        Objects.requireNonNull(workFolder, "workFolder");
        Objects.requireNonNull(uploads, "uploads");
        Objects.requireNonNull(live, "live");
    }

    /** Creates settings with which nobody looks on. */
    public ProviderConfig(Map<String, String> values, Path workFolder, Uploads uploads) {
        this(values, workFolder, uploads, Live.NOBODY);
    }

    /** Creates settings with which no upload is remembered. */
    public ProviderConfig(Map<String, String> values, Path workFolder) {
        this(values, workFolder, Uploads.NONE);
    }

    /** Returns a setting, if it is set or has a default. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public String toString() {
        return "ProviderConfig" + values.keySet();
    }
}
