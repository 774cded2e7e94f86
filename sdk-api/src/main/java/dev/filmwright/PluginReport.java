package dev.filmwright;

import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Model;
import java.util.List;

/**
 * The provider plugins of an open library: those that work and those that are broken. Immutable.
 *
 * @param providers the plugins that opened, in order of id
 * @param broken the plugins that could not be loaded or opened, those of trainers too
 */
public record PluginReport(List<Entry> providers, List<Broken> broken) {

    /** Copies the lists. */
    public PluginReport {
        providers = List.copyOf(providers);
        broken = List.copyOf(broken);
    }

    /**
     * A plugin that opened.
     *
     * @param id the provider's id
     * @param origin where it was loaded from: a jar, a module, or {@code "builder"}
     * @param configKeys the settings it understands
     * @param models its models with their capabilities
     */
    public record Entry(String id, String origin, List<ConfigKey> configKeys, List<Model> models) {
        /** Copies the lists. */
        public Entry {
            configKeys = List.copyOf(configKeys);
            models = List.copyOf(models);
        }
    }

    /**
     * A plugin that could not be used; it does not stop the others.
     *
     * @param name its id, or its class name where it did not get so far
     * @param reason what went wrong, in one line
     */
    public record Broken(String name, String reason) {}
}
