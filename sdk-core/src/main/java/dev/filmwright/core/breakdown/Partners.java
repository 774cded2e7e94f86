package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Happening;
import dev.filmwright.core.breakdown.Block.Speech;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells who takes part in a conversation and who is spoken to. */
final class Partners {
    private static final int REACH = 8;
    private static final int LONG_ACTION = 30;

    private final SceneWalk walk;

    Partners(SceneWalk walk) {
        this.walk = walk;
    }

    /** Returns those who speak around block {@code index} and are in the room, the speaker first. */
    Set<String> around(int index, String speaker) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(speaker);
        collect(index, 1, keys);
        collect(index, -1, keys);
        return keys;
    }

    private void collect(int index, int step, Set<String> keys) {
        for (int i = index + step, seen = 0; seen < REACH && walk.at(i).isPresent(); i += step, seen++) {
            Block block = walk.at(i).get();
            if (block instanceof Happening happening && Words.count(happening.text()) > LONG_ACTION) {
                return;
            }
            if (block instanceof Speech speech && Presence.of(speech.extensions()) == Presence.THERE) {
                keys.addAll(walk.speakers(speech));
            }
        }
    }

    /** Returns who is spoken to: who is named in the parenthetical, else who spoke last or speaks next, else who is there. */
    Optional<String> listener(int index, String speaker) {
        return walk.speechAt(index)
                .flatMap(speech -> addressed(speech, speaker))
                .or(() -> neighbour(index, -1, speaker))
                .or(() -> neighbour(index, 1, speaker))
                .or(() -> walk.stage().nearest(speaker));
    }

    private Optional<String> addressed(Speech speech, String speaker) {
        return walk.knowledge().people().in(speech.manner()).stream()
                .map(Mention::key)
                .filter(key -> !key.equals(speaker) && walk.stage().isPresent(key))
                .findFirst();
    }

    private Optional<String> neighbour(int index, int step, String speaker) {
        for (int i = index + step, seen = 0; seen < REACH / 2 && walk.at(i).isPresent(); i += step, seen++) {
            Optional<String> other = walk.speechAt(i)
                    .filter(speech -> Presence.of(speech.extensions()) == Presence.THERE)
                    .map(walk::speakers)
                    .filter(keys -> !keys.isEmpty())
                    .map(List::copyOf)
                    .map(keys -> keys.get(0))
                    .filter(key -> !key.equals(speaker));
            if (other.isPresent()) {
                return other;
            }
        }
        return Optional.empty();
    }
}
