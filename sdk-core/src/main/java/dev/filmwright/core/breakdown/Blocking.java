package dev.filmwright.core.breakdown;

import dev.filmwright.frame.Figure.Depth;
import dev.filmwright.frame.Figure.Expression;
import dev.filmwright.frame.Figure.Facing;
import dev.filmwright.frame.Figure.Pose;
import dev.filmwright.production.Shot.CastMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Puts characters into a frame: in their order on the stage, looking at each other. */
final class Blocking {
    private static final int SUBJECTS = 5;
    private static final int MOST = 8;

    private final Stage stage;

    Blocking(Stage stage) {
        this.stage = stage;
    }

    /** Places several characters side by side; more than five become background. */
    List<CastMember> together(Collection<String> keys, Manner manner) {
        List<String> chosen = keys.stream().limit(MOST).toList();
        List<String> subjects = chosen.stream().limit(SUBJECTS).toList();
        List<String> order = stage.inOrder(chosen);
        List<CastMember> cast = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            String key = order.get(i);
            boolean left = order.size() == 1 ? stage.onLeft(key) : i * 2 < order.size() - (order.size() % 2);
            double place = order.size() == 1 ? (left ? 0.42 : 0.58) : spread(i, order.size());
            Depth depth = subjects.contains(key) ? Depth.SUBJECT : Depth.BACKGROUND;
            cast.add(manner.member(key, place, depth, left ? Facing.RIGHT : Facing.LEFT));
        }
        return cast;
    }

    private static double spread(int index, int count) {
        double margin = count == 2 ? 0.32 : count == 3 ? 0.22 : 0.12;
        double place = margin + index * (1 - 2 * margin) / (count - 1);
        return Math.round(place * 1000) / 1000.0;
    }

    /** Returns the same frame with one more of them speaking. */
    static List<CastMember> speaking(List<CastMember> cast, String key) {
        return cast.stream()
                .map(one -> one.character().equals(key) ? speaking(one) : one)
                .toList();
    }

    private static CastMember speaking(CastMember one) {
        return new CastMember(
                one.character(), one.place(), one.depth(), one.facing(), one.pose(), one.expression(), true);
    }

    /** Places one character alone, looking to where {@code partner} stands. */
    List<CastMember> single(String key, String partner, Manner manner) {
        boolean left = stage.leftOf(key, partner);
        return List.of(manner.member(key, left ? 0.42 : 0.58, Depth.SUBJECT, left ? Facing.RIGHT : Facing.LEFT));
    }

    /** Places {@code key} as seen past the shoulder of {@code partner}, who has the other side of the frame. */
    List<CastMember> overTheShoulder(String key, String partner, Manner manner) {
        boolean left = stage.leftOf(key, partner);
        CastMember subject = manner.member(key, left ? 0.36 : 0.64, Depth.SUBJECT, left ? Facing.RIGHT : Facing.LEFT);
        CastMember shoulder = manner.member(partner, left ? 0.86 : 0.14, Depth.FOREGROUND, Facing.AWAY);
        return List.of(subject, shoulder);
    }

    /**
     * How characters carry themselves in one shot.
     *
     * @param poses what each body does
     * @param expressions what each face shows
     * @param speaking who speaks
     */
    record Manner(Function<String, Pose> poses, Function<String, Expression> expressions, Predicate<String> speaking) {

        /** Returns the manner of somebody already in a frame. */
        static Manner as(CastMember one) {
            return new Manner(key -> one.pose(), key -> one.expression(), key -> one.speaking());
        }

        CastMember member(String key, double place, Depth depth, Facing facing) {
            return new CastMember(
                    key, place, depth, facing, poses.apply(key), expressions.apply(key), speaking.test(key));
        }
    }
}
