package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.AspectRatio;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.time.FrameRate;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimaticSizeTest {
    private static final int DEAREST_HELD_FRAME = 15;

    @TempDir
    Path folder;

    @Test
    void size_grows_with_shots_not_with_seconds() {
        long length = size("short", FilmFixture.SMALL, 100, 100, 100);
        long tenfold = size("long", FilmFixture.SMALL, 1000, 1000, 1000);

        assertThat(tenfold - length).isLessThan(2700 * DEAREST_HELD_FRAME);
    }

    @Test
    void a_held_frame_of_a_full_size_board_costs_no_more() {
        ProductionSettings settings = new ProductionSettings(AspectRatio.WIDE, FrameRate.FPS_24, 1920);
        long length = size("short", settings, 20);
        long tenfold = size("long", settings, 2000);

        assertThat(tenfold - length).isLessThan(1980 * DEAREST_HELD_FRAME);
    }

    private long size(String name, ProductionSettings settings, long... frames) {
        Path file = folder.resolve(name + ".mp4");
        AnimaticExporter exporter = new AnimaticExporter(() -> FfmpegChoice.OFF);
        return FilmFixture.export(FilmFixture.film(settings, frames), file, exporter)
                .file
                .capacity();
    }
}
