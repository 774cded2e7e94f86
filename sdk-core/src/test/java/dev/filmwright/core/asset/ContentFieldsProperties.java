package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.Profile;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContentFieldsProperties {
    record Pair(String category, AssetContent one, AssetContent other) {}

    @Provide
    Arbitrary<Pair> pairs() {
        return Contents.categories()
                .flatMap(category -> Contents.of(category)
                        .flatMap(one -> Contents.of(category).map(other -> new Pair(category.key(), one, other))));
    }

    @Property(tries = 500)
    void the_fields_of_a_content_put_onto_another_of_its_category_give_that_content(@ForAll("pairs") Pair pair) {
        AssetContent bare = pair.other().withAttributes(new TreeMap<>()).withFragments(new TreeMap<>());
        assertThat(ContentFields.with(bare, pair.category(), ContentFields.of(pair.one())))
                .isEqualTo(pair.one());
    }

    @Property(tries = 500)
    void the_fields_between_two_contents_lead_from_the_one_to_the_other(@ForAll("pairs") Pair pair) {
        SortedMap<String, FieldValue> between = ContentFields.between(pair.one(), pair.other());
        assertThat(ContentFields.with(pair.one(), pair.category(), between)).isEqualTo(pair.other());
    }

    @Property(tries = 100)
    void nothing_lies_between_a_content_and_itself(@ForAll("pairs") Pair pair) {
        assertThat(ContentFields.between(pair.one(), pair.one())).isEmpty();
    }

    @Property(tries = 100)
    void fields_not_named_stay(@ForAll("pairs") Pair pair) {
        SortedMap<String, FieldValue> name = fields("name", new FieldValue.Text("Other"));
        assertThat(ContentFields.with(pair.one(), pair.category(), name))
                .isEqualTo(pair.one().withName("Other"));
    }

    @Example
    void each_fact_has_a_field_of_its_type() {
        AssetContent camera = new AssetContent(
                "A",
                "",
                List.of("night", "wet"),
                new TreeMap<>(Map.of("body", "old")),
                new Profile.Camera(OptionalInt.of(35), OptionalDouble.of(1.8), "low", ""),
                List.of(),
                new TreeMap<>(Map.of("paper", "phrase")));
        assertThat(ContentFields.of(camera))
                .containsExactly(
                        Map.entry("attributes.body", new FieldValue.Text("old")),
                        Map.entry("description", new FieldValue.Text("")),
                        Map.entry("fragments.paper", new FieldValue.Text("phrase")),
                        Map.entry("name", new FieldValue.Text("A")),
                        Map.entry("profile.angle", new FieldValue.Text("low")),
                        Map.entry("profile.aperture", new FieldValue.Quantity(OptionalDouble.of(1.8))),
                        Map.entry("profile.lensMm", new FieldValue.Quantity(OptionalDouble.of(35))),
                        Map.entry("profile.movement", new FieldValue.Text("")),
                        Map.entry("tags", new FieldValue.Words(List.of("night", "wet"))));
    }

    @Example
    void a_field_the_category_does_not_have_is_refused_by_name() {
        refused("profile.hair", new FieldValue.Text("red"), "profile.hair", "profile.lensMm");
        refused("images", new FieldValue.Text(""), "images", "name, description");
    }

    @Example
    void a_value_of_another_type_is_refused_by_field() {
        refused("name", new FieldValue.Words(List.of()), "name", "text");
        refused("tags", new FieldValue.Text("night"), "tags", "list");
        refused("attributes.a", new FieldValue.Words(List.of("x")), "attributes.a", "text");
        refused("profile.aperture", new FieldValue.Text("wide"), "profile.aperture", "number");
        refused("profile.lensMm", new FieldValue.Quantity(OptionalDouble.of(35.5)), "profile.lensMm", "whole");
        refused("profile.lensMm", new FieldValue.Quantity(OptionalDouble.of(Double.NaN)), "profile.lensMm", "whole");
    }

    private static void refused(String field, FieldValue value, String... said) {
        AssetContent camera =
                new AssetContent("A", "", List.of(), new TreeMap<>(), new Profile.None(), List.of(), new TreeMap<>());
        assertThatThrownBy(() -> ContentFields.with(camera, Category.CAMERA.key(), fields(field, value)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(said);
    }

    private static SortedMap<String, FieldValue> fields(String field, FieldValue value) {
        return new TreeMap<>(Map.of(field, value));
    }
}
