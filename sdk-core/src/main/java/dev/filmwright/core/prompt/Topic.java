package dev.filmwright.core.prompt;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What free words may speak of that a context says too, with the words that tell it: short closed lists of English, so that
 * what is not surely meant stays.
 */
enum Topic {
    /** Times of day; groups are in their order. */
    TIME,
    /** Weather. */
    WEATHER,
    /** Light. */
    LIGHT;

    static final int DAWN = 0;
    static final int MORNING = 1;
    static final int DAY = 2;
    static final int GOLDEN_HOUR = 3;
    static final int DUSK = 4;
    static final int EVENING = 5;
    static final int NIGHT = 6;
    /** No time of its own, but none of the dark ones. */
    static final int SUN = 7;

    static final int CLEAR = 10;
    static final int CLOUD = 11;
    static final int RAIN = 12;
    static final int SNOW = 13;
    static final int FOG = 14;
    static final int STORM = 15;
    private static final int ANY_LIGHT = 20;

    private static final Map<Topic, Map<String, Term>> TERMS = new EnumMap<>(Topic.class);

    /**
     * A word that tells a topic.
     *
     * @param group words of one group mean the same
     * @param adjective whether it stands before what it tells of
     */
    record Term(int group, boolean adjective) {}

    static {
        TIME.nouns(DAWN, "dawn daybreak sunrise first_light");
        TIME.nouns(MORNING, "morning");
        TIME.nouns(DAY, "day daytime daylight midday noon afternoon");
        TIME.nouns(GOLDEN_HOUR, "golden_hour magic_hour");
        TIME.nouns(DUSK, "dusk twilight sunset sundown nightfall blue_hour");
        TIME.nouns(EVENING, "evening");
        TIME.nouns(NIGHT, "night nighttime night-time midnight moonlight");
        TIME.nouns(SUN, "sun");
        TIME.adjectives(NIGHT, "moonlit");
        WEATHER.nouns(CLEAR, "sunshine clear_sky clear_skies blue_sky blue_skies");
        WEATHER.adjectives(CLEAR, "sunny cloudless");
        WEATHER.adjectives(CLOUD, "overcast cloudy");
        WEATHER.nouns(RAIN, "rain rainfall drizzle downpour rainstorm");
        WEATHER.adjectives(RAIN, "rainy raining drizzly drizzling rain-soaked rain-swept");
        WEATHER.nouns(SNOW, "snow snowfall blizzard sleet");
        WEATHER.adjectives(SNOW, "snowy snowing");
        WEATHER.nouns(FOG, "fog mist");
        WEATHER.adjectives(FOG, "foggy misty");
        WEATHER.nouns(STORM, "storm thunderstorm thunder lightning hail gale");
        WEATHER.adjectives(STORM, "stormy windy");
        LIGHT.nouns(
                ANY_LIGHT,
                "sunlight daylight moonlight lamplight candlelight firelight torchlight starlight fluorescents"
                        + " soft_light hard_light warm_light cold_light cool_light harsh_light dim_light bright_light"
                        + " low_light golden_light blue_light red_light natural_light flat_light neon_light"
                        + " fluorescent_light");
        LIGHT.adjectives(ANY_LIGHT, "lit sunlit moonlit candlelit backlit floodlit neon-lit sun-drenched");
    }

    private void nouns(int group, String words) {
        put(words, new Term(group, false));
    }

    private void adjectives(int group, String words) {
        put(words, new Term(group, true));
    }

    private void put(String words, Term term) {
        for (String word : words.split(" ", -1)) {
            TERMS.computeIfAbsent(this, topic -> new HashMap<>()).put(word.replace('_', ' '), term);
        }
    }

    /** Returns what one word, or two with a blank between, tells of this topic. */
    @Nullable
    Term term(String words) {
        return Objects.requireNonNull(TERMS.get(this)).get(words);
    }

    /** Returns whether two groups of one topic cannot both be true. */
    static boolean contradict(int one, int other) {
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        if (high == SUN) {
            return low == EVENING || low == NIGHT;
        }
        if (high < CLEAR) {
            boolean morningSun = low <= MORNING && high == GOLDEN_HOUR;
            return high - low > 1 && !morningSun;
        }
        return (low == CLEAR && high > CLEAR) || (low == RAIN && high == SNOW);
    }
}
