package dev.filmwright.core.cutout;

import java.util.BitSet;

/** Finds connected parts of a picture, four neighbours to a pixel; in memory of two ints a pixel. */
final class Region {
    private final int width;
    private final int height;
    private final int[] queue;

    Region(int width, int height) {
        this.width = width;
        this.height = height;
        queue = new int[width * height];
    }

    /** Which pixels belong. */
    interface Test {
        boolean contains(int pixel);
    }

    /** Returns what is reached from the edges of the picture through pixels that belong. */
    BitSet fromEdges(Test belongs) {
        BitSet reached = new BitSet(width * height);
        for (int x = 0; x < width; x++) {
            grow(x, belongs, reached);
            grow((height - 1) * width + x, belongs, reached);
        }
        for (int y = 0; y < height; y++) {
            grow(y * width, belongs, reached);
            grow(y * width + width - 1, belongs, reached);
        }
        return reached;
    }

    /**
     * Adds what is reached from a pixel to {@code reached}.
     *
     * @return how many pixels were added; they are the first of {@link #last}
     */
    int grow(int from, Test belongs, BitSet reached) {
        if (reached.get(from) || !belongs.contains(from)) {
            return 0;
        }
        reached.set(from);
        queue[0] = from;
        int end = 1;
        for (int at = 0; at < end; at++) {
            int i = queue[at];
            int x = i % width;
            end = x > 0 ? add(i - 1, end, belongs, reached) : end;
            end = x < width - 1 ? add(i + 1, end, belongs, reached) : end;
            end = i >= width ? add(i - width, end, belongs, reached) : end;
            end = i < width * (height - 1) ? add(i + width, end, belongs, reached) : end;
        }
        return end;
    }

    private int add(int i, int end, Test belongs, BitSet reached) {
        if (reached.get(i) || !belongs.contains(i)) {
            return end;
        }
        reached.set(i);
        queue[end] = i;
        return end + 1;
    }

    /** Returns the pixels added last, in no order that means anything. */
    int last(int at) {
        return queue[at];
    }
}
