package dev.filmwright.core.talent;

import dev.filmwright.InvalidInputException;
import dev.filmwright.core.export.HiddenFolder;
import dev.filmwright.core.export.html.Markup;
import dev.filmwright.export.ExportException;
import dev.filmwright.export.ExportReport;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.talent.CharacterSheet;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes character sheets beside their place and moves them there once they are whole. */
final class SheetWriting {
    private final MediaLibrary media;

    @Inject
    SheetWriting(MediaLibrary media) {
        this.media = media;
    }

    ExportReport write(CharacterSheet sheet, Path target) {
        Path file = target.toAbsolutePath().normalize();
        @Nullable Path folder = file.getParent();
        if (target.toString().isBlank() || folder == null || Files.isDirectory(file)) {
            throw new InvalidInputException("file", target, "it is a folder: name a file in it, e.g. mara.html");
        }
        SheetPictures pictures = new SheetPictures(media, sheet.talent());
        try {
            Files.createDirectories(folder);
            HiddenFolder.removeStale(folder);
            try (HiddenFolder hidden = HiddenFolder.in(folder)) {
                Path page = hidden.path().resolve("page.html");
                try (BufferedWriter out = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
                    new SheetPage(new Markup(out), pictures, sheet).write();
                }
                Files.move(page, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return new ExportReport(List.of(file), pictures.warnings());
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException("file", target, e.getFile() + " is a file: name a folder", e);
        } catch (IOException e) {
            throw new ExportException("the character sheet " + target + " cannot be written: " + e, e);
        }
    }
}
