package dev.filmwright.core.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings together what two made of one text, word by word. Where only one of them changed something, the change stands; where
 * both made the same of it, that stands; all else is a conflict. Every word that either of them added is in one of the pieces.
 */
public final class ThreeWay {
    private final List<String> base;
    private final List<String> mine;
    private final List<String> theirs;
    private final List<Piece> pieces = new ArrayList<>();

    private ThreeWay(String base, String mine, String theirs) {
        this.base = Tokens.of(base);
        this.mine = Tokens.of(mine);
        this.theirs = Tokens.of(theirs);
    }

    /** Returns the pieces in order, none of them empty in all three texts. */
    public static List<Piece> merge(String base, String mine, String theirs) {
        ThreeWay merge = new ThreeWay(base, mine, theirs);
        merge.run(Hunks.between(merge.base, merge.mine), Hunks.between(merge.base, merge.theirs));
        return List.copyOf(merge.pieces);
    }

    /** Who has a piece of the text as it is. */
    public enum Side {
        /** Nobody changed it. */
        BOTH,
        /** I changed it, they did not. */
        MINE,
        /** They changed it, I did not. */
        THEIRS,
        /** Both changed it to the same. */
        SAME,
        /** Both changed it, each in a way of their own. */
        CONFLICT
    }

    /**
     * A piece of the three texts.
     *
     * @param side who changed it
     * @param base what it was
     * @param mine what I made of it
     * @param theirs what they made of it
     */
    public record Piece(Side side, String base, String mine, String theirs) {}

    private void run(List<Hunk> my, List<Hunk> their) {
        int i = 0;
        int k = 0;
        int at = 0;
        int myAt = 0;
        int theirAt = 0;
        while (i < my.size() || k < their.size()) {
            boolean mineFirst = k == their.size() || i < my.size() && before(my.get(i), their.get(k));
            int start = mineFirst ? my.get(i).start() : their.get(k).start();
            add(at, start, myAt, myAt + start - at, theirAt, theirAt + start - at, Side.BOTH);
            myAt += start - at;
            theirAt += start - at;
            int end = mineFirst ? my.get(i).end() : their.get(k).end();
            boolean grown = true;
            int firstMine = i;
            int firstTheirs = k;
            if (mineFirst) {
                i++;
            } else {
                k++;
            }
            while (grown) {
                grown = false;
                if (i < my.size() && meets(start, end, my.get(i), k > firstTheirs)) {
                    end = Math.max(end, my.get(i).end());
                    i++;
                    grown = true;
                }
                if (k < their.size() && meets(start, end, their.get(k), i > firstMine)) {
                    end = Math.max(end, their.get(k).end());
                    k++;
                    grown = true;
                }
            }
            int myEnd = myAt + end - start + growth(my, firstMine, i);
            int theirEnd = theirAt + end - start + growth(their, firstTheirs, k);
            Side side = i == firstMine ? Side.THEIRS : k == firstTheirs ? Side.MINE : Side.CONFLICT;
            add(start, end, myAt, myEnd, theirAt, theirEnd, side);
            at = end;
            myAt = myEnd;
            theirAt = theirEnd;
        }
        add(at, base.size(), myAt, mine.size(), theirAt, theirs.size(), Side.BOTH);
    }

    /** An insertion comes before what replaces the words behind it. */
    private static boolean before(Hunk one, Hunk other) {
        return one.start() != other.start() ? one.start() < other.start() : one.end() <= other.end();
    }

    /** Returns whether a hunk of the other side touches the same words, or the same gap between two of them. */
    private static boolean meets(int start, int end, Hunk hunk, boolean otherSide) {
        if (!otherSide) {
            return false;
        }
        boolean gap = start == end && hunk.inserts() && hunk.start() == start;
        return gap || hunk.start() < end && hunk.end() > start;
    }

    private static int growth(List<Hunk> hunks, int from, int to) {
        int growth = 0;
        for (Hunk hunk : hunks.subList(from, to)) {
            growth += hunk.to() - hunk.from() - (hunk.end() - hunk.start());
        }
        return growth;
    }

    private void add(int start, int end, int myStart, int myEnd, int theirStart, int theirEnd, Side side) {
        String was = Hunk.words(base, start, end);
        String my = Hunk.words(mine, myStart, myEnd);
        String their = Hunk.words(theirs, theirStart, theirEnd);
        if (!was.isEmpty() || !my.isEmpty() || !their.isEmpty()) {
            pieces.add(new Piece(side == Side.CONFLICT && my.equals(their) ? Side.SAME : side, was, my, their));
        }
    }
}
