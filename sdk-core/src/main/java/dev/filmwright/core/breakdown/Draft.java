package dev.filmwright.core.breakdown;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Movement;
import dev.filmwright.production.Shot;
import dev.filmwright.production.Shot.CastMember;
import dev.filmwright.production.Shot.Line;
import dev.filmwright.production.Shot.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A shot in the making: one rule opens it, others change it. Lives on one thread while its scene is planned. */
final class Draft {
    private final List<String> actions = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> props = new LinkedHashSet<>();
    private final List<Reason> why = new ArrayList<>();
    private List<CastMember> cast = List.of();
    private Shot.Kind kind;
    private Framing framing;
    private Angle angle = Angle.EYE_LEVEL;
    private Movement movement = Movement.STATIC;

    Draft(Shot.Kind kind, Framing framing, String rule, String because) {
        this.kind = kind;
        this.framing = framing;
        because(rule, because);
    }

    Draft because(String rule, String words) {
        why.add(new Reason(rule, words));
        return this;
    }

    Draft acting(String action) {
        actions.add(action);
        return this;
    }

    Draft saying(Line line) {
        lines.add(line);
        return this;
    }

    Draft saying(List<Line> more) {
        lines.addAll(more);
        return this;
    }

    Draft with(List<CastMember> members) {
        cast = List.copyOf(members);
        return this;
    }

    Draft using(Iterable<String> keys) {
        keys.forEach(props::add);
        return this;
    }

    Draft framed(Framing other) {
        framing = other;
        return this;
    }

    Draft angled(Angle other) {
        angle = other;
        return this;
    }

    Draft moving(Movement other) {
        movement = other;
        return this;
    }

    Draft as(Shot.Kind other) {
        kind = other;
        return this;
    }

    Shot.Kind kind() {
        return kind;
    }

    Framing framing() {
        return framing;
    }

    Angle angle() {
        return angle;
    }

    Movement movement() {
        return movement;
    }

    String action() {
        return String.join(" ", actions);
    }

    List<Line> lines() {
        return lines;
    }

    List<CastMember> cast() {
        return cast;
    }

    List<String> props() {
        return List.copyOf(props);
    }

    List<Reason> why() {
        return why;
    }

    List<String> keys() {
        return cast.stream().map(CastMember::character).toList();
    }
}
