package dev.filmwright.core.promptbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptTemplate;
import dev.filmwright.prompt.RenderedTemplate;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TemplateDraft;
import dev.filmwright.prompt.TemplatePlaceholder;
import dev.filmwright.prompt.TemplateType;
import dev.filmwright.prompt.TemplateValues;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TemplateProperties {
    private static final PromptTemplate TEMPLATE = template("<{{who}}|{{{what}}}|{{#who}}{{&what}}{{/who}}>");

    @Property(tries = 500)
    void whatever_a_value_looks_like_it_stays_text(@ForAll("values") String who, @ForAll("values") String what) {
        RenderedTemplate rendered = TemplateRendering.render(
                TEMPLATE, TemplateValues.NONE.with("who", who).with("what", what));
        String shownWho = who.isBlank() ? "" : who;
        String shownWhat = what.isBlank() ? "" : what;
        assertThat(rendered.text())
                .isEqualTo("<" + shownWho + "|" + shownWhat + "|" + (who.isBlank() ? "" : shownWhat) + ">");
        assertThat(rendered.spans())
                .filteredOn(span -> span.origin().source() == Origin.Source.TEMPLATE)
                .extracting(Span::text)
                .allMatch(text -> text.matches("[<>|]"));
    }

    private static PromptTemplate template(String text) {
        TemplateDraft draft = new TemplateDraft(
                "mine",
                TemplateType.FRAME,
                text,
                List.of(TemplatePlaceholder.optional("who", ""), TemplatePlaceholder.optional("what", "")));
        return new PromptTemplate("mine", 1, draft.type(), text, TemplateRendering.known(draft), Instant.EPOCH);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                        "{{who}}",
                        "{{#what}}",
                        "{{/what}}",
                        "{{>x}}",
                        "{{",
                        "}}",
                        "{{{what}}}",
                        "{{=a b=}}",
                        "${x}",
                        "<b>&",
                        "%s",
                        "\\",
                        "$1",
                        "\n",
                        " ",
                        "Mara",
                        "ü🎬")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }
}
