package dev.filmwright.core.export.timeline;

import dev.filmwright.export.Turnover;
import dev.filmwright.screenplay.Screenplays;
import jakarta.inject.Inject;

/** Writes the screenplay as Fountain. */
final class ScriptExporter extends TextExporter {
    private final Screenplays screenplays;

    @Inject
    ScriptExporter(Screenplays screenplays) {
        super("script", "script.fountain", "the screenplay as Fountain text");
        this.screenplays = screenplays;
    }

    @Override
    Document render(Turnover turnover) {
        return Document.of(screenplays.writeFountain(turnover.screenplay()));
    }
}
