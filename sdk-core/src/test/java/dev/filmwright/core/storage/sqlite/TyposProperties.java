package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class TyposProperties {
    @Property(tries = 500)
    void distance_is_that_of_the_textbook(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String b) {
        assertThat(Typos.within(a, b)).isEqualTo(distance(a, b) <= 1);
    }

    @Property(tries = 500)
    void words_within_one_typo_share_a_variant(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 6) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 6) String b) {
        if (Typos.within(a, b)) {
            Set<String> shared = new HashSet<>(Typos.variants(a));
            shared.retainAll(Typos.variants(b));
            assertThat(shared).isNotEmpty();
        }
    }

    @Property(tries = 100)
    void a_word_is_within_a_typo_of_itself(@ForAll @AlphaChars String word) {
        assertThat(Typos.within(word, word)).isTrue();
    }

    /** Optimal string alignment: Wagner and Fischer with swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                                d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
