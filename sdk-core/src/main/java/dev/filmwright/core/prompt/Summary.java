package dev.filmwright.core.prompt;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.Version;
import dev.filmwright.prompt.Capsule;
import dev.filmwright.prompt.PromptItem;
import dev.filmwright.prompt.PromptRequest;
import java.util.LinkedHashSet;
import java.util.Set;

/** One line that names what a prompt uses, each once; the version of what is still in its first one goes without saying. */
final class Summary {
    private final Set<String> names = new LinkedHashSet<>();

    private Summary() {}

    static String of(PromptRequest request) {
        Summary summary = new Summary();
        for (PromptRequest.Subject subject : request.subjects()) {
            summary.add(subject.asset());
            subject.wardrobe().forEach(summary::add);
        }
        request.place().ifPresent(place -> summary.add(place.asset()));
        request.things().forEach(summary::add);
        request.light().ifPresent(light -> light.asset().ifPresent(summary::add));
        request.camera().ifPresent(summary::add);
        request.look().ifPresent(summary::add);
        for (Capsule capsule : request.capsules()) {
            if (!capsule.name().isBlank()) {
                summary.names.add(Tidy.words(capsule.name()));
            }
        }
        return summary.names.isEmpty()
                ? "Using: nothing from the library"
                : "Using: " + String.join(", ", summary.names);
    }

    private void add(PromptItem item) {
        add(item.asset());
    }

    private void add(Asset asset) {
        names.add(asset.version().equals(Version.FIRST) ? asset.name() : asset.name() + " v" + asset.version());
    }
}
