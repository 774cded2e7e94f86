package dev.filmwright.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Words that come as often as words do: the n-th of a list 1/n times as often as the first (Zipf's law). The heads of the
 * lists are English, the long tails are made of syllables; the same in every run.
 */
final class Vocabulary {
    private static final String NOUNS = """
            lantern harbour door coat ship table rope chair street crane mirror boat window bridge engine cup sword
            tower garden letter knife bell wagon lamp stair barrel flag boot market train clock bottle wall map radio
            forge cellar attic roof cliff shore tent horse cart ladder basket candle violin saddle trunk crate anchor
            sail mast oar net hook chain key lock book ring crown mask glove belt hat scarf cloak shield helmet pistol
            camera compass globe desk bed stove kettle pan plate spoon pitcher drum flute""";
    private static final String ADJECTIVES = """
            old brass red broken wooden small iron blue muddy torn silver green heavy rusty white golden dark tall
            narrow wet dusty crooked black empty painted worn grey carved cracked polished bright faded striped hollow
            smoky velvet leather copper marble frozen mossy ragged gilded plain noble silent crimson amber ivory salty""";
    private static final String PLAIN = """
            the a of in with and on from it is by for at as was to near under over used behind before after made found
            left right day night scene light shadow long short hand worn keeps shows never always still only seen""";
    private static final String NAMES = """
            margaret thomas anna william ellen jacob søren maria henry ruth oscar clara łukasz edith samuel ida jürgen
            alice martin rosa victor helen arthur nora felix grace hugo irene simon vera conan jane peter zoë""";
    private static final String[] ONSETS = {
        "b", "br", "d", "dr", "f", "fl", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v"
    };
    private static final String[] RHYMES = {
        "a", "ad", "al", "an", "ar", "e", "el", "en", "er", "i", "il", "in", "is", "o", "ol", "on", "or", "u", "un",
        "ur"
    };

    static final Vocabulary THINGS = new Vocabulary(NOUNS, 4_000, 1);
    static final Vocabulary LOOKS = new Vocabulary(ADJECTIVES, 300, 2);
    static final Vocabulary PROSE = new Vocabulary(PLAIN + " " + NOUNS + " " + ADJECTIVES, 12_000, 3);
    static final Vocabulary FIRST_NAMES = new Vocabulary(NAMES, 200, 4);
    static final Vocabulary LAST_NAMES = new Vocabulary("holloway novak müller brandt oduya straße", 8_000, 5);
    static final Vocabulary TAGS =
            new Vocabulary("hero ship harbour night interior weapon light crowd period", 1_200, 6);

    private final List<String> words;
    private final double[] sums;

    private Vocabulary(String head, int size, long seed) {
        this.words = words(head, size, seed);
        this.sums = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
    }

    private static List<String> words(String head, int size, long seed) {
        Set<String> words = new LinkedHashSet<>(List.of(head.strip().split("\\s+")));
        SplittableRandom random = new SplittableRandom(seed);
        while (words.size() < size) {
            StringBuilder word = new StringBuilder();
            int syllables = 2 + random.nextInt(2);
            for (int i = 0; i < syllables; i++) {
                word.append(ONSETS[random.nextInt(ONSETS.length)]).append(RHYMES[random.nextInt(RHYMES.length)]);
            }
            words.add(word.toString());
        }
        return new ArrayList<>(words);
    }

    /** Returns a word, the first ones most often. */
    String next(SplittableRandom random) {
        double at = random.nextDouble() * sums[sums.length - 1];
        int from = 0;
        int to = sums.length - 1;
        while (from < to) {
            int middle = (from + to) / 2;
            if (sums[middle] < at) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return words.get(from);
    }

    /** Returns the word that comes {@code rank}-th often, counted from 0. */
    String word(int rank) {
        return words.get(rank);
    }
}
