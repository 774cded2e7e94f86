package dev.filmwright.provider.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a schema only what Gemini knows is sent; the answer is checked against all of it. */
class SchemaKeywordsTest {
    @Test
    void a_schema_of_known_keywords_stays_as_it_is() {
        String schema = Recorded.answer("schema");
        assertThat(known(schema)).isEqualTo(normal(schema));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'string','minLength':1,'pattern':'a+'} | {'type':'string'}",
                "{'type':'object','properties':{'pattern':{'type':'string','maxLength':5}}}"
                        + " | {'type':'object','properties':{'pattern':{'type':'string'}}}",
                "{'type':'array','items':{'not':{}},'minItems':1} | {'type':'array','items':{},'minItems':1}",
                "{'anyOf':[{'const':'a'},{'type':'number','multipleOf':2}]} | {'anyOf':[{'enum':['a']},{'type':'number'}]}",
                "{'$defs':{'shot':{'uniqueItems':true}},'$ref':'#/$defs/shot'} | {'$defs':{'shot':{}},'$ref':'#/$defs/shot'}",
                "{'type':'object','additionalProperties':false} | {'type':'object','additionalProperties':false}",
                "{'properties':{'any':true}} | {'properties':{'any':true}}"
            })
    void what_is_not_known_is_left_out_at_every_depth(String schema, String sent) {
        assertThat(known(schema.replace('\'', '"'))).isEqualTo(normal(sent.replace('\'', '"')));
    }

    private static String known(String schema) {
        return new String(SchemaKeywords.known(schema).bytes(), StandardCharsets.UTF_8);
    }

    private static String normal(String json) {
        return JsonReader.ofDefaults()
                .read(json, new Origin("test", Optional.empty(), Secrets.of()))
                .json();
    }
}
