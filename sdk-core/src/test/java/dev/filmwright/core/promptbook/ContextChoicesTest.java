package dev.filmwright.core.promptbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.prompt.ContextPreset;
import dev.filmwright.prompt.ContextPresets;
import dev.filmwright.prompt.RecentContext;
import dev.filmwright.prompt.RecentContexts;
import dev.filmwright.prompt.TalentContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Presets, and what was said last. */
@Timeout(120)
class ContextChoicesTest extends BookFixture {
    private final RecentContexts recent = book.recent();
    private final ContextPresets presets = book.presets();

    @Test
    void a_job_notes_what_it_says_about_the_assets_it_uses() throws InterruptedException {
        Asset mara = mara("red hair");
        ended(asking(prompt(mara, "waves")).assets(request(mara, "waves")));
        assertThat(recent.of(mara.id())).hasSize(1);
        RecentContext said = recent.of(mara.id()).get(0);
        assertThat(TalentContext.of(said.fields()).action()).isEqualTo("waves");
        assertThat(said.used()).isEqualTo(library.clock().instant());

        ended(asking(prompt(mara, "")).assets(request(mara, "")));
        assertThat(recent.of(mara.id())).as("nothing was said").hasSize(1);
    }

    @Test
    void the_last_five_different_ones_are_kept_newest_first() {
        AssetId mara = mara("red hair").id();
        for (String action : List.of("waves", "sits", "runs", "sleeps", "reads", "waits", "sits")) {
            recent.add(mara, Map.of("action", action, "expression", " "));
        }
        assertThat(recent.of(mara))
                .extracting(said -> said.fields().toString())
                .containsExactly(
                        "{action=sits}", "{action=waits}", "{action=reads}", "{action=sleeps}", "{action=runs}");
        recent.add(mara, Map.of("action", ""));
        assertThat(recent.of(mara)).hasSize(RecentContexts.MOST);
    }

    @Test
    void they_go_with_the_asset() {
        AssetId mara = mara("red hair").id();
        recent.add(mara, Map.of("action", "waves"));
        library.assets().delete(mara);
        assertThat(recent.of(mara)).isEmpty();
        assertThatThrownBy(() -> recent.add(mara, Map.of("action", "waves"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_is_too_long_to_choose_again_is_refused_by_hand_and_left_out_by_a_job() throws InterruptedException {
        Asset mara = mara("red hair");
        String endless = "waves ".repeat(2_000);
        assertThatThrownBy(() -> recent.add(mara.id(), Map.of("action", endless)))
                .isInstanceOf(InvalidInputException.class);
        ended(asking(prompt(mara, "waves")).assets(request(mara, endless)));
        assertThat(recent.of(mara.id())).isEmpty();
    }

    @Test
    void there_are_presets_for_every_field_that_a_context_has() {
        assertThat(presets.of("talent", "action"))
                .extracting(ContextPreset::words)
                .contains("walking", "sitting");
        assertThat(presets.of("talent", "expression"))
                .extracting(ContextPreset::words)
                .contains("smiling");
        for (String field : List.of("position", "interaction")) {
            assertThat(presets.of("talent", field)).as(field).isNotEmpty();
        }
        for (String field : List.of("setting", "area", "time", "weather", "modifications")) {
            assertThat(presets.of("environment", field)).as(field).isNotEmpty();
        }
        assertThat(presets.of("lighting", "quality")).isNotEmpty();
        assertThat(presets.of("extra", "action")).isEqualTo(presets.of("talent", "action"));
        assertThat(presets.of("talent", "nothing")).isEmpty();
        assertThat(presets.all()).extracting(ContextPreset::id).doesNotHaveDuplicates();
    }

    @Test
    void a_host_adds_presets_and_says_others_in_its_own_words() {
        ContextPreset own = new ContextPreset("host.fishing", "talent", "action", "mending nets");
        ContextPreset better = new ContextPreset("talent.action.walking", "talent", "action", "strolling");
        presets.put(own);
        presets.put(better);
        presets.put(better);
        assertThat(presets.of("talent", "action")).contains(own, better);
        assertThat(presets.of("talent", "action").get(2)).isEqualTo(better);

        presets.remove(own.id());
        presets.remove(better.id());
        presets.remove("nobody");
        assertThat(presets.of("talent", "action")).doesNotContain(own, better);
        assertThat(presets.of("talent", "action").get(2).words()).isEqualTo("walking");
        assertThatThrownBy(() -> new ContextPreset("x", "talent", "action", " "))
                .isInstanceOf(InvalidInputException.class);
    }
}
