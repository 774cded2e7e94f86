package dev.filmwright.core.export.timeline;

import dev.filmwright.core.json.Json;
import dev.filmwright.export.Turnover;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a clip says about its shot. No ids of the library: they differ between equal productions. */
final class OtioMetadata {
    private final ShotText text;

    OtioMetadata(Turnover turnover) {
        text = new ShotText(turnover);
    }

    ObjectNode of(Turnover.Cut cut) {
        Shot shot = cut.shot();
        ObjectNode node = Json.mapper()
                .createObjectNode()
                .put("shot", shot.code())
                .put("number", shot.number())
                .put("kind", shot.kind().name())
                .put("scene", cut.scene().code())
                .put("sceneNumber", cut.scene().number())
                .put("heading", cut.scene().heading());
        setup(node.putObject("setup"), shot);
        node.put("action", shot.action());
        ArrayNode lines = node.putArray("lines");
        shot.lines().forEach(line -> line(lines.addObject(), line));
        names(node.putArray("characters"), text.characters(shot));
        names(node.putArray("props"), text.props(shot));
        ArrayNode why = node.putArray("why");
        shot.why().forEach(reason -> why.addObject().put("rule", reason.rule()).put("because", reason.because()));
        prompt(node.putObject("framePrompt"), cut.framePrompt());
        prompt(node.putObject("videoPrompt"), cut.videoPrompt());
        return node;
    }

    private static void setup(ObjectNode node, Shot shot) {
        node.put("framing", shot.setup().framing().abbreviation())
                .put("angle", shot.setup().angle().words())
                .put("movement", shot.setup().movement().words())
                .put("lensMm", shot.setup().lensMm());
    }

    private static void line(ObjectNode node, Shot.Line line) {
        node.put("name", line.name())
                .put("extension", line.extension())
                .put("manner", line.manner())
                .put("text", line.text());
    }

    private static void prompt(ObjectNode node, AssembledPrompt prompt) {
        node.put("dialect", prompt.dialect())
                .put("text", prompt.text())
                .put("using", prompt.summary())
                .put("origins", origins(prompt));
    }

    /** Returns where the words came from, each source once: word by word this would be most of the file. */
    private static String origins(AssembledPrompt prompt) {
        return prompt.spans().stream()
                .map(Span::origin)
                .filter(origin -> origin.source() != Origin.Source.DIALECT)
                .map(OtioMetadata::origin)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String origin(Origin origin) {
        String version = origin.asset().map(use -> " v" + use.version()).orElse("");
        return origin.source().name().toLowerCase(Locale.ROOT) + " " + origin.field() + version;
    }

    private static void names(ArrayNode node, List<String> names) {
        names.forEach(node::add);
    }
}
