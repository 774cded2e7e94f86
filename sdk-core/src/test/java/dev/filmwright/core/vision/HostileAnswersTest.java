package dev.filmwright.core.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Category;
import dev.filmwright.vision.AnswerProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that somebody wrote into a picture, or that a model loops in. */
class HostileAnswersTest {
    private static final Shape PROP = Shapes.of(Category.PROPS);
    private static final String CUP = "{\"text\": \"A cup.\", \"material\": \"%s\", \"colour\": \"\", \"size\": \"\","
            + " \"condition\": \"\", \"era\": \"\", \"tags\": []}";

    private static List<AnswerProblem> problems(String answer) {
        Reading<Facts> reading = AnswerReader.read(answer, PROP.fields(), Shape.TEXT::equals);
        assertThat(reading).isInstanceOf(Reading.Misread.class);
        return ((Reading.Misread<Facts>) reading).problems();
    }

    private static void refused(String because, String answer) {
        assertThat(problems(answer)).anyMatch(problem -> problem.toString().contains(because));
    }

    @Test
    void what_is_huge_is_refused_without_being_read() {
        refused("is longer than 200000 characters", "{".repeat(5_000_000));
        refused("material: has 150000 characters, use at most 100", CUP.formatted("x".repeat(150_000)));
        refused("no proper JSON", CUP.replace("[]", "[" + "\"a\",".repeat(10_000) + "\"a\"]"));
    }

    @Test
    void what_is_nested_deeply_is_refused() {
        refused("no proper JSON", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        refused("broken off", "{".repeat(100_000));
        refused("no JSON object", "[".repeat(50_000) + "]".repeat(50_000));
    }

    @Test
    void control_characters_and_turned_writing_are_refused_but_line_ends_are_blanks() {
        refused("material: has control characters", CUP.formatted("\\u001b[2Jred"));
        refused("material: has control characters", CUP.formatted("\\u0000"));
        refused("material: has control characters", CUP.formatted("\\u202egpj.exe"));
        refused("material: has control characters", CUP.formatted("\\ud800"));
        assertThat(AnswerReader.read(CUP.formatted("a\\n\\tb"), PROP.fields(), Shape.TEXT::equals))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(((Facts) read.value()).text("material"))
                                .isEqualTo("a b"));
    }

    @Test
    void a_field_said_twice_is_refused() {
        refused("no proper JSON", CUP.formatted("tin").replace("\"era\"", "\"material\""));
    }

    @Test
    void fields_that_were_not_asked_for_are_named_without_the_words_in_them() {
        String sly = CUP.formatted("tin").replace("\"era\"", "\"era\": \"\", \"../../etc/passwd\\u001b[31m\"");

        assertThat(problems(sly))
                .containsExactly(new AnswerProblem("..?..?etc?passwd??31m", "was not asked for, leave it out"));
        refused("size: is an object", CUP.replace("\"size\": \"\"", "\"size\": {\"$ref\": \"file:///etc/passwd\"}"));
    }

    @Test
    void numbers_beyond_all_bounds_are_refused() {
        Shape light = Shapes.of(Category.LIGHTING);
        for (String number :
                List.of("1e999999999", "-1e-999999999", "3200.5", "9".repeat(39), "NaN", "\"3200\"", "true")) {
            String answer = "{\"text\": \"x\", \"key\": \"\", \"fill\": \"\", \"back\": \"\", \"quality\": \"\","
                    + " \"direction\": \"\", \"kelvin\": " + number + ", \"contrastRatio\": null, \"tags\": []}";
            assertThat(AnswerReader.read(answer, light.fields(), Shape.TEXT::equals))
                    .as(number)
                    .isInstanceOf(Reading.Misread.class);
        }
    }

    @Test
    void what_says_nothing_is_refused() {
        refused("is empty", " \n ");
        refused("no JSON object", "I am sorry, I cannot help with that.");
        refused("text: says nothing", CUP.formatted("").replace("A cup.", " "));
    }
}
