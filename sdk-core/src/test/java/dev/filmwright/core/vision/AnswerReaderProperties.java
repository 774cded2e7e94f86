package dev.filmwright.core.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Category;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.core.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a model says is read as all of the fields within their bounds, or not at all. */
class AnswerReaderProperties {
    private static final List<Shape> SHAPES =
            Category.SYSTEM.stream().map(Shapes::of).toList();

    private static Reading<Facts> read(Shape shape, String answer) {
        return AnswerReader.read(answer, shape.fields(), Shape.TEXT::equals);
    }

    @Property(tries = 300)
    void any_text_is_read_or_refused(@ForAll @From("shapes") Shape shape, @ForAll @From("answers") String answer) {
        checkWhole(shape, read(shape, answer));
    }

    @Property(tries = 300)
    void any_json_is_read_or_refused(@ForAll @From("shapes") Shape shape, @ForAll @From("seeds") List<Object> values) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < shape.fields().size(); i++) {
            object.put(shape.fields().get(i).name(), values.get(i % values.size()));
        }
        checkWhole(shape, read(shape, Json.write(object)));
    }

    @Property(tries = 300)
    void what_fits_the_schema_is_read(@ForAll @From("fitting") Fitting fitting) {
        Reading<Facts> reading = read(fitting.shape(), "Here: " + Json.write(fitting.object()));

        assertThat(reading).isInstanceOf(Reading.Read.class);
        Facts facts = ((Reading.Read<Facts>) reading).value();
        fitting.shape().fields().stream()
                .filter(Field::number)
                .forEach(field -> assertThat(facts.decimal(field.name()).isPresent())
                        .isEqualTo(fitting.object().get(field.name()) != null));
    }

    @Property(tries = 300)
    void what_is_cut_is_refused_whole(@ForAll @From("fitting") Fitting fitting, @ForAll double place) {
        String whole = Json.write(fitting.object());
        String cut = whole.substring(0, (int) (Math.abs(place % 1) * (whole.length() - 1)));

        assertThat(read(fitting.shape(), cut)).isInstanceOf(Reading.Misread.class);
    }

    private static void checkWhole(Shape shape, Reading<Facts> reading) {
        if (reading instanceof Reading.Misread<Facts> misread) {
            assertThat(misread.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
            assertThat(misread.problems())
                    .allMatch(problem -> problem.toString().length() < 300);
            return;
        }
        Map<String, FieldValue> values = ((Reading.Read<Facts>) reading).value().values();
        assertThat(values.keySet())
                .containsExactlyElementsOf(
                        shape.fields().stream().map(Field::name).toList());
        for (Field field : shape.fields()) {
            FieldValue value = values.getOrDefault(field.name(), field.nothing());
            assertThat(value).hasSameClassAs(field.nothing());
            texts(value).forEach(text -> {
                assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(field.most());
                assertThat(text.codePoints()).noneMatch(Character::isISOControl);
            });
        }
    }

    private static List<String> texts(FieldValue value) {
        return value instanceof FieldValue.Words words ? words.values() : List.of(value.display());
    }

    /** An object that fits a shape's schema. */
    record Fitting(Shape shape, Map<String, Object> object) {}

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.of(SHAPES);
    }

    @Provide
    Arbitrary<String> answers() {
        Arbitrary<String> braces = Arbitraries.strings()
                .withChars("{}[]\",:\\ntruefalse019.eE- \u0000\u202e`")
                .ofMaxLength(200);
        return Arbitraries.oneOf(braces, Arbitraries.strings().ofMaxLength(200));
    }

    @Provide
    Arbitrary<List<Object>> seeds() {
        Arbitrary<Object> value = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(50).map(text -> (Object) text),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.of(true, 3200, 1e300, List.of(), List.of("a", "b"), List.of(List.of(1)), Map.of()));
        return value.list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Fitting> fitting() {
        return shapes().flatMap(shape -> {
            List<Arbitrary<Object>> values = new ArrayList<>();
            shape.fields().forEach(field -> values.add(fitting(field)));
            return Combinators.combine(values).as(all -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (int i = 0; i < all.size(); i++) {
                    object.put(shape.fields().get(i).name(), all.get(i));
                }
                return new Fitting(shape, object);
            });
        });
    }

    private static Arbitrary<Object> fitting(Field field) {
        int least = field.equals(Shape.TEXT) ? 1 : 0;
        Arbitrary<String> text =
                Arbitraries.strings().withChars("abc ÄÖ{}\"\\,.…你").ofMaxLength(field.most());
        return switch (field.kind()) {
            case TEXT, SINGLE ->
                text.map(said -> least > 0 ? "x" + said.substring(0, Math.min(said.length(), 500)) : said);
            case WORDS -> text.list().ofMaxSize(Field.MOST_WORDS).map(list -> (Object) list);
            case WHOLE ->
                Arbitraries.integers()
                        .between((int) field.least(), field.most())
                        .map(n -> (Object) n)
                        .injectNull(0.2);
            case DECIMAL ->
                Arbitraries.doubles()
                        .between(field.least(), field.most())
                        .map(n -> (Object) n)
                        .injectNull(0.2);
        };
    }
}
