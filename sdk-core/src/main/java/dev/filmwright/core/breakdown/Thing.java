package dev.filmwright.core.breakdown;

import java.util.List;

/**
 * A prop as found.
 *
 * @param name its name, in capitals
 * @param aliases other names, in capitals
 * @param why the rule that found it
 */
record Thing(String name, List<String> aliases, String why) {
    Thing {
        aliases = List.copyOf(aliases);
    }
}
