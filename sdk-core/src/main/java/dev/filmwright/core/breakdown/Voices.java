package dev.filmwright.core.breakdown;

import dev.filmwright.frame.Figure.Expression;
import dev.filmwright.frame.Framing;
import dev.filmwright.production.Shot;
import dev.filmwright.production.Shot.Line;
import java.util.List;

/** Shows what is seen while somebody is only heard. */
final class Voices {
    private Voices() {}

    /** A voice from elsewhere is heard over what is seen here. */
    static Draft heard(SceneWalk walk, List<String> there, String extension, List<Line> lines) {
        String because = extension + ": " + Excerpt.of(lines.get(0).text());
        if (there.isEmpty()) {
            return new Draft(Shot.Kind.ACTION, Framing.EXTREME_WIDE, "voice-over-place", because);
        }
        if (there.size() == 1) {
            return new Draft(Shot.Kind.REACTION, Framing.MEDIUM_CLOSE_UP, "voice-over-listener", because)
                    .with(walk.blocking().together(there, quiet(walk)));
        }
        String first = walk.stage().recent().stream()
                .filter(there::contains)
                .findFirst()
                .orElse(there.get(0));
        return new Draft(Shot.Kind.REACTION, Framing.MEDIUM, "voice-over-listener", because)
                .with(walk.blocking().together(List.of(first), quiet(walk)));
    }

    private static Blocking.Manner quiet(SceneWalk walk) {
        return new Blocking.Manner(walk.stage()::pose, key -> Expression.NEUTRAL, key -> false);
    }
}
