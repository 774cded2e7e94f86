package dev.filmwright.export;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.AssetQuery;
import java.nio.file.Path;

/** Contact sheets: assets with their pictures on one page, to look through, hand round and print. Thread-safe. */
public interface ContactSheets {
    /**
     * Writes the assets that match a query as an HTML page without scripts, grouped by category. They are read page by
     * page, so memory does not grow with their number; one changed meanwhile is shown as it was read. Blocks; costs no
     * money.
     *
     * @param query which assets; its order holds within a category, its limit and cursor are not used
     * @param file where to, e.g. {@code sheet.html}; a file there is replaced once the page is whole. With
     *     {@link ContactSheetOptions.Thumbnails#BESIDE} so is the folder {@code sheet_files} beside it
     * @param options title and thumbnails
     * @param listener hears how many assets are done; the step is {@code "assets"}
     * @return the file, and the folder if there is one; warnings name assets whose picture could not be shown
     * @throws dev.filmwright.InvalidInputException if the file is a folder, or has no folder it could be in
     * @throws ExportException if it cannot be written
     */
    ExportReport write(AssetQuery query, Path file, ContactSheetOptions options, ProgressListener listener);
}
