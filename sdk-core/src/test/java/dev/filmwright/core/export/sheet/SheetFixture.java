package dev.filmwright.core.export.sheet;

import dev.filmwright.Filmwright;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.export.ContactSheetOptions;
import dev.filmwright.export.ExportReport;
import dev.filmwright.media.ImageOptions;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A library to write sheets of, and the sheets read back. */
abstract class SheetFixture {
    @TempDir
    Path folder;

    Filmwright library;

    @BeforeEach
    void openLibrary() {
        library = Filmwright.open(folder.resolve("library"));
        // A new library has lighting presets; they would be on every sheet.
        List<Asset> presets = library.assets()
                .list(AssetQuery.builder().withSidelined().limit(500).build())
                .assets();
        presets.forEach(preset -> library.assets().delete(preset.id()));
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    Asset asset(Category category, String name, String description, String... tags) {
        AssetDraft.Builder draft = AssetDraft.builder(category, name).description(description);
        List.of(tags).forEach(draft::tag);
        return library.assets().create(draft.build());
    }

    Asset pictured(Asset asset, Color colour) {
        return library.assets().addImage(asset.id(), new ByteArrayInputStream(png(colour)), ImageOptions.ofDefaults());
    }

    Path file() {
        return folder.resolve("sheet.html");
    }

    SheetFile sheet(AssetQuery query) {
        return sheet(query, ContactSheetOptions.ofDefaults());
    }

    SheetFile sheet(AssetQuery query, ContactSheetOptions options) {
        ExportReport report = library.contactSheets().write(query, file(), options, ProgressListener.NONE);
        return SheetFile.read(file(), report);
    }

    private static byte[] png(Color colour) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 64, 48);
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
