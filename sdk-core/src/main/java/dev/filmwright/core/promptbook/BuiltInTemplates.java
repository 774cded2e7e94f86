package dev.filmwright.core.promptbook;

import dev.filmwright.prompt.PromptTemplate;
import dev.filmwright.prompt.TemplateDraft;
import dev.filmwright.prompt.TemplatePlaceholder;
import dev.filmwright.prompt.TemplateType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The templates that come with the library; their version is 0. */
final class BuiltInTemplates {
    private BuiltInTemplates() {}

    static SortedMap<String, PromptTemplate> all() {
        SortedMap<String, PromptTemplate> all = new TreeMap<>();
        add(all, "frame", TemplateType.FRAME, List.of());
        add(all, "video", TemplateType.VIDEO, List.of());
        add(
                all,
                "system",
                TemplateType.SYSTEM,
                List.of(
                        TemplatePlaceholder.required("task", "what is to be done, as an order"),
                        TemplatePlaceholder.optional("role", "who does it, e.g. a script supervisor"),
                        TemplatePlaceholder.optional("context", "what has to be known for it"),
                        TemplatePlaceholder.optional("rules", "what holds for every answer"),
                        TemplatePlaceholder.optional("format", "what the answer looks like"),
                        TemplatePlaceholder.optional("language", "the language of the answer, e.g. English")));
        return all;
    }

    private static void add(
            SortedMap<String, PromptTemplate> all, String name, TemplateType type, List<TemplatePlaceholder> own) {
        TemplateDraft draft = new TemplateDraft(name, type, text(name + ".mustache"), own);
        all.put(name, new PromptTemplate(name, 0, type, draft.text(), TemplateRendering.known(draft), Instant.EPOCH));
    }

    static String text(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(BuiltInTemplates.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
