package dev.filmwright.core.breakdown;

import dev.filmwright.frame.Figure.Expression;
import dev.filmwright.frame.Figure.Pose;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What bodies and faces do, as told by verbs, adjectives and adverbs. */
final class Bearing {
    private final Map<String, Pose> poses = new HashMap<>();
    private final Map<String, Expression> expressions = new HashMap<>();

    /** Notes what a word says of a character; the first word about a body or a face holds. */
    void note(String key, Word word) {
        pose(word.lower()).ifPresent(pose -> poses.putIfAbsent(key, pose));
        expression(word.lower()).ifPresent(expression -> expressions.putIfAbsent(key, expression));
    }

    Optional<Pose> poseOf(String key) {
        return Optional.ofNullable(poses.get(key));
    }

    Expression expressionOf(String key) {
        return expressions.getOrDefault(key, Expression.NEUTRAL);
    }

    boolean anyPose(Pose pose) {
        return poses.containsValue(pose);
    }

    static Optional<Pose> pose(String word) {
        return Lexicon.POSES
                .group(word)
                .map(group -> Pose.valueOf(group.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    static Optional<Expression> expression(String word) {
        return Lexicon.EXPRESSIONS.group(word).map(group -> Expression.valueOf(group.toUpperCase(Locale.ROOT)));
    }

    /** Returns what a parenthetical or a line makes of the speaker's face. */
    static Expression expressionIn(String words) {
        for (Word word : Words.of(words)) {
            Optional<Expression> expression = expression(word.lower());
            if (expression.isPresent()) {
                return expression.get();
            }
        }
        return Expression.NEUTRAL;
    }

    /** Returns whether a pose lasts until another one is told. */
    static boolean lasting(Pose pose) {
        return pose == Pose.SITTING || pose == Pose.LYING || pose == Pose.KNEELING || pose == Pose.STANDING;
    }
}
