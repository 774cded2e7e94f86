package dev.filmwright.core.talent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A wiry woman in her fifties with short grey hair | fifties | wiry | short grey hair",
                "a 34-year-old man, stocky, thick, wild black curls | 34-year-old | stocky | thick, wild black curls",
                "Somebody in his late 30s, bald | late 30s | '' | bald",
                "An old captain with a chair and a bobsled | '' | '' | ''",
                "Tall teenager, long straight blonde hair in a ponytail | teenager | Tall | long straight blonde hair"
            })
    void a_description_says_outright(String words, String age, String build, String hair) {
        Profile.Talent found = Facts.in(words);

        assertThat(found.ageRange()).isEqualTo(age);
        assertThat(found.build()).isEqualTo(build);
        assertThat(found.hair()).isEqualTo(hair);
        assertThat(found.voice()).isEmpty();
    }

    @Test
    void long_texts_of_one_word_take_no_time() {
        assertThat(Facts.in("short ".repeat(700)).hair()).isEmpty();
    }
}
