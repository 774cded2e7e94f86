package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.media.MediaCheck;
import dev.filmwright.media.MediaCheckOptions;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaLibrary;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright assets check DIR}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the library with its files and mends what can be mended.",
            "Exit code 0: all is well or was mended; 1: files are missing or damaged."
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Option(names = "--deep", description = "Reads every file and compares it with its digest.")
    private boolean deep;

    @Option(
            names = "--remove-unused",
            paramLabel = "DAYS",
            description = "Removes files nothing refers to that are at least so old, in days; 0 for all.")
    private @Nullable Integer unusedDays;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        if (unusedDays != null && unusedDays < 0) {
            throw new InvalidInputException("--remove-unused", unusedDays, "use 0 or more days");
        }
        MediaCheckOptions options = deep ? MediaCheckOptions.DEEP : MediaCheckOptions.QUICK;
        if (unusedDays != null) {
            options = options.removingUnused(Duration.ofDays(unusedDays));
        }
        try (Filmwright filmwright = library.open()) {
            MediaCheck check = filmwright.media().check(options);
            if (output.json()) {
                AssetJson.print(json(check), output.out());
            } else {
                print(filmwright.media(), check);
            }
            output.out().flush();
            return check.missing().isEmpty() && check.damaged().isEmpty() ? 0 : 1;
        }
    }

    private void print(MediaLibrary media, MediaCheck check) {
        PrintWriter out = output.out();
        out.println(check.files() + (check.files() == 1 ? " file" : " files") + " looked at");
        check.orphansRemoved().forEach(key -> out.println("removed, nobody knew it: " + key));
        check.leftoversRemoved().forEach(name -> out.println("removed, left by a crash: " + name));
        check.thumbnailsMade().forEach(id -> out.println("thumbnail made again: " + id));
        check.unusedRemoved().forEach(id -> out.println("removed, unused: " + id));
        lost(media, "missing", check.missing());
        lost(media, "damaged", check.damaged());
        if (!check.unused().isEmpty()) {
            out.println(check.unused().size() + " unused: --remove-unused DAYS removes them");
        }
        if (check.clean()) {
            out.println("all is well");
        }
    }

    /** Says what is lost, and who showed it: those assets need the picture again. */
    private void lost(MediaLibrary media, String how, List<MediaId> lost) {
        for (MediaId id : lost) {
            List<String> users = media.usersOf(id);
            output.out()
                    .println(
                            how + ": " + id + (users.isEmpty() ? "" : ", add it again to " + String.join("; ", users)));
        }
    }

    private static ObjectNode json(MediaCheck check) {
        ObjectNode json = AssetJson.object();
        json.put("files", check.files());
        list(json, "orphansRemoved", check.orphansRemoved());
        list(json, "leftoversRemoved", check.leftoversRemoved());
        list(json, "thumbnailsMade", check.thumbnailsMade());
        list(json, "missing", check.missing());
        list(json, "damaged", check.damaged());
        list(json, "unused", check.unused());
        list(json, "unusedRemoved", check.unusedRemoved());
        json.put("clean", check.clean());
        return json;
    }

    private static void list(ObjectNode json, String name, Collection<?> values) {
        ArrayNode array = json.putArray(name);
        values.forEach(value -> array.add(value.toString()));
    }
}
