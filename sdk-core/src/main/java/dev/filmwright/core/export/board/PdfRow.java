package dev.filmwright.core.export.board;

import dev.filmwright.export.Turnover;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of boards of one scene.
 *
 * @param scene the scene
 * @param first whether the scene starts here
 * @param cuts the shots in it, at least one
 */
record PdfRow(StoryScene scene, boolean first, List<Turnover.Cut> cuts) {
    PdfRow {
        cuts = List.copyOf(cuts);
    }

    /** Returns the pages of a story: every scene starts a row, rows fill pages. A scene without shots takes no room. */
    static List<List<PdfRow>> pages(Story story, PdfGrid grid) {
        List<PdfRow> rows = new ArrayList<>();
        for (StoryScene scene : story.scenes()) {
            for (int from = 0; from < scene.cuts().size(); from += grid.across()) {
                int to = Math.min(from + grid.across(), scene.cuts().size());
                rows.add(new PdfRow(scene, from == 0, scene.cuts().subList(from, to)));
            }
        }
        List<List<PdfRow>> pages = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += grid.down()) {
            pages.add(List.copyOf(rows.subList(from, Math.min(from + grid.down(), rows.size()))));
        }
        return List.copyOf(pages);
    }
}
