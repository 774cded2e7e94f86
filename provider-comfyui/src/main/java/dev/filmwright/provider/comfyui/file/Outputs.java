package dev.filmwright.provider.comfyui.file;

import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.comfyui.wire.FileRef;
import dev.filmwright.provider.comfyui.wire.HistoryEntry;
import dev.filmwright.provider.comfyui.wire.Made;
import dev.filmwright.spi.Output;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of all a run made is its result: the files that are kept, and texts; previews only if they are wanted or there is nothing
 * else. Immutable.
 *
 * @param made what that is, each file once
 * @param all the same as outputs
 * @param warnings what is to be known of it
 */
public record Outputs(List<Made> made, List<Output> all, List<String> warnings) {
    private static final String TEXT = "text/";

    /** The server's order is any: files first, then by node, so that the same run has the same order each time. */
    private static final Comparator<Made> ORDER = Comparator.comparing(
                    (Made made) -> made.text().isPresent())
            .thenComparingInt(made -> made.node().length()) // 2 comes before 10
            .thenComparing(Made::node)
            .thenComparing(Made::key)
            .thenComparingInt(Made::index);

    /** Copies the lists. */
    public Outputs {
        made = List.copyOf(made);
        all = List.copyOf(all);
        warnings = List.copyOf(warnings);
    }

    /** Chooses the results of a run. */
    public static Outputs of(HistoryEntry entry) {
        List<String> warnings = new ArrayList<>(entry.note().warnings());
        List<Made> wanted = entry.made().stream()
                .filter(made -> fits(entry.note().kind(), type(made)))
                .sorted(ORDER)
                .toList();
        List<Made> kept = wanted.stream()
                .filter(made -> entry.note().everything()
                        || made.file().map(file -> !file.temporary()).orElse(true))
                .toList();
        boolean previewsOnly = kept.stream().allMatch(made -> made.file().isEmpty())
                && wanted.stream().anyMatch(made -> made.file().isPresent());
        if (previewsOnly) {
            warnings.add(
                    "the graph keeps no file: these are previews, which the server throws away when it starts anew;"
                            + " use a node such as SaveImage");
        }
        Map<String, Made> chosen = new LinkedHashMap<>();
        (previewsOnly ? wanted : kept).forEach(made -> chosen.putIfAbsent(name(made), made));
        List<Output> outputs = new ArrayList<>();
        chosen.forEach((name, made) -> outputs.add(new Output(name, type(made))));
        return new Outputs(List.copyOf(chosen.values()), outputs, warnings);
    }

    /** Returns the name of an output: of a file, where it is; of a text, which of whose node it is. */
    public static String name(Made made) {
        return made.file()
                .map(FileRef::text)
                .orElseGet(() -> TEXT + made.node() + "/" + made.key() + "/" + made.index());
    }

    /** Returns whether an output is a text, which is in the history and in no file. */
    public static boolean isText(Output output) {
        return output.name().startsWith(TEXT);
    }

    private static MediaType type(Made made) {
        return made.file().map(file -> FileTypes.of(file.name())).orElse(MediaType.TEXT);
    }

    private static boolean fits(OutputKind kind, MediaType type) {
        return switch (kind) {
            case IMAGE -> type.picture();
            case VIDEO -> type.clip();
            case TEXT -> type.text();
            case WORKFLOW -> true;
        };
    }
}
