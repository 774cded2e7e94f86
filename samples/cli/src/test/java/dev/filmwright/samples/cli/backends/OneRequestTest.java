package dev.filmwright.samples.cli.backends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.cost.Money;
import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Setting;
import dev.filmwright.frame.Setup;
import dev.filmwright.frame.Slate;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.generation.Difference;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputFit;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Selection;
import dev.filmwright.prompt.TalentContext;
import dev.filmwright.time.FrameRate;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The same assets make a picture on every backend that makes pictures; the records of them differ only where they must. */
@TestInstance(Lifecycle.PER_CLASS)
class OneRequestTest {
    private static final ModelRef FLUX = ModelRef.parse("flux/flux-2-pro");
    private static final ModelRef GEMINI = ModelRef.parse("gemini/gemini-3-pro-image");
    private static final ModelRef COMFY = ModelRef.parse("comfyui/text-to-image");
    private static final ModelRef PREVIZ = ModelRef.parse("previz/board");

    private ImageServers servers;
    private Filmwright library;
    private Asset mara;
    private GenerationRequest request;

    private Map<ModelRef, Generation> made;

    @BeforeAll
    void make(@TempDir Path folder) throws InterruptedException {
        servers = new ImageServers();
        library = servers.library(folder).open();
        mara = library.assets().create(draft(Category.TALENT, "Mara", "A tram driver with a scar over one eye."));
        mara = library.assets()
                .addImage(
                        mara.id(),
                        ImageSlot.HEADSHOT,
                        new ByteArrayInputStream(ImageServers.picture(0x775544)),
                        ImageOptions.builder().build());
        Asset stop = library.assets().create(draft(Category.ENVIRONMENT, "Tram stop", "A glass shelter in the rain."));
        Asset noir = library.assets().create(draft(Category.STYLE, "Noir", "Hard light, deep shadow."));
        Selection selection = Selection.EMPTY
                .with(mara, new TalentContext("waits", "", "", "", ""))
                .with(stop, EnvironmentContext.NONE)
                .with(noir);
        PromptRequest scene =
                PromptRequest.builder(PromptKind.FRAME).selection(selection).build();
        request = GenerationRequest.image(
                        FLUX, library.prompts().assemble(scene), MediaOwner.production(new ProjectId("tram").value()))
                .assets(scene)
                .composition(composition())
                .size(new FrameSize(1280, 720))
                .build();
        made = made();
    }

    private static AssetDraft draft(Category category, String name, String description) {
        return AssetDraft.builder(category, name).description(description).build();
    }

    /** The same frame as data, for the backend that draws. */
    private static Composition composition() {
        return new Composition(
                new AspectRatio(16, 9),
                new Setup(Framing.MEDIUM, Angle.EYE_LEVEL, Movement.STATIC, 35),
                new Setting("TRAM STOP", "", InteriorExterior.EXTERIOR, TimeOfDay.NIGHT, "a glass shelter in the rain"),
                List.of(),
                List.of(),
                new Slate("Tram", "1", "1", "EXT. TRAM STOP - NIGHT", "Mara waits.", "", "", 48, FrameRate.FPS_24));
    }

    @AfterAll
    void close() {
        library.close();
        servers.close();
    }

    private Map<ModelRef, Generation> made() throws InterruptedException {
        Map<ModelRef, Job> jobs = new LinkedHashMap<>();
        for (ModelRef model : List.of(FLUX, GEMINI, COMFY, PREVIZ)) {
            jobs.put(
                    model,
                    library.generations().start(request.toBuilder().model(model).build()));
        }
        List<Job> ended = new ArrayList<>();
        assertThat(library.generations()
                        .await(jobs.values().stream().map(Job::id).toList(), Duration.ofMinutes(1), ended::add))
                .isTrue();
        assertThat(ended).extracting(Job::failure).containsOnly(Optional.empty());
        Map<ModelRef, Generation> made = new LinkedHashMap<>();
        jobs.forEach((model, job) -> made.put(
                model,
                library.generations()
                        .job(job.id())
                        .generation()
                        .flatMap(library.generations()::find)
                        .orElseThrow()));
        return made;
    }

    @Test
    void one_selection_of_assets_makes_a_picture_on_every_backend_that_makes_pictures() {
        made.forEach((model, generation) -> {
            assertThat(generation.media()).as("%s", model).hasSize(1);
            assertThat(library.media()
                            .find(generation.media().get(0))
                            .orElseThrow()
                            .type()
                            .picture())
                    .isTrue();
        });
    }

    @Test
    void what_was_asked_of_them_differs_in_the_model_only() {
        Generation first = made.get(FLUX);
        List<AssetUse> uses = first.request().uses();
        assertThat(uses).hasSize(3);
        made.values().stream().skip(1).forEach(other -> {
            assertThat(library.replays().compare(first.id(), other.id()).request())
                    .extracting(Difference::path)
                    .allMatch(path -> path.startsWith("request.model"));
            assertThat(other.request().uses()).isEqualTo(uses);
            assertThat(other.request().prompt()).isEqualTo(first.request().prompt());
        });
    }

    @Test
    void whoever_takes_references_is_given_them_and_the_others_say_that_words_stand_in() {
        assertThat(made.get(FLUX).warnings()).noneMatch(warning -> warning.contains("reference"));
        assertThat(made.get(GEMINI).warnings()).noneMatch(warning -> warning.contains("reference"));
        for (ModelRef model : List.of(COMFY, PREVIZ)) {
            assertThat(made.get(model).warnings())
                    .as("%s", model)
                    .anySatisfy(warning -> assertThat(warning)
                            .contains("\"Mara\"", "was not given", "the words of the prompt stand in"));
        }
        List<String> sent = servers.handedOver();
        assertThat(sent.get(0)).contains("input_image").contains("Mara");
        assertThat(sent.get(1)).contains("inlineData").contains("Mara");
        assertThat(sent.get(2)).doesNotContain("LoadImage").contains("scar over one eye");
    }

    @Test
    void what_will_become_of_references_is_known_before_anything_is_paid() {
        InputFit flux = library.generations().fit(request);
        assertThat(flux.asAsked()).isTrue();
        InputFit comfy =
                library.generations().fit(request.toBuilder().model(COMFY).build());
        assertThat(comfy.given()).isEmpty();
        assertThat(comfy.leftOut()).hasSize(1);
    }

    @Test
    void only_who_says_what_it_cost_has_a_cost() {
        assertThat(made.get(FLUX).cost().map(Money::exact)).contains("flux:credits 4.5");
        assertThat(made.get(COMFY).cost()).isEmpty();
        assertThat(made.get(PREVIZ).cost()).isEmpty();
    }

    @Test
    void an_asset_knows_every_picture_it_was_used_for() {
        assertThat(library.generations().using(mara.id(), 10))
                .extracting(Generation::id)
                .containsExactlyInAnyOrderElementsOf(
                        made.values().stream().map(Generation::id).toList());
        assertThat(library.assets().get(mara.id()).usageCount()).isEqualTo(4);
        assertThat(Optional.of(made.get(GEMINI).request().uses().get(0).asset()))
                .contains(mara.id());
    }
}
