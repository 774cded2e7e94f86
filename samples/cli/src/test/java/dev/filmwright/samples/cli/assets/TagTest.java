package dev.filmwright.samples.cli.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagTest extends AssetsFixture {

    @BeforeEach
    void assets() {
        done("add", "props", "Lamp", "--tag", "ship,harbour");
        done("add", "props", "Rope", "--tag", "ship");
        done("add", "props", "Bell");
    }

    @Test
    void tags_are_added_to_an_asset_and_taken_off_it() {
        assertThat(json("tag add", "bell", "ship", "brass").path("tags").toString())
                .isEqualTo("[\"brass\",\"ship\"]");
        assertThat(json("tag remove", "bell", "ship").path("tags").toString()).isEqualTo("[\"brass\"]");
        assertThat(done("tag add", "bell", "brass")).startsWith("unchanged");
    }

    @Test
    void tags_are_renamed_and_dropped_everywhere() {
        assertThat(done("tag rename", "ship", "ferry")).contains("renamed on 2 assets");
        assertThat(json("show", "lamp").path("tags").toString()).isEqualTo("[\"ferry\",\"harbour\"]");
        assertThat(done("tag drop", "harbour")).contains("dropped on 1 asset");
        assertThat(json("tag drop", "ferry").path("assets").intValue()).isEqualTo(2);
        assertThat(json("show", "rope").path("tags").toString()).isEqualTo("[]");
    }

    @Test
    void tags_are_counted_and_suggested() {
        assertThat(json("tag suggest", "SH").toString()).isEqualTo("{\"ship\":2}");
        assertThat(json("tag counts", "--limit", "1").size()).isEqualTo(1);
        assertThat(done("tag counts")).containsPattern("2 +ship").containsPattern("1 +harbour");
    }

    @Test
    void what_cannot_be_is_refused() {
        refused(2, "TAG", "tag add", "bell");
        refused(1, "tag", "tag rename", "ship", " ");
        refused(1, "tag", "tag add", "bell", "x".repeat(101));
        refused(1, "see assets list", "tag add", "whistle", "brass");
        refused(1, "changed meanwhile", "tag add", "bell", "brass", "--revision", "5");

        assertThat(json("tag suggest", "brass").size()).isZero();
    }
}
