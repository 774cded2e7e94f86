package dev.filmwright.core.breakdown;

import java.util.LinkedHashSet;
import java.util.Set;

/** A conversation while it is covered: who takes part, how long it has gone on, how high feelings run. */
final class Exchange {
    private static final int REORIENT = 12;

    private final Set<String> partners = new LinkedHashSet<>();
    private int speeches;
    private int sinceWide;
    private int heat;
    private int sinceReaction = 99;

    /** Returns whether these are not the ones the audience last saw together. */
    boolean opensWith(Set<String> speakers) {
        return sinceWide < 0 || speeches == 0 || !partners.containsAll(speakers) || sinceWide >= REORIENT;
    }

    /** Notes a shot that shows all who take part. */
    void shownTogether(Set<String> speakers) {
        partners.addAll(speakers);
        sinceWide = 0;
    }

    /** Notes a speech; feelings rise fast and cool slowly. */
    void spoken(boolean emotional) {
        speeches++;
        sinceWide++;
        sinceReaction++;
        heat = emotional ? Math.min(heat + 2, 4) : Math.max(heat - 1, 0);
    }

    /** Notes a little action: the camera backs off, so that it can come in again. */
    void paused() {
        speeches = Math.max(Math.min(speeches, 1), speeches - 2);
    }

    /** Notes action long enough to let a conversation rest: it opens again from wider. */
    void interrupted() {
        speeches = 0;
        heat = 0;
        partners.clear();
    }

    boolean mayReact() {
        return sinceReaction >= 4;
    }

    void reacted() {
        sinceReaction = 0;
    }

    /** Returns how near the camera has come: 0 at first, 3 at most. */
    int tightness() {
        int grown = speeches >= 6 ? 2 : speeches >= 3 ? 1 : 0;
        return Math.min(3, grown + (heat >= 2 ? 1 : 0));
    }

    boolean hot() {
        return heat >= 2;
    }
}
