package dev.filmwright.core.promptbook;

import com.samskivert.mustache.Mustache;
import dev.filmwright.InvalidInputException;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptTemplate;
import dev.filmwright.prompt.RenderedTemplate;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TemplateDraft;
import dev.filmwright.prompt.TemplatePlaceholder;
import dev.filmwright.prompt.TemplateType;
import dev.filmwright.prompt.TemplateValues;
import dev.filmwright.prompt.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts values into a template. Pure. */
final class TemplateRendering implements Mustache.Visitor {
    private static final Set<String> SECTIONS = Stream.concat(
                    Arrays.stream(SectionKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)),
                    Stream.of(TemplateValues.AVOID))
            .collect(Collectors.toUnmodifiableSet());

    private final PromptTemplate template;
    private final TemplateValues values;
    private final Origin own;
    private final List<Span> spans = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int length;

    private TemplateRendering(PromptTemplate template, TemplateValues values) {
        this.template = template;
        this.values = values;
        this.own = Origin.of(Origin.Source.TEMPLATE, template.reference());
    }

    /** Returns every placeholder a template may name: its own, and those for sections where it is for pictures or clips. */
    static List<TemplatePlaceholder> known(TemplateDraft draft) {
        Map<String, TemplatePlaceholder> known = new LinkedHashMap<>();
        for (TemplatePlaceholder each : draft.placeholders()) {
            if (known.put(each.name(), each) != null) {
                throw new InvalidInputException("placeholder", each.name(), "declare it once");
            }
        }
        if (draft.type() != TemplateType.SYSTEM) {
            SECTIONS.stream().sorted().forEach(name -> known.putIfAbsent(name, TemplatePlaceholder.optional(name, "")));
        }
        return List.copyOf(known.values());
    }

    /** Throws if a text is no template or names what is not known. */
    static void check(String text, List<TemplatePlaceholder> known) {
        Set<String> names = names(known);
        for (String name : TemplateText.parse(text).names()) {
            if (!names.contains(name)) {
                throw new InvalidInputException("placeholder", name, "use or declare one of " + names);
            }
        }
    }

    static RenderedTemplate render(PromptTemplate template, TemplateValues values) {
        checkValues(template, values);
        TemplateText text = TemplateText.parse(template.text());
        TemplateRendering rendering = new TemplateRendering(template, values);
        text.walk(rendering);
        return new RenderedTemplate(template, rendering.spans, rendering.findings);
    }

    private static void checkValues(PromptTemplate template, TemplateValues values) {
        Set<String> names = names(template.placeholders());
        for (String name : values.values().keySet()) {
            if (!names.contains(name) && !SECTIONS.contains(name)) {
                throw new InvalidInputException("value", name, "template " + template.reference() + " has " + names);
            }
        }
        List<String> missing = template.placeholders().stream()
                .filter(TemplatePlaceholder::required)
                .map(TemplatePlaceholder::name)
                .filter(name -> !values.values().containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException(
                    "values",
                    values.values().keySet(),
                    "template " + template.reference() + " needs " + String.join(", ", missing) + " too");
        }
    }

    private static Set<String> names(List<TemplatePlaceholder> placeholders) {
        return placeholders.stream().map(TemplatePlaceholder::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void visitText(String text) {
        if (!text.isEmpty()) {
            add(new Span(text, own));
        }
    }

    @Override
    public void visitVariable(String name) {
        if (has(name)) {
            Objects.requireNonNull(values.values().get(name)).forEach(this::add);
        } else {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    "missing-value",
                    "template " + template.reference() + " says \"" + name + "\", which has no value",
                    "give one, or write {{#" + name + "}}…{{/" + name + "}} around the words that need it",
                    Optional.of(new TextRange(length, length))));
        }
    }

    private void add(Span span) {
        spans.add(span);
        length += span.text().length();
    }

    private boolean has(String name) {
        return values.values().containsKey(name);
    }

    @Override
    public boolean visitInclude(String name) {
        return false;
    }

    @Override
    public boolean visitParent(String name) {
        return false;
    }

    @Override
    public boolean visitBlock(String name) {
        return false;
    }

    @Override
    public boolean visitSection(String name) {
        return has(name);
    }

    @Override
    public boolean visitInvertedSection(String name) {
        return !has(name);
    }
}
