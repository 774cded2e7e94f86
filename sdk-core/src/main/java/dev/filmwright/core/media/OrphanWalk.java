package dev.filmwright.core.media;

import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.storage.Storage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds and removes files without rows, one owner's folder after the other, so that it needs memory for one of them only.
 *
 * <p>Keys are read before rows, so a file stored meanwhile is not taken for an orphan; whether one has a row is asked once
 * more while nobody can begin to use it.
 */
final class OrphanWalk {
    private static final Duration STALE = Duration.ofDays(1);
    private static final List<String> FOLDERS = List.of("assets", "productions");
    private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Storage storage;
    private final MediaStore store;
    private final KeptFiles kept;
    private final Runnable breath;

    final List<String> removed = new ArrayList<>();
    final List<String> leftovers = new ArrayList<>();
    int files;

    OrphanWalk(Storage storage, MediaStore store, KeptFiles kept, Runnable breath) {
        this.storage = storage;
        this.store = store;
        this.kept = kept;
        this.breath = breath;
    }

    void walk() throws IOException {
        for (String folder : FOLDERS) {
            for (String of : store.folders(folder)) {
                breath.run();
                String id = of.substring(folder.length() + 1);
                if (OWNER.matcher(id).matches()) {
                    owner(new MediaOwner(folder, id));
                }
            }
        }
        breath.run();
        leftovers.addAll(store.tidy(STALE));
    }

    private void owner(MediaOwner owner) throws IOException {
        String prefix = owner.folder() + "/" + owner.id() + "/";
        List<String> keys = store.keys(prefix);
        files += keys.size();
        Set<String> stems = storage.read(unit -> unit.media().of(owner)).stream()
                .map(MediaKeys::stem)
                .collect(Collectors.toSet());
        Set<String> orphans = keys.stream()
                .map(MediaKeys::stemOf)
                .filter(stem -> !stems.contains(stem))
                .collect(Collectors.toSet());
        for (String stem : orphans) {
            kept.discard(owner, stem.substring(prefix.length()));
        }
        for (String key : keys) {
            if (orphans.contains(MediaKeys.stemOf(key)) && !store.exists(key)) {
                removed.add(key);
            }
        }
    }
}
