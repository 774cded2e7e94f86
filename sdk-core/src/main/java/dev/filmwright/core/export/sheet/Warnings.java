package dev.filmwright.core.export.sheet;

import java.util.ArrayList;
import java.util.List;

/** What could not be shown; the first of them in words, the rest counted, so that a broken library fills no memory. */
final class Warnings {
    private static final int TOLD = 100;

    private final List<String> told = new ArrayList<>();
    private long more;

    void add(String warning) {
        if (told.size() < TOLD) {
            told.add(warning);
        } else {
            more++;
        }
    }

    List<String> all() {
        List<String> all = new ArrayList<>(told);
        if (more > 0) {
            all.add("and " + more + " more");
        }
        return all;
    }
}
