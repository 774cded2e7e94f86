package dev.filmwright.core.promptbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptComparison;
import dev.filmwright.prompt.PromptComparison.AssetChange;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TextChange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest extends BookFixture {

    @Test
    void two_prompts_are_compared_in_words_sections_and_assets() {
        Asset red = mara("red hair");
        Asset grey = withHair(red, "grey hair");
        AssembledPrompt first = prompt(red, "waves");
        AssembledPrompt second = prompt(grey, "waves");

        PromptComparison comparison = book.compare(first, second);

        assertThat(comparison.same()).isFalse();
        assertThat(comparison.text())
                .contains(
                        new TextChange(TextChange.Kind.REMOVED, "red"), new TextChange(TextChange.Kind.ADDED, "grey"));
        assertThat(comparison.sections())
                .extracting(PromptComparison.SectionChange::kind)
                .containsExactly(SectionKind.SUBJECT);
        assertThat(comparison.assets()).as("the same version").isEmpty();
    }

    @Test
    void assets_differ_if_only_one_is_made_from_them_or_each_from_another_version() {
        AssetId mara = new AssetId("mara");
        AssetId ferry = new AssetId("ferry");
        assertThat(book.compare(using(mara, "1.0.0"), using(mara, "1.1.0")).assets())
                .containsExactly(new AssetChange(
                        mara, Optional.of(Version.parse("1.0.0")), Optional.of(Version.parse("1.1.0"))));
        assertThat(book.compare(using(mara, "1.0.0"), using(ferry, "1.0.0")).assets())
                .containsExactly(
                        new AssetChange(ferry, Optional.empty(), Optional.of(Version.FIRST)),
                        new AssetChange(mara, Optional.of(Version.FIRST), Optional.empty()));
    }

    private static AssembledPrompt using(AssetId asset, String version) {
        Span span = new Span("x", Origin.asset(new AssetUse(asset, Version.parse(version)), "name"));
        return AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(span), "");
    }

    @Test
    void a_prompt_is_the_same_as_itself() {
        AssembledPrompt prompt = prompt(mara("red hair"), "waves");
        PromptComparison comparison = book.compare(prompt, prompt);
        assertThat(comparison.same()).isTrue();
        assertThat(comparison.text()).containsExactly(new TextChange(TextChange.Kind.KEPT, prompt.text()));
        assertThat(book.diff("a b", "a c")).hasSize(3);
    }
}
