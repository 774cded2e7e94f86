package dev.filmwright.core.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.production.Production;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.vision.Description;
import dev.filmwright.vision.DescriptionMerge;
import dev.filmwright.vision.FieldMerge;
import dev.filmwright.vision.MergeMode;
import dev.filmwright.vision.MergePreview;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MergingTest extends VisionFixture {
    private final Description seen = new Description(
            "A woman in her thirties. She wears a green coat.",
            new Profile.Talent(
                    "pale, tall", "30s", "lanky", "short black hair", "a scar on the chin", "", "green coat", ""),
            List.of("woman", "Harbour"),
            eyes,
            List.of());

    private DescriptionMerge merging() {
        return library.descriptions().merging();
    }

    private Asset mara() {
        return library.assets()
                .create(AssetDraft.builder(Category.TALENT, "Mara")
                        .description("The harbour master")
                        .tag("harbour")
                        .profile(new Profile.Talent("", "40s", "", "black hair", "", "stubborn", "oilskin", "low"))
                        .build());
    }

    private static FieldMerge field(MergePreview preview, String name) {
        return preview.fields().stream()
                .filter(field -> field.field().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void merging_keeps_what_is_there_and_adds_what_is_new() {
        Asset mara = mara();

        MergePreview preview = merging().preview(mara, seen, MergeMode.MERGE);
        Asset after = merging().apply(preview);

        assertThat(after.description())
                .isEqualTo("The harbour master. A woman in her thirties. She wears a green coat.");
        assertThat(after.tags()).containsExactly("harbour", "woman");
        assertThat(after.profile())
                .isEqualTo(new Profile.Talent(
                        "pale, tall",
                        "40s",
                        "lanky",
                        "black hair, short black hair",
                        "a scar on the chin",
                        "stubborn",
                        "oilskin, green coat",
                        "low"));
        assertThat(field(preview, "profile.ageRange").reason()).contains("one value only");
        assertThat(field(preview, "profile.build").reason()).contains("nothing was known");
        assertThat(after.version()).isEqualTo(mara.version());
        assertThat(library.assets().get(mara.id())).isEqualTo(after);
        assertThat(merging().preview(after, seen, MergeMode.MERGE).changes()).isEmpty();
    }

    @Test
    void replacing_takes_the_descriptions_words_where_it_has_any() {
        Asset after = merging().apply(merging().preview(mara(), seen, MergeMode.REPLACE));

        assertThat(after.description()).isEqualTo(seen.text());
        assertThat(after.tags()).containsExactly("Harbour", "woman");
        assertThat(after.profile())
                .isEqualTo(new Profile.Talent(
                        "pale, tall",
                        "30s",
                        "lanky",
                        "short black hair",
                        "a scar on the chin",
                        "stubborn",
                        "green coat",
                        "low"));
        Description silent = new Description("", Profile.Talent.EMPTY, List.of(), eyes, List.of());
        assertThat(merging().preview(after, silent, MergeMode.REPLACE).changes())
                .isEmpty();
    }

    @Test
    void keeping_changes_nothing_unless_another_rule_is_given_for_a_field() {
        Asset mara = mara();
        assertThat(merging().preview(mara, seen, MergeMode.KEEP).changes()).isEmpty();
        assertThat(merging().apply(merging().preview(mara, seen, MergeMode.KEEP)))
                .isEqualTo(mara);

        MergePreview hair = merging().preview(mara, seen, MergeMode.KEEP, Map.of("profile.hair", MergeMode.REPLACE));

        assertThat(hair.changes()).extracting(FieldMerge::field).containsExactly("profile.hair");
        Asset after = merging().apply(hair);
        assertThat(((Profile.Talent) after.profile()).hair()).isEqualTo("short black hair");
        assertThat(after.description()).isEqualTo("The harbour master");
        assertThatThrownBy(() -> merging().preview(mara, seen, MergeMode.KEEP, Map.of("hair", MergeMode.MERGE)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("profile.hair");
    }

    @Test
    void attributes_are_merged_where_there_is_no_profile_and_numbers_stay() {
        Asset cup = library.assets()
                .create(AssetDraft.builder(Category.PROPS, "Cup")
                        .attribute("material", "enamel")
                        .attribute("owner", "Mara")
                        .build());
        Description seenCup = new Description(
                "A cup.",
                new Profile.None(),
                List.of(),
                eyes,
                List.of(),
                new TreeMap<>(Map.of("material", "white enamel", "condition", "chipped")));

        Asset after = merging().apply(merging().preview(cup, seenCup, MergeMode.MERGE));

        assertThat(after.attributes())
                .isEqualTo(Map.of("material", "enamel, white enamel", "condition", "chipped", "owner", "Mara"));
        Asset light = asset(Category.LIGHTING, "Low sun");
        Profile.Lighting sun =
                new Profile.Lighting("sun", "", "", "", "", OptionalInt.of(3200), OptionalDouble.empty());
        Asset lit = merging()
                .apply(merging().preview(light, new Description("", sun, List.of(), eyes, List.of()), MergeMode.MERGE));
        assertThat(lit.profile()).isEqualTo(sun);
        Profile.Lighting later =
                new Profile.Lighting("moon", "", "", "", "", OptionalInt.of(9000), OptionalDouble.of(2));
        assertThat(merging()
                        .apply(merging()
                                .preview(lit, new Description("", later, List.of(), eyes, List.of()), MergeMode.MERGE))
                        .profile())
                .isEqualTo(
                        new Profile.Lighting("sun, moon", "", "", "", "", OptionalInt.of(3200), OptionalDouble.of(2)));
    }

    @Test
    void a_stale_preview_is_refused_and_changes_nothing() {
        Asset mara = mara();
        MergePreview preview = merging().preview(mara, seen, MergeMode.REPLACE);
        Asset changed = library.assets().update(mara.id(), mara.revision(), edit -> edit.description("Retired"));

        assertThatThrownBy(() -> merging().apply(preview)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> merging().apply(preview, VersionStep.MINOR, ""))
                .isInstanceOf(ConflictException.class);
        assertThat(library.assets().get(mara.id())).isEqualTo(changed);
        MergePreview kept = merging().preview(mara, seen, MergeMode.KEEP);
        assertThatThrownBy(() -> merging().apply(kept)).isInstanceOf(ConflictException.class);
        library.assets().delete(mara.id());
        assertThatThrownBy(() -> merging().apply(preview)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_preview_of_what_a_project_sees_or_of_an_old_version_is_not_put_over_the_asset() {
        Asset mara = mara();
        Production film = library.productions()
                .create(
                        "F",
                        library.screenplays().parseFountain("INT. A - DAY\n\nX."),
                        ProductionSettings.ofDefaults());
        Asset view = library.assets().override(mara.id(), film.id(), edit -> edit.description("A ghost"));
        assertThat(view.scope()).isEqualTo(Scope.GLOBAL);

        MergePreview ofView = merging().preview(view, seen, MergeMode.MERGE);
        assertThatThrownBy(() -> merging().apply(ofView)).isInstanceOf(ConflictException.class);

        Asset second = library.assets()
                .versions()
                .create(
                        mara.id(),
                        library.assets().get(mara.id()).revision(),
                        VersionStep.MINOR,
                        "older",
                        edit -> edit.description("Old"));
        Asset first = library.assets().get(mara.id(), Version.parse("1.0.0"));
        MergePreview ofFirst = merging().preview(first, seen, MergeMode.MERGE);
        assertThatThrownBy(() -> merging().apply(ofFirst)).isInstanceOf(ConflictException.class);
        assertThat(library.assets().get(mara.id())).isEqualTo(second);
    }

    @Test
    void a_new_version_leaves_the_old_one_its_words() {
        Asset mara = mara();

        Asset after = merging().apply(merging().preview(mara, seen, MergeMode.REPLACE), VersionStep.MINOR, "");

        assertThat(after.version()).hasToString("1.1.0");
        assertThat(after.label().notes()).isEqualTo("Described by fake/eyes");
        assertThat(library.assets().get(mara.id(), mara.version()).description())
                .isEqualTo("The harbour master");
    }

    @Test
    void a_description_of_another_category_is_refused() {
        Asset place = asset(Category.ENVIRONMENT, "Harbour");
        assertThatThrownBy(() -> merging().preview(place, seen, MergeMode.MERGE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("environment");
    }

    @Test
    void a_picture_is_uploaded_described_and_previewed_in_one_go() {
        Asset mara = mara();
        fake.answerNext(MARA, MARA);

        MergePreview preview = merging().upload(mara.id(), png(10), ImageOptions.ofDefaults(), eyes, MergeMode.MERGE);
        MergePreview again = merging().upload(mara.id(), png(10), ImageOptions.ofDefaults(), eyes, MergeMode.MERGE);

        Asset now = library.assets().get(mara.id());
        assertThat(now.images()).hasSize(1);
        assertThat(now.images().get(0).slot()).isEqualTo(ImageSlot.PRIMARY);
        assertThat(now.description()).isEqualTo("The harbour master");
        assertThat(told(0)).contains("Data, what is known already: \"Mara: The harbour master\"");
        assertThat(again.fields()).isEqualTo(preview.fields());
        assertThat(merging().apply(preview).description()).startsWith("The harbour master. A woman");
    }

    @Test
    void what_cannot_be_looked_at_is_refused_before_a_picture_is_stored() {
        Asset mara = mara();
        assertThatThrownBy(() -> merging().upload(mara.id(), png(1), ImageOptions.ofDefaults(), blind, MergeMode.MERGE))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> merging()
                        .upload(
                                mara.id(),
                                new ByteArrayInputStream(new byte[] {1, 2, 3}),
                                ImageOptions.ofDefaults(),
                                eyes,
                                MergeMode.MERGE))
                .isInstanceOf(dev.filmwright.media.MediaException.class);
        assertThatThrownBy(() -> merging()
                        .upload(new AssetId("nobody"), png(1), ImageOptions.ofDefaults(), eyes, MergeMode.MERGE))
                .isInstanceOf(NotFoundException.class);
        assertThat(library.assets().get(mara.id()).images()).isEmpty();
        assertThat(fake.requests()).isEmpty();
    }
}
