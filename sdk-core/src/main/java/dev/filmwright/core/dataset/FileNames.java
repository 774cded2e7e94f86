package dev.filmwright.core.dataset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.dataset.DatasetFileType;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of files in datasets: names that every file system takes, though none of them ever becomes a path here. */
final class FileNames {
    private static final int LONGEST = 200;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Cf}/\\\\:*?\"<>|]");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.UNICODE_CASE);
    private static final Map<String, DatasetFileType> TYPES = Map.of(
            "jpg", DatasetFileType.JPEG,
            "jpeg", DatasetFileType.JPEG,
            "png", DatasetFileType.PNG,
            "gif", DatasetFileType.GIF,
            "webp", DatasetFileType.WEBP,
            "txt", DatasetFileType.TEXT,
            "json", DatasetFileType.JSON,
            "csv", DatasetFileType.CSV);

    private FileNames() {}

    /** Returns a name in one normal form; refuses what is no name of a file in a dataset. */
    static String checked(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (normal.isEmpty() || normal.length() > LONGEST) {
            throw new InvalidInputException("file", name, "use a name of 1 to " + LONGEST + " characters");
        }
        if (UNFIT.matcher(normal).find()
                || normal.startsWith(".")
                || normal.startsWith(" ")
                || normal.endsWith(" ")
                || RESERVED.matcher(normal).matches()) {
            throw new InvalidInputException(
                    "file",
                    name,
                    "use a file's name without folders, such as mara-0001.png, and none that begins with a dot");
        }
        type(normal);
        return normal;
    }

    /** Returns the type a name says. */
    static DatasetFileType type(String name) {
        return Optional.ofNullable(TYPES.get(extension(name)))
                .orElseThrow(() -> new InvalidInputException(
                        "file", name, "a dataset takes jpg, jpeg, png, gif, webp, txt, json and csv"));
    }

    /** Returns the name without its extension. */
    static String stem(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Returns the extension that files of a type are kept with. */
    static String extension(DatasetFileType type) {
        return switch (type) {
            case JPEG -> "jpg";
            case PNG -> "png";
            case GIF -> "gif";
            case WEBP -> "webp";
            case TEXT -> "txt";
            case JSON -> "json";
            case CSV -> "csv";
        };
    }
}
