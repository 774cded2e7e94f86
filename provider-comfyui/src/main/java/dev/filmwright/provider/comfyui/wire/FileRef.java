package dev.filmwright.provider.comfyui.wire;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A file on the server, by the server's own names: they are sent back to it and used for nothing else. Immutable.
 *
 * @param folder {@code output}, {@code temp} or {@code input}
 * @param subfolder the folder below that; empty for none
 * @param name the file's name
 */
public record FileRef(String folder, String subfolder, String name) {
    private static final Set<String> FOLDERS = Set.of("output", "temp", "input");

    /** Checks that nothing is {@code null}. */
    public FileRef {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(subfolder, "subfolder");
        Objects.requireNonNull(name, "name");
    }

    /** Reads what names a file in an answer; empty if it names none. */
    static Optional<FileRef> read(JsonValue value) {
        if (!value.isObject() || !value.at("filename").isText()) {
            return Optional.empty();
        }
        String name = value.at("filename").text();
        String folder = value.at("type").isText() ? value.at("type").text() : "output";
        String subfolder =
                value.at("subfolder").isText() ? value.at("subfolder").text() : "";
        return name.isBlank() || !FOLDERS.contains(folder)
                ? Optional.empty()
                : Optional.of(new FileRef(folder, subfolder, name));
    }

    /** Reads {@link #text()} back; empty if it is none. */
    public static Optional<FileRef> parse(String text) {
        int first = text.indexOf('/');
        int last = text.lastIndexOf('/');
        if (first < 0 || !FOLDERS.contains(text.substring(0, first)) || last == text.length() - 1) {
            return Optional.empty();
        }
        String subfolder = first == last ? "" : text.substring(first + 1, last);
        return Optional.of(new FileRef(text.substring(0, first), subfolder, text.substring(last + 1)));
    }

    /** Returns whether the server throws it away when it starts. */
    public boolean temporary() {
        return folder.equals("temp");
    }

    /** Returns it as one text, e.g. {@code "output/filmwright/shot_00001_.png"}. */
    public String text() {
        return folder + "/" + (subfolder.isEmpty() ? "" : subfolder + "/") + name;
    }
}
