package dev.filmwright.core.breakdown;

import dev.filmwright.frame.Figure.Expression;
import dev.filmwright.frame.Figure.Pose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is where in a scene. Everybody gets a place on a line from left to right when they first appear and keeps it, so
 * whoever is seen together stands in the same order in every shot and the camera never crosses the line.
 */
final class Stage {
    private final List<String> line = new ArrayList<>();
    private final Set<String> present = new LinkedHashSet<>();
    private final Set<String> gone = new LinkedHashSet<>();
    private final List<String> recent = new ArrayList<>();
    private final Map<String, Expression> moods = new HashMap<>();
    private final Map<String, Pose> poses = new HashMap<>();

    /** Takes the first to the left end, the second to the right end, all others between them. */
    void enter(String key) {
        if (!line.contains(key)) {
            line.add(line.size() < 2 ? line.size() : (line.size() + 1) / 2, key);
        }
        present.add(key);
        gone.remove(key);
    }

    void enter(Collection<String> keys) {
        keys.forEach(this::enter);
    }

    void leave(String key) {
        gone.add(key);
        present.remove(key);
        recent.remove(key);
    }

    /** Remembers who was named last. */
    void named(String key) {
        recent.remove(key);
        recent.add(0, key);
    }

    List<String> present() {
        return List.copyOf(present);
    }

    boolean isPresent(String key) {
        return present.contains(key);
    }

    boolean hasLeft(String key) {
        return gone.contains(key);
    }

    /** Remembers a face until the next time it speaks. */
    void mood(String key, Expression expression) {
        moods.put(key, expression);
    }

    Expression takeMood(String key) {
        Expression mood = moods.remove(key);
        return mood == null ? Expression.NEUTRAL : mood;
    }

    /** Returns who was named lately, last first. */
    List<String> recent() {
        return List.copyOf(recent);
    }

    /** Returns the one of {@code others} who was named last, or anybody else who is there. */
    Optional<String> nearest(String key) {
        return recent.stream()
                .filter(other -> !other.equals(key) && present.contains(other))
                .findFirst()
                .or(() -> present.stream().filter(other -> !other.equals(key)).findFirst());
    }

    /** Returns these characters from left to right. */
    List<String> inOrder(Collection<String> keys) {
        return line.stream().filter(keys::contains).toList();
    }

    /** Returns whether {@code key} stands to the left of {@code other}. */
    boolean leftOf(String key, String other) {
        return line.indexOf(key) < line.indexOf(other);
    }

    /** Returns whether {@code key} stands in the left half of those on the line. */
    boolean onLeft(String key) {
        return line.indexOf(key) * 2 < line.size();
    }

    Pose pose(String key) {
        return poses.getOrDefault(key, Pose.STANDING);
    }

    void pose(String key, Pose pose) {
        poses.put(key, pose);
    }
}
