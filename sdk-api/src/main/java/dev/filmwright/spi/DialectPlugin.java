package dev.filmwright.spi;

import dev.filmwright.prompt.Dialect;
import java.util.List;

/**
 * Offered by a jar and found by {@code ServiceLoader}: dialects for prompts. Constructing one does no I/O.
 *
 * <p>A jar with a provider names its {@link ProviderPlugin} alone, which is a plugin for dialects too; one without a provider
 * names a plugin like this. Of dialects with one id those built in win, then those of plugins for dialects given by hand, then
 * those of the plugin whose id comes first.
 */
public interface DialectPlugin {
    /** Returns the stable id of the plugin, of lower-case letters, digits and hyphens, at most 64. */
    String id();

    /** Returns its dialects, each with an id of its own, of which the same holds; asked once, when the library opens. */
    List<Dialect> dialects();
}
