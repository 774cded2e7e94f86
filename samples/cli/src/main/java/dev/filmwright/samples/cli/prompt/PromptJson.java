package dev.filmwright.samples.cli.prompt;

import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TextChange;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prompts as JSON. */
final class PromptJson {
    private PromptJson() {}

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    static ObjectNode of(AssembledPrompt prompt) {
        ObjectNode json = object();
        json.put("kind", word(prompt.kind()));
        json.put("dialect", prompt.dialect());
        json.put("text", prompt.text());
        json.put("negative", prompt.negativeText());
        json.put("summary", prompt.summary());
        spans(json.putArray("spans"), prompt.spans());
        spans(json.putArray("negativeSpans"), prompt.negative());
        ArrayNode cuts = json.putArray("cuts");
        prompt.cuts()
                .forEach(cut -> cuts.addObject()
                        .put("section", word(cut.section()))
                        .put("text", cut.words().text()));
        return json;
    }

    private static void spans(ArrayNode array, List<Span> spans) {
        for (Span span : spans) {
            ObjectNode json = array.addObject();
            json.put("text", span.text());
            json.put("source", word(span.origin().source()));
            json.put("field", span.origin().field());
            span.origin()
                    .asset()
                    .ifPresent(use -> json.put("asset", use.asset().value())
                            .put("version", use.version().toString()));
        }
    }

    static ArrayNode changes(List<TextChange> changes) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        changes.forEach(
                change -> array.addObject().put("kind", word(change.kind())).put("text", change.text()));
        return array;
    }

    static ArrayNode findings(List<Finding> findings) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (Finding finding : findings) {
            ObjectNode json = array.addObject();
            json.put("severity", word(finding.severity()));
            json.put("rule", finding.rule());
            json.put("message", finding.message());
            json.put("remedy", finding.remedy());
            finding.place().ifPresent(place -> json.put("start", place.start()).put("end", place.end()));
        }
        return array;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
