package dev.filmwright.core.plugin;

import dev.filmwright.spi.ProviderPlugin;
import java.security.CodeSource;
import java.util.Optional;

/**
 * A plugin that was loaded but not opened yet.
 *
 * @param plugin the plugin
 * @param origin where it came from, for people: a module, a jar, or {@code "builder"}
 * @param explicit whether it was given by hand
 */
record Candidate(ProviderPlugin plugin, String origin, boolean explicit) {
    static Candidate given(ProviderPlugin plugin) {
        return new Candidate(plugin, "builder", true);
    }

    static Candidate discovered(ProviderPlugin plugin) {
        return new Candidate(plugin, origin(plugin.getClass()), false);
    }

    private static String origin(Class<?> type) {
        Module module = type.getModule();
        if (module.isNamed()) {
            return "module " + module.getDescriptor().toNameAndVersion();
        }
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location -> location.getPath())
                .orElse("class " + type.getName());
    }

    String className() {
        return plugin.getClass().getName();
    }
}
