package dev.filmwright.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.filmwright.asset.Version;

/** Keeps a version as {@code "1.2.0"}. */
@SuppressWarnings("unused") // read by Jackson
abstract class VersionAsText {
    @JsonCreator
    static Version parse(String text) {
        return Version.parse(text);
    }

    @Override
    @JsonValue
    public abstract String toString();
}
