package dev.filmwright.core.storage.sqlite;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetImage;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes which images assets show, gathered so that many assets take one batch. */
final class AssetImageRows {
    private static final String INSERT = "INSERT INTO asset_image (asset, seq, media, slot, label)"
            + " SELECT ?, ?, pk, ?, ? FROM media WHERE id = ?";

    private final Statements sql;
    private final List<Object[]> rows = new ArrayList<>();
    private final List<AssetImage> images = new ArrayList<>();

    AssetImageRows(Handle handle) {
        this.sql = Statements.of(handle);
    }

    AssetImageRows add(long asset, List<AssetImage> shown) {
        int seq = 0;
        for (AssetImage image : shown) {
            images.add(image);
            rows.add(new Object[] {
                asset, ++seq, image.slot().name(), image.label(), image.media().value()
            });
        }
        return this;
    }

    /**
     * Writes what was added.
     *
     * @throws InvalidInputException if the library has no such media file
     */
    void write() {
        int[] written = sql.batch(INSERT, rows);
        for (int i = 0; i < written.length; i++) {
            if (written[i] == 0) {
                throw new InvalidInputException(
                        "image", images.get(i).media(), "this library has no such media file: store it first");
            }
        }
    }
}
