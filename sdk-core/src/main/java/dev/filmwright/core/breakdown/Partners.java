package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Speech;
import java.util.LinkedHashSet;
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
        Set<String> arriving = new LinkedHashSet<>();
        for (int i = index + 1; i <= index + REACH && walk.at(i).isPresent() && !rests(i); i++) {
            arriving.addAll(walk.facts(i).named());
            add(i, keys, arriving);
        }
        for (int i = index - 1; i >= index - REACH && i >= 0 && !rests(i); i--) {
            add(i, keys, Set.of());
        }
        keys.removeIf(key -> !key.equals(speaker) && walk.stage().hasLeft(key));
        return keys;
    }

    /** Returns whether a conversation rests at this block, for long action. */
    private boolean rests(int index) {
        return walk.facts(index).speakers().isEmpty() && walk.facts(index).words() > LONG_ACTION;
    }

    /** Adds who speaks here, unless action in between still has to bring them in. */
    private void add(int index, Set<String> keys, Set<String> arriving) {
        if (walk.facts(index).spokenHere()) {
            walk.facts(index).speakers().stream()
                    .filter(key -> walk.stage().isPresent(key) || !arriving.contains(key))
                    .forEach(keys::add);
        }
    }

    /** Returns who is spoken to: who is named in the parenthetical, else who spoke last or speaks next, else who is there. */
    Optional<String> listener(int index, String speaker, Set<String> around) {
        return walk.speechAt(index)
                .flatMap(speech -> addressed(speech, speaker))
                .or(() -> neighbour(index, -1, speaker, around))
                .or(() -> neighbour(index, 1, speaker, around))
                .or(() -> walk.stage().nearest(speaker));
    }

    private Optional<String> addressed(Speech speech, String speaker) {
        return walk.knowledge().people().in(speech.manner()).stream()
                .map(Mention::key)
                .filter(key -> !key.equals(speaker) && walk.stage().isPresent(key))
                .findFirst();
    }

    private Optional<String> neighbour(int index, int step, String speaker, Set<String> around) {
        for (int i = index + step, seen = 0; seen < REACH / 2 && walk.at(i).isPresent(); i += step, seen++) {
            if (walk.facts(i).spokenHere()) {
                String key = walk.facts(i).speakers().get(0);
                if (!key.equals(speaker) && around.contains(key)) {
                    return Optional.of(key);
                }
            }
        }
        return Optional.empty();
    }
}
