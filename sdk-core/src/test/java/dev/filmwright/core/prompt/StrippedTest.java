package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What base text loses when a context says something else of the same. */
class StrippedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A harbour at dusk, gulls overhead. | A harbour, gulls overhead.",
                "At night, the lamps burn | the lamps burn",
                "and at night the lamps burn | and the lamps burn",
                "Late afternoon, long shadows | long shadows",
                "A moonlit alley | An alley",
                "An old pier in the early morning | An old pier",
                "The pier just before dawn, empty | The pier, empty",
                "Busy by day and silent by night, closed on Sundays | closed on Sundays",
                "Dusk settles over the pier, boats rock | boats rock",
                "A night watchman with an evening paper | A night watchman with an evening paper",
                "The Midnight Diner on every night of the year | The Midnight Diner on every night of the year",
                "A pier (at dusk) and a boat | A pier and a boat",
                "A pier (dusk, cold) and a boat | A pier (dusk, cold) and a boat",
                "Soup of the day, served cold | Soup of the day, served cold",
                "A harbour in the morning light; ropes | A harbour; ropes",
            })
    void times_of_day_go_and_no_sentence_is_left_in_pieces(String text, String kept) {
        assertThat(Stripped.of(text, Topic.TIME).kept()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A rainy street in Hamburg | A street in Hamburg",
                "An overcast pier | A pier",
                "Rain lashes the windows, a stove burns | a stove burns",
                "A street in the pouring rain, neon signs | A street, neon signs",
                "A storm lantern and rain boots by the door | A storm lantern and rain boots by the door",
                "Cobbles under a clear sky | Cobbles",
                "The street is foggy, a tram waits | a tram waits",
            })
    void weathers_go_likewise(String text, String kept) {
        assertThat(Stripped.of(text, Topic.WEATHER).kept()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A bar lit by candles, low ceiling | A bar, low ceiling",
                "A dimly lit corridor | A corridor",
                "Sunlight through blinds, dust | dust",
                "A light blue wall | A light blue wall",
            })
    void lights_go_likewise(String text, String kept) {
        assertThat(Stripped.of(text, Topic.LIGHT).kept()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A tall man in a long grey coat, scarred cheek | A tall man, scarred cheek",
                "Tall, oilskin coat, limping | Tall, limping",
                "A woman wearing a red dress and carrying a lamp | A woman carrying a lamp",
                "A girl who wears a yellow raincoat | A girl",
                "Works in a coat factory, tired eyes | Works in a coat factory, tired eyes",
                "A man with a beard, holds his hat | A man with a beard, holds his hat",
                "Young, dressed in black, freckles | Young, freckles",
            })
    void clothes_go_likewise(String text, String kept) {
        assertThat(Clothes.of(text).kept()).isEqualTo(kept);
    }

    @Test
    void words_that_say_the_same_stay_where_more_would_go_with_them() {
        Set<Integer> day = Set.of(Topic.DAY);
        assertThat(Stripped.of("A gorgeous day, the sun is shining", Topic.TIME, day).kept())
                .isEqualTo("A gorgeous day, the sun is shining");
        assertThat(Stripped.of("A pier by day, late afternoon", Topic.TIME, day).kept()).isEqualTo("A pier");
        assertThat(Stripped.of("A gorgeous day, the sun is shining, gulls", Topic.TIME, Set.of(Topic.NIGHT)).kept())
                .isEqualTo("gulls");
    }

    @Test
    void what_went_is_told_as_it_stood() {
        assertThat(Stripped.of("A harbour at dusk, evening, gulls", Topic.TIME).removed())
                .containsExactly("at dusk, evening");
    }

    @Property
    void any_text_loses_nothing_but_what_is_told(@ForAll String text) {
        for (Topic topic : Topic.values()) {
            Stripped stripped = Stripped.of(text, topic);
            assertThat(stripped.removed().isEmpty()).isEqualTo(stripped.kept().equals(text));
        }
        assertThat(Clothes.of(text).kept().length()).isLessThanOrEqualTo(text.length() + 1);
    }
}
