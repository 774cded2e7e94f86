package dev.filmwright.core.promptbook;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.core.json.Json;
import dev.filmwright.prompt.PromptTemplate;
import dev.filmwright.prompt.PromptTemplates;
import dev.filmwright.prompt.RenderedTemplate;
import dev.filmwright.prompt.TemplateDraft;
import dev.filmwright.prompt.TemplatePlaceholder;
import dev.filmwright.prompt.TemplateValues;
import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@link PromptTemplates}: a document for each version, which is never put a second time. */
final class StoredTemplates implements PromptTemplates {
    private static final String SHELF = "prompt-template";

    private final Storage storage;
    private final Clock clock;
    private final SortedMap<String, PromptTemplate> builtIn = BuiltInTemplates.all();

    @Inject
    StoredTemplates(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public List<PromptTemplate> list() {
        SortedMap<String, PromptTemplate> latest = new TreeMap<>(builtIn);
        // Those of one name come in order of version, so that the latest is put last.
        storage.read(unit -> unit.documents().list(DocumentQuery.all(SHELF), Integer.MAX_VALUE, clock.instant()))
                .forEach(document -> latest.put(document.owner(), template(document)));
        return List.copyOf(latest.values());
    }

    @Override
    public List<PromptTemplate> versions(String name) {
        List<PromptTemplate> versions = new ArrayList<>(storage.read(unit -> stored(name, Integer.MAX_VALUE, unit)));
        @Nullable PromptTemplate first = builtIn.get(name);
        if (first != null) {
            versions.add(first);
        }
        return List.copyOf(versions);
    }

    @Override
    public PromptTemplate get(String name) {
        List<PromptTemplate> latest = storage.read(unit -> stored(name, 1, unit));
        @Nullable PromptTemplate found = latest.isEmpty() ? builtIn.get(name) : latest.get(0);
        if (found == null) {
            throw new NotFoundException("template", name);
        }
        return found;
    }

    @Override
    public PromptTemplate get(String name, int version) {
        return versions(name).stream()
                .filter(template -> template.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("template", name + "@" + version));
    }

    @Override
    public PromptTemplate save(TemplateDraft draft, int latest) {
        List<TemplatePlaceholder> known = TemplateRendering.known(draft);
        TemplateRendering.check(draft.text(), known);
        PromptTemplate template = new PromptTemplate(
                draft.name(),
                latest + 1,
                draft.type(),
                draft.text(),
                known,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        storage.run(unit -> {
            checkNext(template, unit);
            StoredDocument document = StoredDocument.of(
                    SHELF,
                    "%s@%06d".formatted(template.name(), template.version()),
                    template.name(),
                    "template " + template.reference(),
                    Json.write(template));
            if (!unit.documents().put(document, clock.instant())) {
                throw changed(template.name(), latest);
            }
        });
        return template;
    }

    private void checkNext(PromptTemplate template, UnitOfWork unit) {
        List<PromptTemplate> kept = stored(template.name(), 1, unit);
        @Nullable PromptTemplate before = kept.isEmpty() ? builtIn.get(template.name()) : kept.get(0);
        if ((kept.isEmpty() ? 0 : kept.get(0).version()) != template.version() - 1) {
            throw changed(template.name(), template.version() - 1);
        }
        if (before != null && before.type() != template.type()) {
            throw new ConflictException("template " + template.name() + " is for " + before.type() + ": keep one for "
                    + template.type() + " under another name");
        }
    }

    private static ConflictException changed(String name, int latest) {
        return new ConflictException(
                "template " + name + " has another latest version than " + latest + ": look at it and save again");
    }

    @Override
    public RenderedTemplate render(PromptTemplate template, TemplateValues values) {
        return TemplateRendering.render(template, values);
    }

    private List<PromptTemplate> stored(String name, int limit, UnitOfWork unit) {
        return unit.documents().list(DocumentQuery.of(SHELF, name).descend(), limit, clock.instant()).stream()
                .map(StoredTemplates::template)
                .toList();
    }

    private static PromptTemplate template(StoredDocument document) {
        return Json.read(document.json(), PromptTemplate.class);
    }
}
