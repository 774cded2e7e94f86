package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetForm;
import dev.filmwright.asset.AssetForms.Problem;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.InvalidFormException;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FormsTest extends LibraryFixture {
    private static final Scope FILM = Scope.of(new ProjectId("film"));
    private static final AssetContent NOTHING =
            new AssetContent("", "", List.of(), new TreeMap<>(), new Profile.None(), List.of(), new TreeMap<>());
    private static final AssetContent MARA = NOTHING.withName(" Mara ")
            .withDescription("A sailor.")
            .withProfile(new Profile.Talent("wiry", "40s", "", "", "", "", "", ""));

    private static AssetForm talent(AssetContent content) {
        return new AssetForm("talent", Scope.GLOBAL, content);
    }

    private List<String> fields(AssetForm form) {
        return assets.forms().check(form).stream().map(Problem::field).toList();
    }

    /** Returns stored pictures, as a form gets them: of an asset they were tried out on. */
    private List<MediaId> stored(int count) {
        Asset tray = prop("Tray");
        List<MediaId> media = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tray = assets.addImage(tray.id(), Pictures.of(i * 0x1f1f1f), ImageOptions.ofDefaults());
            media.add(tray.images().get(i).media());
        }
        return media;
    }

    @Test
    void a_form_is_kept_as_far_as_it_is_filled_in_one_for_each_category_and_scope() {
        AssetForm begun = talent(NOTHING.withDescription("A sailor"));
        AssetForm local = new AssetForm("talent", FILM, NOTHING.withTags(List.of("crew")));
        AssetForm prop = new AssetForm("props", Scope.GLOBAL, NOTHING);
        assets.forms().save(talent(NOTHING));
        assets.forms().save(begun);
        assets.forms().save(local);
        assets.forms().save(prop);
        reopen();
        assertThat(assets.forms().find("talent", Scope.GLOBAL)).contains(begun);
        assertThat(assets.forms().find("talent", FILM)).contains(local);
        assertThat(assets.forms().find("props", Scope.GLOBAL)).contains(prop);
        assertThat(assets.forms().find("props", FILM)).isEmpty();

        assets.forms().discard("talent", Scope.GLOBAL);
        assets.forms().discard("talent", Scope.GLOBAL);
        assertThat(assets.forms().find("talent", Scope.GLOBAL)).isEmpty();
        assertThat(assets.forms().find("talent", FILM)).contains(local);
    }

    @Test
    void a_form_keeps_everything_that_can_be_filled_in() {
        List<MediaId> media = stored(2);
        AssetForm full = talent(MARA.withTags(List.of("z", "a"))
                .withAttributes(new TreeMap<>(Map.of("ship", "Halcyon")))
                .withFragments(new TreeMap<>(Map.of("some-provider", "mara_v2 woman")))
                .withImages(List.of(
                        new AssetImage(media.get(0), ImageSlot.HEADSHOT, "the good one"),
                        AssetImage.of(media.get(1), ImageSlot.REFERENCE))));
        assets.forms().save(full);
        assertThat(assets.forms().find("talent", Scope.GLOBAL)).contains(full);
    }

    @Test
    void a_form_expires_thirty_days_after_it_was_saved_last() {
        Instant first = assets.forms().save(talent(MARA));
        library.letPass(Duration.ofDays(29));
        Instant second = assets.forms().save(talent(MARA));
        assertThat(Duration.between(first, second)).isCloseTo(Duration.ofDays(29), Duration.ofSeconds(1));
        library.letPass(Duration.ofDays(29));
        assertThat(assets.forms().find("talent", Scope.GLOBAL)).isPresent();
        library.letPass(Duration.ofDays(1));
        assertThat(assets.forms().find("talent", Scope.GLOBAL)).isEmpty();
    }

    @Test
    void expired_forms_are_swept_out_when_another_is_saved() {
        Instant expires = assets.forms().save(talent(MARA));
        library.letPass(Duration.ofDays(31));
        assertThat(kept(expires.minusMillis(1))).isTrue();
        assets.forms().save(new AssetForm("props", Scope.GLOBAL, NOTHING));
        assertThat(kept(expires.minusMillis(1))).isFalse();
    }

    /** Returns whether the talent form is still stored, as seen at a time when it had not expired. */
    private boolean kept(Instant then) {
        return library.storage()
                .read(unit -> unit.forms().find("talent", Scope.GLOBAL, then).isPresent());
    }

    @Test
    void a_form_of_an_unknown_category_is_not_kept() {
        assertThatThrownBy(() -> assets.forms().save(new AssetForm("spaceships", Scope.GLOBAL, NOTHING)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("spaceships")
                .hasMessageContaining("talent");
    }

    @Test
    void checking_lists_every_problem_at_once() {
        List<MediaId> media = stored(2);
        AssetForm bad = talent(NOTHING.withName(" ")
                .withTags(List.of(" ", "x".repeat(101)))
                .withImages(List.of(
                        AssetImage.of(media.get(0), ImageSlot.SHEET_ACTION),
                        AssetImage.of(media.get(1), ImageSlot.SHEET_ACTION),
                        AssetImage.of(media.get(1), ImageSlot.HEADSHOT),
                        AssetImage.of(new MediaId("lost"), ImageSlot.REFERENCE)))
                .withFragments(new TreeMap<>(Map.of("some-provider", " "))));

        List<Problem> problems = assets.forms().check(bad);

        assertThat(problems)
                .extracting(Problem::field)
                .containsExactly(
                        "name",
                        "description",
                        "tags",
                        "tags",
                        "profile.physicalDescription",
                        "images.HEADSHOT",
                        "images.REFERENCE",
                        "images.SHEET_ACTION",
                        "images",
                        "fragments.some-provider");
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.problem()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThatThrownBy(() -> assets.forms().submit(bad))
                .isInstanceOfSatisfying(
                        InvalidFormException.class,
                        refused -> assertThat(refused.problems()).isEqualTo(problems))
                .hasMessageContaining("name: it is blank")
                .hasMessageContaining("fragments.some-provider");
    }

    @Test
    void names_descriptions_categories_and_profiles_are_checked_as_when_an_asset_is_made() {
        assertThat(fields(talent(MARA))).isEmpty();
        assertThat(fields(talent(MARA.withName("x".repeat(201))))).containsExactly("name");
        assertThat(fields(talent(MARA.withDescription("\n")))).containsExactly("description");
        assertThat(fields(talent(MARA.withProfile(Profile.Environment.EMPTY)))).containsExactly("profile");
        assertThat(fields(talent(MARA.withProfile(Profile.Talent.EMPTY))))
                .containsExactly("profile.physicalDescription");
        assertThat(fields(talent(MARA.withProfile(new Profile.None())))).containsExactly("profile.physicalDescription");
        assertThat(fields(new AssetForm("environment", FILM, MARA.withProfile(new Profile.None()))))
                .isEmpty();
        assertThat(fields(new AssetForm("spaceships", FILM, MARA))).containsExactly("category");
    }

    @Test
    void a_character_sheet_once_begun_needs_six_of_its_eight_views() {
        List<MediaId> media = stored(8);
        List<AssetImage> views = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            views.add(AssetImage.of(media.get(i), ImageSlot.characterSheet().get(i)));
        }
        for (int count = 0; count <= 8; count++) {
            AssetForm form = talent(MARA.withImages(views.subList(0, count)));
            assertThat(fields(form).isEmpty()).as("%d views", count).isEqualTo(count == 0 || count >= 6);
        }
        assertThat(assets.forms().check(talent(MARA.withImages(views.subList(0, 5)))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("three-quarter", "expression"));
    }

    @Test
    void a_full_form_becomes_an_asset_and_is_forgotten() throws InterruptedException {
        List<MediaId> media = stored(1);
        AssetForm form = talent(MARA.withTags(List.of("Crew", "crew", "actor"))
                .withImages(List.of(AssetImage.of(media.get(0), ImageSlot.HEADSHOT)))
                .withFragments(new TreeMap<>(Map.of("some-provider", "mara_v2 woman"))));
        assets.forms().save(form);
        Heard heard = new Heard();
        assets.subscribe(heard);

        Asset mara = assets.forms().submit(form);

        assertThat(mara.name()).isEqualTo("Mara");
        assertThat(mara.slug()).isEqualTo("mara");
        assertThat(mara.tags()).containsExactly("actor", "Crew");
        assertThat(mara.version()).isEqualTo(Version.FIRST);
        assertThat(mara.images()).isEqualTo(form.content().images());
        assertThat(mara.fragments()).containsEntry("some-provider", "mara_v2 woman");
        assertThat(assets.get(mara.id())).isEqualTo(mara);
        assertThat(assets.search("sailor", AssetQuery.all()).assets()).containsExactly(mara);
        assertThat(assets.forms().find("talent", Scope.GLOBAL)).isEmpty();
        assertThat(heard.next()).isEqualTo(new AssetEvent.Created(mara.created(), mara.id(), 1));
    }

    @Test
    void a_form_that_is_refused_is_still_there() {
        AssetForm begun = talent(MARA.withDescription(""));
        assets.forms().save(begun);
        assertThatThrownBy(() -> assets.forms().submit(begun)).isInstanceOf(InvalidFormException.class);
        assertThat(assets.forms().find("talent", Scope.GLOBAL)).contains(begun);
        assertThat(assets.search("mara", AssetQuery.all()).assets()).isEmpty();
    }
}
