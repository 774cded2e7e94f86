package dev.filmwright.core.breakdown;

import java.util.List;

/**
 * A character as found.
 *
 * @param cue the name that stands for it, in capitals
 * @param fullName the longest name used, in capitals
 * @param aliases all names used, in capitals, in order of discovery
 * @param why the rule that found it
 */
record Role(String cue, String fullName, List<String> aliases, String why) {
    Role {
        aliases = List.copyOf(aliases);
    }
}
