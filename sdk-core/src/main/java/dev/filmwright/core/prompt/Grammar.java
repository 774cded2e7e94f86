package dev.filmwright.core.prompt;

import java.util.Set;

/** The few words of English that tell how the others hang together. */
final class Grammar {
    /** Words after which something must come, and before which something may end. */
    private static final Set<String> FUNCTION = Set.of(
            ("a an the this that these those his her their its my our and or but while as at by in on of to from with"
                            + " without into onto over under beneath above below during before after until through"
                            + " throughout against amid among around across along near behind beside between beyond"
                            + " towards toward for like than where when who which is are was were be been being")
                    .split(" "));

    private static final Set<String> PREPOSITIONS = Set.of(
            "at by in on during before after under beneath amid through against into until since around towards with from"
                    .split(" "));

    /** What stands between a preposition and the word for a time, a weather or a light. */
    private static final Set<String> MODIFIERS = Set.of(
            ("a an the this that early late later deep dark bright broad cold warm hot wet heavy light thick thin dense soft"
                            + " gentle pouring driving falling fresh golden grey gray pale blue last first middle dead full"
                            + " of hour hours glow heart depth depths summer winter spring autumn high low harsh dim mild"
                            + " freezing gathering rising setting slight steady icy stormy windy rainy foggy misty sunny"
                            + " silver")
                    .split(" "));

    private static final Set<String> ADVERBS = Set.of("just", "shortly", "right", "soon", "long", "well", "always");

    private static final Set<String> VERBS = Set.of(
            ("falls fell falling is was has settles settling rolls rolling lashes lashing beats beating hangs hanging drifts"
                            + " drifting covers covering pours pouring streams streaming comes coming sweeps sweeping blows"
                            + " blowing begins breaks breaking rises rising drums drumming hammers hammering clings clinging"
                            + " creeps creeping swirls swirling shines shining fills filling pools pooling filters filtering"
                            + " slants slanting spills spilling soaks soaking")
                    .split(" "));

    /** What a time or a weather may stand before and still be meant: "morning light", not "morning coat". */
    private static final Set<String> HEADS =
            Set.of("sky skies light sun sunlight air glow haze breeze weather rain fog mist shadows".split(" "));

    private Grammar() {}

    static boolean function(String word) {
        return FUNCTION.contains(word);
    }

    static boolean preposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    static boolean modifier(String word) {
        return MODIFIERS.contains(word);
    }

    static boolean adverb(String word) {
        return ADVERBS.contains(word);
    }

    static boolean verb(String word) {
        return VERBS.contains(word);
    }

    static boolean head(String word) {
        return HEADS.contains(word);
    }

    /** Returns "a" or "an" as it must be before a word. */
    static String article(String word) {
        if (word.startsWith("hour") || word.startsWith("honest")) {
            return "an";
        }
        boolean consonant = word.startsWith("uni") || word.startsWith("use") || word.startsWith("one");
        return !consonant && !word.isEmpty() && "aeiou".indexOf(word.charAt(0)) >= 0 ? "an" : "a";
    }
}
