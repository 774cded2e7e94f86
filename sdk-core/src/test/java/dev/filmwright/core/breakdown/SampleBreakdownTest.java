package dev.filmwright.core.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.filmwright.core.screenplay.ScreenplayModule;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.Manifest.Entry;
import dev.filmwright.production.Manifest.Kind;
import dev.filmwright.production.ManifestExtractor;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.SceneBuilder;
import dev.filmwright.production.Shot;
import dev.filmwright.production.ShotPlanner;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.Screenplays;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The module as it is wired, on the standard's own sample. */
final class SampleBreakdownTest {
    private final Injector injector = Guice.createInjector(
            binder -> binder.requireExplicitBindings(), new ScreenplayModule(), new BreakdownModule());
    private final Screenplay screenplay = read();
    private final Manifest manifest =
            injector.getInstance(ManifestExtractor.class).extract(screenplay);
    private final List<Scene> scenes = injector.getInstance(SceneBuilder.class).build(screenplay, manifest);

    private Screenplay read() {
        String name = "brick-and-steel.fountain";
        try (InputStream in = getClass().getResourceAsStream("/screenplays/" + name)) {
            return injector.getInstance(Screenplays.class)
                    .read(name, Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void its_characters_are_the_seven_who_speak() {
        assertThat(manifest.of(Kind.CHARACTER))
                .extracting(Entry::name)
                .containsExactly(
                        "Dick Steel", "Brick Braddock", "Cognito", "Jack", "Dan", "Extremely Handsome Man", "Minion");
        assertThat(manifest.find("character/STEEL").orElseThrow().description())
                .isEqualTo("His former partner and fellow retiree.");
    }

    @Test
    void its_places_are_six() {
        assertThat(manifest.of(Kind.LOCATION))
                .extracting(Entry::name)
                .containsExactly(
                        "Brick's Pool", "Brick's Patio", "Garage", "Palatial Mansion", "Trailer Home", "Wooden Shack");
    }

    @Test
    void its_shots_play_for_about_its_three_pages() {
        List<Shot> shots = injector.getInstance(ShotPlanner.class)
                .plan(screenplay, manifest, scenes, ProductionSettings.ofDefaults());
        long seconds = shots.stream().mapToLong(Shot::frames).sum() / 24;

        assertThat(scenes).hasSize(8);
        assertThat(shots).hasSizeBetween(35, 50);
        assertThat(seconds).isBetween(90L, 180L);
    }
}
