package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SlugsProperties {
    @Property(tries = 500)
    void a_slug_is_safe_for_urls_and_files(@ForAll String name) {
        assertThat(Slugs.of(name)).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeBetween(1, 60);
    }

    @Property(tries = 200)
    void a_slug_is_its_own_slug(@ForAll String name) {
        assertThat(Slugs.of(Slugs.of(name))).isEqualTo(Slugs.of(name));
    }

    @Property(tries = 200)
    void a_unique_slug_is_never_taken(@ForAll Set<@IntRange(min = 1, max = 40) Integer> numbers) {
        Set<String> taken = new HashSet<>();
        taken.add("x");
        numbers.forEach(number -> taken.add("x-" + number));
        String slug = Slugs.unique("x", taken::contains);
        assertThat(taken).doesNotContain(slug);
        assertThat(slug).startsWith("x-");
    }

    @Property(tries = 30)
    void names_in_a_row_are_numbered_in_a_row(@ForAll @IntRange(min = 1, max = 200) int count) {
        Set<String> taken = new HashSet<>();
        for (int i = 1; i <= count; i++) {
            String slug = Slugs.unique("guard", taken::contains);
            assertThat(slug).isEqualTo(i == 1 ? "guard" : "guard-" + i);
            taken.add(slug);
        }
    }

    @Example
    void letters_are_folded_and_signs_become_hyphens() {
        assertThat(Slugs.of("  Łódź — Ærøskøbing & Straße  ")).isEqualTo("lodz-aeroskobing-strasse");
        assertThat(Slugs.of("Captain's Coat")).isEqualTo("captain-coat");
        assertThat(Slugs.of("日本")).isEqualTo("asset");
    }
}
