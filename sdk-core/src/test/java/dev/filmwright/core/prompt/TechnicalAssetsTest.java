package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Scope;
import dev.filmwright.media.MediaId;
import dev.filmwright.prompt.AssetContext;
import dev.filmwright.prompt.LightingContext;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Reference;
import dev.filmwright.prompt.Selection;
import dev.filmwright.prompt.TalentContext;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Clothes, lights and cameras in a selection, and what becomes of them in a request. */
class TechnicalAssetsTest {
    private static final Asset MARA = asset(Category.TALENT, "Mara");
    private static final Asset TOM = asset(Category.TALENT, "Tom");
    private static final Asset COAT = asset(Category.WARDROBE, "Coat");
    private static final Asset HAT = asset(Category.WARDROBE, "Hat");
    private static final Asset CANDLES = asset(Category.LIGHTING, "Candles");
    private static final Asset MOON = asset(Category.LIGHTING, "Moon");
    private static final Asset CRANE = asset(Category.CAMERA, "Crane");
    private static final Asset NOIR = asset(Category.STYLE, "Noir");

    private static final LightingContext DIM = LightingContext.of(Map.of("key", "one candle", "kelvin", "1900"));
    private static final AssetContext TORN = AssetContext.of(Map.of("condition", "torn"));
    private static final AssetContext HIGH = AssetContext.of(Map.of("height", "above the roofs"));

    @Test
    void what_is_said_of_each_comes_with_it_into_the_request() {
        PromptRequest request = request(
                Selection.EMPTY.with(MARA).with(COAT, TORN).with(CANDLES, DIM).with(CRANE, HIGH));

        assertThat(request.uses())
                .containsExactly(
                        MARA.use(),
                        use(COAT, Map.of("condition", "torn")),
                        use(CANDLES, Map.of("key", "one candle", "kelvin", "1900")),
                        use(CRANE, Map.of("height", "above the roofs")));
        assertThat(request.light().orElseThrow().context()).isEqualTo(DIM);
        assertThat(request.camera().orElseThrow().asset()).isEqualTo(CRANE);
        assertThat(request.things()).isEmpty();
    }

    @Test
    void clothes_are_those_of_the_one_chosen_before_them_and_of_the_first_if_nobody_is() {
        PromptRequest request =
                request(Selection.EMPTY.with(HAT).with(MARA).with(TOM).with(COAT, TORN));

        assertThat(request.subjects())
                .extracting(subject -> subject.asset().name() + " in "
                        + subject.wardrobe().stream()
                                .map(worn -> worn.asset().name())
                                .toList())
                .containsExactly("Mara in [Hat]", "Tom in [Coat]");
        assertThat(request.uses())
                .extracting(AssetUse::asset)
                .containsExactly(MARA.id(), TOM.id(), HAT.id(), COAT.id());
    }

    @Test
    void clothes_without_anybody_are_things_that_matter_and_used() {
        PromptRequest request = request(Selection.EMPTY.with(COAT, TORN));

        assertThat(request.props()).containsExactly(COAT);
        assertThat(request.uses()).containsExactly(use(COAT, Map.of("condition", "torn")));
        assertThat(request.references()).containsExactly(reference(Reference.Kind.PROP, COAT));
    }

    @Test
    void of_lights_and_cameras_the_last_counts_and_only_that_is_used() {
        Asset handheld = asset(Category.CAMERA, "Handheld");

        PromptRequest request = request(
                Selection.EMPTY.with(CANDLES, DIM).with(MOON).with(CRANE, HIGH).with(handheld));

        assertThat(request.uses()).containsExactly(MOON.use(), handheld.use());
    }

    @Test
    void light_in_words_alone_uses_no_asset() {
        PromptRequest request =
                PromptRequest.builder(PromptKind.FRAME).light(DIM).build();

        assertThat(request.uses()).isEmpty();
        assertThat(request.references()).isEmpty();
    }

    @Test
    void pictures_come_clothes_after_people_and_style_before_light_and_camera() {
        PromptRequest request = request(
                Selection.EMPTY.with(CRANE).with(CANDLES).with(NOIR).with(MARA).with(COAT));

        assertThat(request.references())
                .containsExactly(
                        reference(Reference.Kind.SUBJECT, MARA),
                        reference(Reference.Kind.PROP, COAT),
                        reference(Reference.Kind.STYLE, NOIR),
                        reference(Reference.Kind.STYLE, CANDLES),
                        reference(Reference.Kind.STYLE, CRANE));
    }

    @Test
    void clothes_that_two_wear_are_used_and_shown_once_and_nothing_said_of_them_is_lost() {
        PromptRequest request = PromptRequest.builder(PromptKind.FRAME)
                .subject(MARA, TalentContext.NONE)
                .wardrobe(COAT, TORN)
                .subject(TOM, TalentContext.NONE)
                .wardrobe(COAT, AssetContext.of(Map.of("condition", "new", "colour", "red")))
                .build();

        assertThat(request.uses())
                .containsExactly(MARA.use(), TOM.use(), use(COAT, Map.of("condition", "torn; new", "colour", "red")));
        assertThat(request.references()).hasSize(3);
    }

    @Test
    void a_sidelined_one_takes_no_part() {
        Asset sidelined = CANDLES.toBuilder().sidelined(true).build();

        PromptRequest request =
                request(Selection.EMPTY.with(MOON).with(sidelined, DIM).with(CRANE));

        assertThat(request.uses()).containsExactly(MOON.use(), CRANE.use());
    }

    @Test
    void a_light_is_described_as_light_only_and_clothes_and_cameras_freely_only() {
        assertThatThrownBy(() -> Selection.EMPTY.with(CANDLES, TORN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Candles");
        for (Asset other : List.of(COAT, CRANE)) {
            assertThatThrownBy(() -> Selection.EMPTY.with(other, DIM))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("lighting");
            assertThatThrownBy(() -> Selection.EMPTY.with(other, new TalentContext("runs", "", "", "", "")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("talent");
        }
    }

    @Test
    void what_is_said_comes_back_out_of_its_fields() {
        for (Selection.Choice choice : Selection.EMPTY
                .with(COAT, TORN)
                .with(CANDLES, DIM)
                .with(CRANE, HIGH)
                .choices()) {
            assertThat(Selection.Choice.of(choice.asset(), choice.fields())).isEqualTo(choice);
        }
    }

    private static PromptRequest request(Selection selection) {
        return PromptRequest.builder(PromptKind.FRAME).selection(selection).build();
    }

    private static AssetUse use(Asset asset, Map<String, String> said) {
        return new AssetUse(asset.id(), asset.version(), new TreeMap<>(said));
    }

    private static Reference reference(Reference.Kind kind, Asset asset) {
        return new Reference(kind, new MediaId("picture-" + asset.name()), asset.name());
    }

    private static Asset asset(Category category, String name) {
        return Asset.first(
                new AssetId("id-" + name),
                category.key(),
                Scope.GLOBAL,
                name.toLowerCase(Locale.ROOT),
                new AssetContent(
                        name,
                        "",
                        List.of(),
                        Collections.emptySortedMap(),
                        new Profile.None(),
                        List.of(new AssetImage(new MediaId("picture-" + name), ImageSlot.PRIMARY, "")),
                        Collections.emptySortedMap()),
                Instant.EPOCH);
    }
}
