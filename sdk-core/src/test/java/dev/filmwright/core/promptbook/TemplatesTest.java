package dev.filmwright.core.promptbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptTemplate;
import dev.filmwright.prompt.PromptTemplates;
import dev.filmwright.prompt.RenderedTemplate;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TemplateDraft;
import dev.filmwright.prompt.TemplatePlaceholder;
import dev.filmwright.prompt.TemplateType;
import dev.filmwright.prompt.TemplateValues;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest extends BookFixture {
    private static final List<TemplatePlaceholder> WHO =
            List.of(TemplatePlaceholder.required("who", "who it is about"));

    private final PromptTemplates templates = book.templates();

    @Test
    void templates_for_frames_clips_and_systems_are_there_from_the_start() {
        assertThat(templates.list())
                .extracting(PromptTemplate::reference, PromptTemplate::type)
                .containsExactly(
                        tuple("frame@0", TemplateType.FRAME),
                        tuple("system@0", TemplateType.SYSTEM),
                        tuple("video@0", TemplateType.VIDEO));
    }

    @Test
    void the_sections_of_a_prompt_go_into_a_template_with_their_origins() {
        AssembledPrompt prompt = prompt(mara("red hair"), "waves");
        RenderedTemplate rendered = templates.render(templates.get("frame"), TemplateValues.of(prompt));

        assertThat(rendered.text()).isEqualTo("""
                Subject: Mara, freckled face, 30s, slim, red hair.
                Action: Mara, waves.
                """);
        assertThat(rendered.findings()).isEmpty();
        assertThat(rendered.spans())
                .filteredOn(span -> span.text().equals("red hair"))
                .extracting(span -> span.origin().field())
                .containsExactly("profile.hair");
        assertThat(rendered.spans().get(0))
                .isEqualTo(new Span("Subject: ", Origin.of(Origin.Source.TEMPLATE, "frame@0")));
        assertThat(rendered.prompt(prompt).sections()).isEqualTo(prompt.sections());
    }

    @Test
    void a_system_template_says_what_it_is_told_and_needs_its_task() {
        PromptTemplate system = templates.get("system");
        assertThat(templates
                        .render(
                                system,
                                TemplateValues.NONE
                                        .with("task", "Describe the picture.")
                                        .with("role", "a script supervisor")
                                        .with("language", "English"))
                        .text())
                .isEqualTo("You are a script supervisor.\nDescribe the picture.\nAnswer in English.\n");
        assertThatThrownBy(() -> templates.render(system, TemplateValues.NONE.with("task", " ")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("needs task");
        assertThatThrownBy(() -> templates.render(system, TemplateValues.NONE.with("tasks", "Draw.")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("tasks", "format");
    }

    @Test
    void every_version_stays_as_it_was_and_the_latest_counts() {
        PromptTemplate one = templates.save(new TemplateDraft("frame", TemplateType.FRAME, "A {{who}}", WHO), 0);
        library.clock().advance(Duration.ofMinutes(1));
        PromptTemplate two = templates.save(new TemplateDraft("frame", TemplateType.FRAME, "The {{who}}", WHO), 1);

        assertThat(templates.get("frame")).isEqualTo(two);
        assertThat(templates.get("frame", 1)).isEqualTo(one);
        assertThat(templates.versions("frame"))
                .extracting(PromptTemplate::version)
                .containsExactly(2, 1, 0);
        assertThat(templates.list())
                .filteredOn(each -> each.name().equals("frame"))
                .containsExactly(two);
        assertThat(templates.versions("nobody")).isEmpty();
        assertThatThrownBy(() -> templates.get("nobody")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> templates.get("frame", 3)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_template_is_not_saved_over_what_somebody_else_saved_nor_as_another_type() {
        TemplateDraft draft = new TemplateDraft("mine", TemplateType.SYSTEM, "Hello {{who}}", WHO);
        templates.save(draft, 0);
        assertThatThrownBy(() -> templates.save(draft, 0)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> templates.save(draft, 7)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> templates.save(new TemplateDraft("mine", TemplateType.VIDEO, "Hello {{who}}", WHO), 1))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("SYSTEM");
        assertThatThrownBy(() -> templates.save(new TemplateDraft("video", TemplateType.FRAME, "x", List.of()), 0))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void a_value_that_is_missing_where_it_is_named_is_found() {
        PromptTemplate template = templates.save(
                new TemplateDraft(
                        "mine",
                        TemplateType.SYSTEM,
                        "Hello {{who}}.{{^who}} Nobody?{{/who}}",
                        List.of(TemplatePlaceholder.optional("who", ""))),
                0);
        RenderedTemplate rendered = templates.render(template, TemplateValues.NONE);
        assertThat(rendered.text()).isEqualTo("Hello . Nobody?");
        assertThat(rendered.findings()).hasSize(1);
        Finding finding = rendered.findings().get(0);
        assertThat(finding.rule()).isEqualTo("missing-value");
        assertThat(finding.place().orElseThrow().start()).isEqualTo(6);
        assertThat(rendered.prompt(PromptKind.FRAME).text()).isEqualTo(rendered.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{nobody}}",
                "{{who.name}}",
                "{{.}}",
                "{{this}}",
                "{{#who}}{{length}}{{/who}}",
                "{{#who}}",
                "{{/who}}",
                "{{who",
                "{{>other}}",
                "{{<other}}{{/other}}",
                "{{$block}}x{{/block}}",
                "{{=<% %>=}}<% who %>"
            })
    void what_is_no_template_or_would_do_more_than_fill_in_values_is_refused(String text) {
        assertThatThrownBy(() -> templates.save(new TemplateDraft("mine", TemplateType.SYSTEM, text, WHO), 0))
                .isInstanceOf(InvalidInputException.class);
        assertThat(templates.versions("mine")).isEmpty();
    }

    @Test
    void a_name_that_is_not_known_is_refused_with_those_that_are() {
        assertThatThrownBy(() ->
                        templates.save(new TemplateDraft("mine", TemplateType.FRAME, "{{who}} in {{seting}}", WHO), 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("seting")
                .hasMessageContaining("setting")
                .hasMessageContaining("who");
    }

    @Test
    void what_is_too_large_is_refused() {
        assertThatThrownBy(() ->
                        templates.save(new TemplateDraft("mine", TemplateType.FRAME, "x".repeat(50_001), List.of()), 0))
                .isInstanceOf(InvalidInputException.class);
        String deep = "{{#who}}".repeat(5_000) + "{{/who}}".repeat(5_000);
        assertThatThrownBy(() -> templates.save(
                        new TemplateDraft("mine", TemplateType.FRAME, deep.substring(0, 49_000), WHO), 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("tags");
        assertThatThrownBy(() -> new TemplateDraft("../mine", TemplateType.FRAME, "x", List.of()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> TemplatePlaceholder.optional("a b", "")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> templates.save(
                        new TemplateDraft("mine", TemplateType.FRAME, "x", List.of(WHO.get(0), WHO.get(0))), 0))
                .isInstanceOf(InvalidInputException.class);
    }
}
