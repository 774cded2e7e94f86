package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Happening;
import dev.filmwright.core.breakdown.Block.Speech;
import java.util.List;

/**
 * What the rules ask again and again of a block.
 *
 * @param speakers keys of those who speak
 * @param presence whether they are in the room
 * @param words how many words it has
 * @param named keys of those whom action names as being there
 */
record BlockFacts(List<String> speakers, Presence presence, int words, List<String> named) {

    static BlockFacts of(Block block, Knowledge knowledge) {
        if (block instanceof Speech speech) {
            return new BlockFacts(
                    knowledge.cues().speakers(speech.cue()),
                    Presence.of(speech.extensions()),
                    speech.words(),
                    List.of());
        }
        String text = block instanceof Happening happening ? happening.text() : "";
        List<String> named = knowledge.people().in(text).stream()
                .filter(mention -> !mention.owner())
                .map(Mention::key)
                .distinct()
                .toList();
        return new BlockFacts(List.of(), Presence.THERE, Words.count(text), named);
    }

    boolean spokenHere() {
        return !speakers.isEmpty() && presence == Presence.THERE;
    }
}
