package dev.filmwright.core.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Scope;
import dev.filmwright.frame.Look;
import dev.filmwright.frame.Rgb;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void a_look_follows_the_words_of_the_description() {
        Look look = LookMaker.make("Old Paul", "he 70s, heavy, grey hair, beard, oils the engine");

        assertThat(look.build()).isEqualTo(Look.Build.ELDERLY);
        assertThat(look.accessory()).isEqualTo(Look.Accessory.BEARD);
        assertThat(look.hairColour()).isEqualTo(new Rgb(0xB9B6B0));
    }

    @Test
    void a_name_alone_always_gives_the_same_look_and_different_names_differ() {
        assertThat(LookMaker.make("Anna", "")).isEqualTo(LookMaker.make("Anna", ""));
        assertThat(LookMaker.make("Anna", "")).isNotEqualTo(LookMaker.make("Ben", ""));
    }

    @Test
    void words_are_matched_whole() {
        assertThat(LookMaker.make("Kit", "he is baldly lying, no thinking").hair())
                .isNotEqualTo(Look.Hair.COVERED);
        assertThat(LookMaker.make("Kit", "she, bald").hair()).isEqualTo(Look.Hair.BALD);
    }

    @Test
    void the_look_is_kept_as_attributes_that_a_user_can_edit() {
        Look look = LookMaker.make("Anna", "she, red hair, tall");
        Map<String, String> attributes = new TreeMap<>(LookAttributes.of(look));

        assertThat(LookAttributes.read(talent(attributes))).isEqualTo(look);

        attributes.put("look.top", "#102030");
        attributes.put("look.hair", "bun");
        assertThat(LookAttributes.read(talent(attributes)).top()).isEqualTo(new Rgb(0x102030));
        assertThat(LookAttributes.read(talent(attributes)).hair()).isEqualTo(Look.Hair.BUN);
    }

    @Test
    void an_attribute_that_makes_no_sense_is_made_anew_from_the_words() {
        Asset anna = talent(Map.of("look.top", "blue", "look.hair", "spaghetti", "look.build", ""));

        assertThat(LookAttributes.read(anna)).isEqualTo(LookAttributes.read(talent(Map.of())));
    }

    private static Asset talent(Map<String, String> attributes) {
        return Asset.first(
                new AssetId("1"),
                Category.TALENT.key(),
                Scope.GLOBAL,
                "anna",
                new AssetContent(
                        "Anna",
                        "she, red hair, tall",
                        List.of(),
                        new TreeMap<>(attributes),
                        Profile.Talent.EMPTY,
                        List.of(),
                        Collections.emptySortedMap()),
                Instant.EPOCH);
    }

    @Test
    void hair_and_clothes_are_found_with_words_in_between() {
        Look look = LookMaker.make("Mara", "she, short grey hair; navy wool jumper, reading glasses on a cord");

        assertThat(look.hair()).isEqualTo(Look.Hair.SHORT);
        assertThat(look.hairColour()).isEqualTo(new Rgb(0xB9B6B0));
        assertThat(look.top()).isEqualTo(new Rgb(0x2B3A5C));
        assertThat(look.accessory()).isEqualTo(Look.Accessory.NONE);
    }
}
