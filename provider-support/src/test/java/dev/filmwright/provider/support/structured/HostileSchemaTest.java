package dev.filmwright.provider.support.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas and answers that are made to do harm: each ends, with words. */
@Timeout(120)
class HostileSchemaTest {
    private static final String MANY_A = "a".repeat(50_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"type\": 5}",
                "{\"type\": \"objekt\"}",
                "{\"required\": \"caption\"}",
                "{\"pattern\": \"(\"}",
                "{\"$ref\": \"#/$defs/none\"}"
            })
    void what_is_no_schema_is_refused_by_name(String schema) {
        assertThatThrownBy(() -> SchemaCheck.of(schema))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("schema"));
    }

    @Test
    void nothing_a_schema_refers_to_is_fetched() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on("GET", "/schema").answer(Answer.json("{\"type\": \"string\"}"));
            for (String place : List.of(
                    server.uri("/schema").toString(),
                    "classpath:META-INF/MANIFEST.MF",
                    "file:///etc/hostname",
                    "https://json-schema.org.evil.example/schema")) {
                assertThatThrownBy(() -> SchemaCheck.of("{\"$ref\": \"" + place + "\"}"))
                        .as(place)
                        .isInstanceOf(InvalidInputException.class);
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_pattern_that_takes_for_ever_ends() {
        SchemaCheck slow = SchemaCheck.of("{\"type\": \"string\", \"pattern\": \"^(a+)+$\"}");

        assertThat(slow.check("\"" + "a".repeat(40) + "!\"")).isInstanceOf(Checked.Misfit.class);
        assertThat(slow.check("\"aaa\"")).isInstanceOf(Checked.Fits.class);
    }

    @Test
    void a_pattern_that_needs_a_deep_stack_ends() {
        SchemaCheck deep = SchemaCheck.of("{\"type\": \"string\", \"pattern\": \"^(a|b)*$\"}");

        assertThat(deep.check("\"" + MANY_A + "!\"")).isInstanceOf(Checked.Misfit.class);
    }

    @Test
    void a_schema_that_means_itself_ends() {
        SchemaCheck endless = SchemaCheck.of(
                "{\"$defs\": {\"a\": {\"$ref\": \"#/$defs/b\"}, \"b\": {\"$ref\": \"#/$defs/a\"}}, \"$ref\": \"#/$defs/a\"}");

        assertThat(endless.check("1")).isInstanceOf(Checked.Misfit.class);
    }

    @Test
    void a_schema_that_doubles_its_work_with_each_step_ends() {
        StringBuilder schema = new StringBuilder("{\"$ref\": \"#/$defs/a0\", \"$defs\": {");
        for (int i = 0; i < 40; i++) {
            String next = "{\"$ref\": \"#/$defs/a" + (i + 1) + "\"}";
            schema.append("\"a" + i + "\": {\"anyOf\": [" + next + ", " + next + "]}, ");
        }
        SchemaCheck doubling =
                SchemaCheck.of(schema.append("\"a40\": {\"type\": \"null\"}}}").toString());

        assertThat(doubling.check("1")).isInstanceOf(Checked.Misfit.class);
    }

    @Test
    void an_answer_nested_without_end_ends() {
        SchemaCheck any = SchemaCheck.of("{}");

        assertThat(any.check("[".repeat(200_000))).isInstanceOf(Checked.Misfit.class);
        assertThat(any.check("[".repeat(5000) + "]".repeat(5000))).isInstanceOf(Checked.Misfit.class);
    }

    @Test
    void an_answer_with_a_thousand_faults_is_answered_with_few_and_short_words() {
        SchemaCheck texts = SchemaCheck.of("{\"type\": \"array\", \"items\": {\"enum\": [\"" + MANY_A + "\"]}}");
        Checked.Misfit misfit = (Checked.Misfit) texts.check("[" + "1,".repeat(999) + "1]");

        assertThat(misfit.findings()).hasSize(20);
        assertThat(misfit.repairPrompt()).hasSizeLessThan(10_000);
    }
}
