package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.google.GoogleStatus;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.secret.Secrets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Whatever shape a value of an answer has: it is read, or refused as an answer that makes no sense, and nothing else. */
class OddAnswersProperties {
    private static final List<String> LITERAL =
            List.of("gemini-done", "gemini-filtered", "gemini-failed", "vertex-done", "omni-done");
    private static final List<String> ODD = List.of(
            "null", "7", "-1e99", "true", "\"\"", "\"gs://\"", "[]", "[[]]", "{}", "[{\"video\":7}]", "1e999999999");
    private static final Pattern VALUE = Pattern.compile("(?<=\":)(?:\"[^\"]*\"|\\d+|true)|\\[[^\\[\\]]*]|\\{[^{}]*}");

    @Property(tries = 400)
    void an_answer_with_a_value_of_another_shape_is_read_or_refused(
            @ForAll @IntRange(min = 0, max = 4) int document,
            @ForAll @IntRange(min = 0, max = 30) int place,
            @ForAll @IntRange(min = 0, max = 10) int odd) {
        String text = mutated(Make.literal(LITERAL.get(document)), place, ODD.get(odd));

        readOrRefused(() -> {
            JsonValue answer = Make.json(text);
            VeoAnswer.read(answer.at("response"));
        });
        readOrRefused(() ->
                GoogleStatus.read(Make.json(text).at("error")).failure("veo", Failure.Billing.UNKNOWN, Secrets.of()));
        readOrRefused(() -> {
            Interaction interaction = new Interaction(Make.json(text));
            interaction.clip();
            interaction.failure(Secrets.of());
            interaction.empty();
            interaction.status();
        });
    }

    private static String mutated(String json, int place, String value) {
        Matcher values = VALUE.matcher(json);
        for (int at = 0; values.find(); at++) {
            if (at == place) {
                return json.substring(0, values.start()) + value + json.substring(values.end());
            }
        }
        return json;
    }

    private static void readOrRefused(ThrowingCallable read) {
        Throwable thrown = catchThrowable(read);
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(ProviderException.class);
        }
    }
}
