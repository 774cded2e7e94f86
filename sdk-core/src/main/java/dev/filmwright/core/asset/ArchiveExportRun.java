package dev.filmwright.core.asset;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveException;
import dev.filmwright.asset.ArchiveException.Reason;
import dev.filmwright.asset.ArchiveInfo;
import dev.filmwright.core.zip.GrowingZip;
import dev.filmwright.core.zip.ZipTrouble;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.MediaTransfer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One export: walks the assets, puts each file in before the first part that refers to it, counts. */
final class ArchiveExportRun {
    private static final String STEP = "export";
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final GrowingZip zip;
    private final ArchiveContents contents;
    private final MediaTransfer transfer;
    private final BooleanSupplier cancelled;
    private final ProgressListener progress;
    private final ArchiveParts parts;
    private long assets;
    private long versions;
    private long overrides;
    private long media;
    private long files;
    private long bytes;

    ArchiveExportRun(
            Path target,
            GrowingZip zip,
            ArchiveContents contents,
            MediaTransfer transfer,
            BooleanSupplier cancelled,
            ProgressListener progress) {
        this.target = target;
        this.zip = zip;
        this.contents = contents;
        this.transfer = transfer;
        this.cancelled = cancelled;
        this.progress = progress;
        this.parts = new ArchiveParts(zip);
    }

    void write() throws IOException {
        long total = contents.total();
        progress.progressed(STEP, 0, total);
        parts.document(
                ArchiveFormat.HEADER,
                ArchiveJson.write(new Archived.Header(ArchiveFormat.FORMAT, ArchiveFormat.VERSION, contents.whole())));
        parts.part(ArchiveFormat.CATEGORIES, contents.categories());
        ArchiveContents.Page page = contents.after(Optional.empty());
        while (page.last().isPresent()) {
            for (ArchivePacking packing : page.assets()) {
                add(packing);
                progress.progressed(STEP, assets, Math.max(assets, total));
            }
            page = contents.after(page.last());
        }
        parts.flush();
        parts.document(ArchiveFormat.TRAILER, ArchiveJson.write(trailer()));
    }

    private void add(ArchivePacking packing) throws IOException {
        checkCancelled();
        Map<MediaId, List<Archived.StoredFile>> kept = new HashMap<>();
        for (MediaFile file : packing.media()) {
            kept.put(file.id(), add(file, packing));
        }
        assets++;
        versions += 1 + packing.older().size();
        overrides += packing.overrides().size();
        media += packing.media().size();
        if (parts.add(packing.document(kept))) {
            parts.flush();
        }
    }

    private List<Archived.StoredFile> add(MediaFile file, ArchivePacking packing) throws IOException {
        String main = transfer.mainTail(file);
        List<Archived.StoredFile> kept = new ArrayList<>();
        try {
            kept.add(new Archived.StoredFile(main, file.bytes(), file.sha256()));
            for (String tail : transfer.tails(file)) {
                if (!tail.equals(main) && ArchiveFormat.TAIL.matcher(tail).matches()) {
                    kept.add(digested(file, tail));
                }
            }
            for (Archived.StoredFile part : kept) {
                add(file, part);
            }
        } catch (ZipTrouble | NoSuchFileException e) {
            String what = e instanceof NoSuchFileException ? "is gone" : "is not what it was when it was stored";
            throw new ArchiveException(
                    Reason.MEDIA_DAMAGED,
                    "image \"" + file.id() + "\" of asset \"" + packing.asset().name() + "\" " + what
                            + ": check the media, or take the image out of the asset",
                    e);
        }
        return kept;
    }

    private Archived.StoredFile digested(MediaFile file, String tail) throws IOException {
        MessageDigest digest = ArchiveJson.sha256();
        long length = 0;
        try (InputStream in = transfer.open(file, tail)) {
            byte[] buffer = new byte[BUFFER];
            int count;
            while ((count = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, count);
                length += count;
            }
        }
        return new Archived.StoredFile(tail, length, HexFormat.of().formatHex(digest.digest()));
    }

    private void add(MediaFile file, Archived.StoredFile part) throws IOException {
        checkCancelled();
        if (!zip.has(part.entry())) {
            zip.add(
                    part.entry(),
                    part.bytes(),
                    HexFormat.of().parseHex(part.sha256()),
                    () -> transfer.open(file, part.tail()));
            files++;
            bytes += part.bytes();
        }
    }

    private void checkCancelled() {
        if (cancelled.getAsBoolean()) {
            throw ArchiveTrouble.cancelled(target);
        }
    }

    private Archived.Trailer trailer() {
        return new Archived.Trailer(assets, versions, overrides, media, files, bytes, parts.written());
    }

    ArchiveInfo info(long archiveBytes) {
        return new ArchiveInfo(
                ArchiveFormat.VERSION,
                contents.whole(),
                assets,
                versions,
                overrides,
                media,
                files,
                bytes,
                archiveBytes);
    }
}
