package dev.filmwright.core.promptbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.EditConflict;
import dev.filmwright.prompt.EditedPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptEdit;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptOverride;
import dev.filmwright.prompt.PromptOverrides;
import dev.filmwright.prompt.PromptPlace;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TextChange;
import dev.filmwright.prompt.TextRange;
import org.junit.jupiter.api.Test;

class OverridesTest extends BookFixture {
    private final PromptOverrides overrides = book.overrides();

    @Test
    void an_edit_is_kept_as_an_edit_and_made_again_when_the_asset_changed() {
        Asset mara = mara("red hair");
        AssembledPrompt first = prompt(mara, "waves");
        overrides.set(PLACE, first, first.text().replace("waves", "waves at the ferry"), 0);

        mara = withHair(mara, "short grey hair");
        AssembledPrompt second = prompt(mara, "waves");
        EditedPrompt edited = overrides.apply(PLACE, second);

        assertThat(edited.conflicts()).isEmpty();
        assertThat(edited.prompt().text())
                .contains("short grey hair", "waves at the ferry")
                .doesNotContain("red hair");
        assertThat(edited.changes())
                .filteredOn(change -> change.kind() != TextChange.Kind.KEPT)
                .extracting(TextChange::text)
                .containsExactly(" at the ferry");
        assertThat(edited.assembled()).isEqualTo(second);
        assertThat(edited.prompt().sections()).isEqualTo(second.sections());
    }

    @Test
    void kept_words_keep_their_origin_and_those_of_the_editor_say_so() {
        AssembledPrompt assembled = words("Mara", ", red hair", ", waves.");
        PromptOverride override = overrides.set(PLACE, assembled, "Old Mara, auburn hair, waves.", 0);

        assertThat(override.edits())
                .containsExactly(
                        new PromptEdit(new TextRange(0, 0), "Old "), new PromptEdit(new TextRange(6, 9), "auburn"));
        Origin editor = Origin.of(Origin.Source.EDIT, "override@1");
        assertThat(overrides.apply(PLACE, assembled).prompt().spans())
                .containsExactly(
                        new Span("Old ", editor),
                        new Span("Mara", Origin.of(Origin.Source.SCRIPT, "Mara")),
                        new Span(", ", Origin.of(Origin.Source.SCRIPT, ", red hair")),
                        new Span("auburn", editor),
                        new Span(" hair", Origin.of(Origin.Source.SCRIPT, ", red hair")),
                        new Span(", waves.", Origin.of(Origin.Source.SCRIPT, ", waves.")));
    }

    @Test
    void what_both_changed_is_shown_in_both_versions_and_settled_one_by_one() {
        overrides.set(PLACE, words("Mara, red hair, waves slowly."), "Mara, auburn hair, waves wildly.", 0);
        AssembledPrompt now = words("Mara, grey hair, waves twice.");

        EditedPrompt open = overrides.apply(PLACE, now);
        assertThat(open.prompt().text()).isEqualTo("Mara, auburn hair, waves wildly.");
        assertThat(open.conflicts())
                .containsExactly(
                        new EditConflict(new TextRange(6, 12), "red", "auburn", "grey"),
                        new EditConflict(new TextRange(25, 31), "slowly", "wildly", "twice"));

        PromptOverride half = overrides.resolve(PLACE, now, open.conflicts().get(0), "grey", 1);
        EditedPrompt left = overrides.apply(PLACE, now);
        assertThat(left.prompt().text()).isEqualTo("Mara, grey hair, waves wildly.");
        assertThat(left.conflicts()).extracting(EditConflict::assembled).containsExactly("twice");
        assertThatThrownBy(() -> overrides.resolve(PLACE, now, open.conflicts().get(0), "grey", half.revision()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("no such conflict");

        PromptOverride done = overrides.resolve(PLACE, now, left.conflicts().get(0), "twice, wildly", half.revision());
        assertThat(done.base()).isEqualTo(now.text());
        assertThat(overrides.apply(PLACE, now).conflicts()).isEmpty();
        assertThat(overrides.apply(PLACE, now).prompt().text()).isEqualTo("Mara, grey hair, waves twice, wildly.");
    }

    @Test
    void who_edits_what_somebody_else_changed_meanwhile_is_told_so() {
        AssembledPrompt assembled = words("Mara waves.");
        PromptOverride first = overrides.set(PLACE, assembled, "Mara nods.", 0);
        overrides.set(PLACE, assembled, "Mara smiles.", first.revision());

        assertThatThrownBy(() -> overrides.set(PLACE, assembled, "Mara sleeps.", first.revision()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("SC010_SH0020", "revision 1");
        assertThatThrownBy(() -> overrides.set(PLACE, assembled, "Mara sleeps.", 0))
                .isInstanceOf(ConflictException.class);
        assertThat(overrides.find(PLACE).orElseThrow().edited()).isEqualTo("Mara smiles.");
    }

    @Test
    void edits_are_listed_by_owner_and_removed() {
        AssembledPrompt assembled = words("Mara waves.");
        PromptPlace later = new PromptPlace(FILM, "SC020_SH0010", PromptKind.FRAME, "prose");
        overrides.set(later, assembled, "Mara nods.", 0);
        overrides.set(PLACE, assembled, "Mara nods.", 0);

        assertThat(overrides.of(FILM)).extracting(PromptOverride::place).containsExactly(PLACE, later);
        overrides.remove(PLACE);
        overrides.remove(PLACE);
        assertThat(overrides.find(PLACE)).isEmpty();
        assertThat(overrides.apply(PLACE, assembled).prompt()).isEqualTo(assembled);
        assertThat(overrides.apply(PLACE, assembled).override()).isEmpty();
        assertThat(overrides.of(FILM)).hasSize(1);
    }

    @Test
    void what_is_not_the_prompt_of_the_place_is_refused() {
        AssembledPrompt clip = AssembledPrompt.plain(PromptKind.VIDEO, "Mara waves.");
        AssembledPrompt plain = AssembledPrompt.plain(PromptKind.FRAME, "Mara waves.");
        assertThatThrownBy(() -> overrides.set(PLACE, clip, "x", 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("VIDEO");
        assertThatThrownBy(() -> overrides.apply(PLACE, plain))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("prose");
        assertThatThrownBy(() -> overrides.set(PLACE, words("a"), "x".repeat(100_001), 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("100001 characters");
        assertThatThrownBy(() ->
                        overrides.resolve(PLACE, words("a"), new EditConflict(new TextRange(0, 1), "", "", ""), "", 1))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> new PromptPlace(FILM, " ", PromptKind.FRAME, "prose"))
                .isInstanceOf(InvalidInputException.class);
    }
}
