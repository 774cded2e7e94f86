package dev.filmwright.core.promptbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.EditConflict;
import dev.filmwright.prompt.EditedPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptOverride;
import dev.filmwright.prompt.PromptPlace;
import dev.filmwright.prompt.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RebaseProperties {
    private static final PromptPlace PLACE =
            new PromptPlace(MediaOwner.production("film"), "shot", PromptKind.FRAME, "prose");

    @Property(tries = 300)
    void edits_make_the_edited_text_of_the_base(
            @ForAll("texts") List<String> base, @ForAll("texts") List<String> edited) {
        assertThat(override(base, edited).edited()).isEqualTo(String.join("", edited));
    }

    @Property(tries = 300)
    void in_the_prompt_they_were_made_in_edits_make_the_edited_text(
            @ForAll("texts") List<String> base, @ForAll("texts") List<String> edited) {
        EditedPrompt applied = Rebase.apply(override(base, edited), prompt(base));
        assertThat(applied.prompt().text()).isEqualTo(String.join("", edited));
        assertThat(applied.conflicts()).isEmpty();
    }

    @Property(tries = 300)
    void edits_that_change_nothing_leave_the_new_prompt_as_it_is_with_all_origins(
            @ForAll("texts") List<String> base, @ForAll("texts") List<String> now) {
        EditedPrompt applied = Rebase.apply(override(base, base), prompt(now));
        assertThat(characters(applied.prompt())).isEqualTo(characters(prompt(now)));
        assertThat(applied.conflicts()).isEmpty();
    }

    @Property(tries = 500)
    void every_word_of_the_result_is_the_editors_or_has_the_origin_it_has_in_the_new_prompt(
            @ForAll("texts") List<String> base,
            @ForAll("texts") List<String> edited,
            @ForAll("texts") List<String> now) {
        AssembledPrompt assembled = prompt(now);
        List<String> known = characters(assembled);
        int at = 0;
        for (String character :
                characters(Rebase.apply(override(base, edited), assembled).prompt())) {
            if (!character.endsWith("EDIT")) {
                int found = known.subList(at, known.size()).indexOf(character);
                assertThat(found).isNotNegative();
                at += found + 1;
            }
        }
    }

    @Property(tries = 500)
    void a_conflict_shows_where_it_is_in_the_text_with_both_versions(
            @ForAll("texts") List<String> base,
            @ForAll("texts") List<String> edited,
            @ForAll("texts") List<String> now) {
        EditedPrompt applied = Rebase.apply(override(base, edited), prompt(now));
        String text = applied.prompt().text();
        for (EditConflict conflict : applied.conflicts()) {
            assertThat(text.substring(conflict.range().start(), conflict.range().end()))
                    .isEqualTo(conflict.edited());
            assertThat(conflict.assembled()).isNotEqualTo(conflict.edited());
            assertThat(String.join("", now)).contains(conflict.assembled());
            assertThat(String.join("", base)).contains(conflict.base());
        }
    }

    @Property(tries = 300)
    void once_no_conflict_is_left_the_edits_are_those_of_the_prompt_of_now(
            @ForAll("texts") List<String> base,
            @ForAll("texts") List<String> edited,
            @ForAll("texts") List<String> now,
            @ForAll boolean editors) {
        PromptOverride override = override(base, edited);
        AssembledPrompt assembled = prompt(now);
        List<EditConflict> open = Rebase.apply(override, assembled).conflicts();
        if (!open.isEmpty()) {
            EditConflict first = open.get(0);
            String words = editors ? first.edited() : first.assembled();
            PromptOverride settled = Rebase.settled(override, assembled, 0, words, Instant.EPOCH);
            boolean left = !Rebase.apply(settled, assembled).conflicts().isEmpty();
            assertThat(left || settled.base().equals(assembled.text())).isTrue();
            assertThat(left && open.size() == 1).isFalse();
        }
    }

    private static PromptOverride override(List<String> base, List<String> edited) {
        String text = String.join("", base);
        return new PromptOverride(PLACE, text, Rebase.edits(text, String.join("", edited)), 1, Instant.EPOCH);
    }

    private static AssembledPrompt prompt(List<String> words) {
        List<Span> spans = new ArrayList<>();
        for (String word : words) {
            spans.add(new Span(word, Origin.of(Origin.Source.SCRIPT, "word " + spans.size())));
        }
        return AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), spans, "");
    }

    /** Each character with where it came from. */
    private static List<String> characters(AssembledPrompt prompt) {
        return prompt.spans().stream()
                .flatMap(span -> span.text()
                        .chars()
                        .mapToObj(character -> character + " " + span.origin().field() + " "
                                + span.origin().source()))
                .toList();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("Mara", ", ", "red ", "hair", " waves", ".", " ", "\n", "ü🎬")
                .list()
                .ofMaxSize(10);
    }
}
