package dev.filmwright.core.export;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.export.ExportReport;
import dev.filmwright.export.Exporter;
import dev.filmwright.export.Exporters;
import dev.filmwright.export.Turnover;
import dev.filmwright.production.Production;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs exporters one after the other over the same turnover, into a folder that changes only if all succeed. */
final class FileExporters implements Exporters {
    private final ExporterCatalogue catalogue;
    private final TurnoverReader reader;

    @Inject
    FileExporters(ExporterCatalogue catalogue, TurnoverReader reader) {
        this.catalogue = catalogue;
        this.reader = reader;
    }

    @Override
    public List<Exporter> all() {
        return catalogue.all();
    }

    @Override
    public ExportReport export(Production production, List<String> ids, Path folder, ProgressListener listener) {
        List<Exporter> exporters = catalogue.choose(ids);
        checkFileNames(exporters);
        Turnover turnover = reader.read(production);
        List<String> warnings = new ArrayList<>();
        try (Staging staging = Staging.in(folder, exporters)) {
            for (Exporter exporter : exporters) {
                ProgressListener named = (step, done, total) -> listener.progressed(exporter.id(), done, total);
                staging.write(exporter, turnover, named)
                        .forEach(warning -> warnings.add(exporter.id() + ": " + warning));
            }
            return new ExportReport(staging.publish(), warnings);
        }
    }

    private static void checkFileNames(List<Exporter> exporters) {
        Map<String, String> idByFile = new LinkedHashMap<>();
        for (Exporter exporter : exporters) {
            String other = idByFile.putIfAbsent(exporter.fileName().toLowerCase(Locale.ROOT), exporter.id());
            if (other != null) {
                throw new InvalidInputException(
                        "exporters",
                        other + ", " + exporter.id(),
                        "both write " + exporter.fileName() + ": export them to different folders");
            }
        }
    }
}
