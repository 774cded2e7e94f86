package dev.filmwright.asset;

import dev.filmwright.ProgressListener;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Assets as one portable file: a whole library, or some of it, with versions, images and what projects put over it.
 * Thread-safe; methods block for as long as they take, none costs money.
 *
 * <p>Both directions stream. Heap: 32 to 64 bytes for each media file of the archive, some 100 bytes for each asset of a
 * selection that is not the whole library, and less than 64 MiB besides for assets of usual size; the largest asset that
 * an archive holds is 32 MiB of JSON.
 *
 * <h2>The file</h2>
 *
 * A ZIP file (APPNOTE 6.3, with 64-bit records where needed) whose entries are all stored, in this order:
 *
 * <ol>
 *   <li>{@code filmwright.json}: {@code {"format":"filmwright-assets","version":1,"whole":true}};
 *   <li>{@code categories.jsonl}: one line for each category, {@code {"key","name","system"}};
 *   <li>{@code media/{sha256}.{extension}}: each file once, whoever shows it, before the first part that refers to it;
 *   <li>{@code assets/000001.jsonl} …: the assets in order of id, one line each;
 *   <li>{@code trailer.json}: {@code {"assets","versions","overrides","media","files","bytes","parts":[{"name","lines",
 *       "bytes","sha256"}]}}, which says what must be there.
 * </ol>
 *
 * A line is {@code {"sha256":"…","item":…}} and a line feed, exactly so: the digest (64 lower-case hex digits) is that of
 * the item's bytes as they stand between {@code "item":} and the last brace. Text is UTF-8, times are ISO 8601 in UTC with
 * milliseconds. An asset is
 *
 * <pre>{@code
 * {"id","category","project" (null: global),"slug","sidelined","active":"1.0.0","revision","used","lastUsed" (or null),
 *  "created","updated",
 *  "latest":{"number":"1.1.0","notes","created",
 *            "content":{"name","description","tags":[…],"attributes":{…},"profile":{"shape":"talent",…},
 *                       "images":[{"media","slot":"PRIMARY","label"}],"fragments":{…}}},
 *  "older":[…as latest, the oldest first…],
 *  "overrides":{"project":{"profile.hair":"red", …text, list of texts, number or null}},
 *  "media":[{"id","folder":"assets","owner","type":"image/webp","width","height","thumbnail":true,"created",
 *            "files":[{"tail":".webp","bytes","sha256"}, {"tail":"_thumb.webp","bytes","sha256"}]}]}
 * }</pre>
 *
 * where the first of a medium's files is the picture itself and the entry of a file is named by its digest and what follows
 * the tail's full stop. Unknown fields are passed over. Equal libraries give equal bytes.
 */
public interface AssetArchives {

    /**
     * Writes assets to a file, which appears whole or not at all. What is written grows in {@code {file}.part}; a run that
     * was interrupted leaves it there, and the next one to the same file goes on from what it can prove of it.
     *
     * <p>Each asset is written as it is at one moment; what is created meanwhile may be left out.
     *
     * @param file the file; replaced if it is there. Its folder must be there
     * @return what is in it
     * @throws ArchiveException if a stored file is damaged or gone, somebody writes the same archive, or it was cancelled
     * @throws dev.filmwright.InvalidInputException if there can be no such file
     * @throws dev.filmwright.NotFoundException if an asset of the selection is not there
     */
    ArchiveInfo export(Path file, ArchiveSelection what, ArchiveOptions options, ProgressListener progress);

    /**
     * Says what an archive claims to hold; reads its beginning and its end only.
     *
     * @throws ArchiveException if it is no archive, is of a later format, or is truncated or damaged there
     */
    ArchiveInfo inspect(Path file);

    /**
     * Merges an archive into this library, asset by asset: each is taken whole or not at all, and told of once it is
     * committed. What cannot be taken keeps nothing else from it. An interrupted import leaves what is done; run again, it
     * finds that unchanged and does the rest.
     *
     * <p>An asset that is not here is added with its identity. One that is here and has not changed since the archive's
     * state is brought up to it. Where both have changed, {@link ArchiveImportOptions#conflicts()} decides.
     *
     * @param file the archive
     * @param options what to do about conflicts and scopes
     * @param items hears of each category and asset, on the calling thread
     * @param progress hears of assets done
     * @return the totals
     * @throws ArchiveException if it is no archive, is of a later format or unsafe; or if it is truncated or damaged and
     *     {@link ArchiveImportOptions#salvage()} does not ask for what is left of it. Nothing was imported then
     */
    ArchiveReport importFrom(
            Path file, ArchiveImportOptions options, Consumer<ArchiveItem> items, ProgressListener progress);
}
