package dev.filmwright.core.export.sheet;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.core.export.html.Markup;
import dev.filmwright.export.ContactSheetOptions;
import dev.filmwright.export.ContactSheetOptions.Thumbnails;
import dev.filmwright.export.ContactSheets;
import dev.filmwright.export.ExportException;
import dev.filmwright.export.ExportReport;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.production.Production;
import dev.filmwright.production.Productions;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes contact sheets beside their place and moves them there once they are whole. */
final class HtmlSheets implements ContactSheets {
    private final AssetLibrary assets;
    private final MediaLibrary media;
    private final Productions productions;

    @Inject
    HtmlSheets(AssetLibrary assets, MediaLibrary media, Productions productions) {
        this.assets = assets;
        this.media = media;
        this.productions = productions;
    }

    @Override
    public ExportReport write(AssetQuery query, Path file, ContactSheetOptions options, ProgressListener listener) {
        Map<ProjectId, String> projects =
                productions.list().stream().collect(Collectors.toMap(Production::id, Production::title));
        SheetSource source = new SheetSource(assets, query);
        try (SheetTarget target = SheetTarget.of(file)) {
            Warnings warnings = new Warnings();
            Pictures pictures = new Pictures(media, store(options, target), warnings);
            try (BufferedWriter out = Files.newBufferedWriter(target.page(), StandardCharsets.UTF_8)) {
                Markup markup = new Markup(out);
                new SheetPage(markup, source, new SheetCard(markup, pictures, projects))
                        .write(options.title(), listener);
            }
            return new ExportReport(target.publish(), warnings.all());
        } catch (IOException e) {
            throw new ExportException("the contact sheet " + file + " cannot be written: " + e, e);
        }
    }

    private static PictureStore store(ContactSheetOptions options, SheetTarget target) throws IOException {
        return options.thumbnails() == Thumbnails.INSIDE
                ? PictureStore.inside()
                : PictureStore.beside(target.makeFolder(), target.folderName());
    }
}
