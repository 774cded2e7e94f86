package dev.filmwright.provider.ollama;

import dev.filmwright.server.ServerModel;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A model of the server for people. Immutable.
 *
 * @param window how many tokens it is loaded with
 * @param graphicsMemory what there is, if that is known
 */
record Description(Tag tag, ModelFacts facts, Version version, int window, OptionalLong graphicsMemory) {
    /** Describes one that is not in memory. */
    ServerModel of(boolean installed, OptionalLong known) {
        OptionalLong need = Memory.need(facts.bytes(), window);
        OptionalLong most = known.orElse(0) > need.orElse(0) ? known : need;
        Optional<String> warning = facts.remote()
                ? Optional.of("it runs in Ollama's cloud, not on this server")
                : Memory.warningOfNeed(most, graphicsMemory, window);
        return model(installed, false, facts.remote() ? OptionalLong.empty() : most, warning);
    }

    /** Describes one that is in memory. */
    ServerModel of(Loaded loaded) {
        return model(
                true, true, OptionalLong.of(loaded.size()), Memory.warningOfLoaded(loaded.size(), loaded.onCards()));
    }

    private ServerModel model(boolean installed, boolean loaded, OptionalLong memory, Optional<String> warning) {
        return new ServerModel(
                tag.name(), "", installed, loaded, abilities(), facts.context(), facts.bytes(), memory, warning);
    }

    private Set<String> abilities() {
        Set<String> abilities = new TreeSet<>(facts.abilities());
        if (abilities.remove("completion") || abilities.isEmpty()) {
            abilities.add("streaming");
            if (!facts.remote() && version.atLeast(Version.SCHEMA)) {
                abilities.add("json");
            }
        }
        return abilities;
    }
}
