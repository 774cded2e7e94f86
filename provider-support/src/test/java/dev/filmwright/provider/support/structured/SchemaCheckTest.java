package dev.filmwright.provider.support.structured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What models say in answer to a schema, and what is made of it. */
class SchemaCheckTest {
    static final String CAPTION = """
            {
              "type": "object",
              "properties": {
                "caption":  {"type": "string"},
                "subjects": {"type": "array", "items": {"type": "string"}},
                "shot":     {"type": "string", "enum": ["close-up", "medium", "wide"]},
                "quality":  {"type": "number"}
              },
              "required": ["caption", "subjects", "shot", "quality"]
            }
            """;
    private static final String FITS =
            "{\"caption\":\"a pier\",\"subjects\":[\"woman\"],\"shot\":\"medium\",\"quality\":0.8}";

    private final SchemaCheck check = SchemaCheck.of(CAPTION);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "\uFEFF  \n%s\n\n",
                "```json\n%s\n```",
                "```\n%s```",
                "Sure! Here is the JSON you asked for:\n\n```json\n%s\n```\nLet me know if [anything] {else} is needed.",
                "Here it is: %s I hope that helps.",
                "<think>The schema wants {\"caption\": …}. So:</think>\n%s",
                "As in the example [1], the answer is %s",
                "```json\n%s"
            })
    void the_json_is_found_within_what_a_model_writes_around_it(String around) {
        assertThat(check.check(around.formatted(FITS))).isEqualTo(new Checked.Fits(FITS));
    }

    @Test
    void an_answer_that_fits_comes_without_blanks_and_with_exact_numbers() {
        String wide =
                "{ \"caption\" : \"a\\n{b}\", \"subjects\" : [ ], \"shot\":\"wide\", \"quality\": 0.12345678901234567890 }";

        assertThat(check.check(wide))
                .isEqualTo(
                        new Checked.Fits(
                                "{\"caption\":\"a\\n{b}\",\"subjects\":[],\"shot\":\"wide\",\"quality\":0.12345678901234567890}"));
    }

    @Test
    void every_finding_names_its_place() {
        List<Finding> findings = misfit("{\"caption\":\"a\",\"subjects\":[\"x\",7],\"shot\":\"drone\"}")
                .findings();

        assertThat(findings).extracting(Finding::place).containsExactlyInAnyOrder("", "/subjects/1", "/shot");
        assertThat(findings).anySatisfy(finding -> assertThat(finding.problem()).contains("quality"));
    }

    @Test
    void of_two_documents_the_one_that_fits_counts() {
        assertThat(check.check("An example: {\"caption\": 1}\nThe answer: " + FITS))
                .isEqualTo(new Checked.Fits(FITS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\n\n  ",
                "I cannot describe this picture.",
                "{\"caption\":\"a pier",
                "{\"caption\":\"a\",}",
                "{'caption':'a'}",
                "{\"caption\":\"a\",\"caption\":\"b\",\"subjects\":[],\"shot\":\"wide\",\"quality\":1}",
                "```json\n```",
                "{{{{{{{{{{{{{{{{{{{{{{{{{{{{",
                "NaN"
            })
    void what_is_no_json_is_called_so(String answer) {
        assertThat(misfit(answer).summary()).isNotBlank();
        assertThat(misfit(answer).findings()).hasSizeBetween(1, 20);
    }

    @Test
    void the_words_for_a_second_try_say_what_was_wrong_and_what_is_wanted() {
        String words = misfit(FITS.replace("0.8", "\"good\"")).repairPrompt();

        assertThat(words).contains("- at /quality: ").contains("number").contains("JSON");
    }

    @Test
    void a_schema_of_a_single_value_is_answered_by_one() {
        SchemaCheck yesOrNo = SchemaCheck.of("{\"type\": \"boolean\"}");

        assertThat(yesOrNo.check(" true\n")).isEqualTo(new Checked.Fits("true"));
        assertThat(yesOrNo.check("yes")).isInstanceOf(Checked.Misfit.class);
        assertThat(yesOrNo.keys()).isEmpty();
    }

    @Test
    void parts_of_a_schema_are_referred_to_within_it_also_by_older_drafts() {
        SchemaCheck older = SchemaCheck.of("""
                {"$schema": "http://json-schema.org/draft-07/schema#",
                 "definitions": {"name": {"type": "string", "minLength": 2}},
                 "type": "array", "items": {"$ref": "#/definitions/name"}}
                """);

        assertThat(older.check("[\"Mara\"]")).isInstanceOf(Checked.Fits.class);
        assertThat(older.check("[\"M\"]")).isInstanceOf(Checked.Misfit.class);
    }

    @Test
    void the_names_of_the_fields_are_told_in_order() {
        assertThat(check.keys()).containsExactly("caption", "subjects", "shot", "quality");
    }

    private Checked.Misfit misfit(String answer) {
        Checked checked = check.check(answer);
        assertThat(checked).isInstanceOf(Checked.Misfit.class);
        return (Checked.Misfit) checked;
    }
}
