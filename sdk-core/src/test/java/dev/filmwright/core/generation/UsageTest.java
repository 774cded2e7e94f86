package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.spi.storage.StoredGeneration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
    private static final AssetId LAMP = new AssetId("lamp");
    private static final AssetId MARA = new AssetId("mara");
    private static final Version SECOND = new Version(1, 1, 0);

    @TempDir
    Path folder;

    private Studio studio;

    @BeforeEach
    void open() {
        studio = Studio.open(folder, new FakeProvider());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void each_use_is_kept_with_its_exact_version_and_what_was_said() {
        AssetUse lamp = new AssetUse(LAMP, SECOND);
        AssetUse mara =
                new AssetUse(MARA, Version.FIRST, new TreeMap<>(Map.of("action", "runs", "wardrobe", "a \"coat\"")));

        Generation made = run(lamp, mara);

        assertThat(made.request().uses()).containsExactly(lamp, mara);
        assertThat(studio.storage
                        .read(unit -> unit.generations().find(made.id()))
                        .map(StoredGeneration::uses))
                .contains(List.of(lamp, mara));
    }

    @Test
    void generations_are_found_by_asset_and_by_version_newest_first() {
        Generation one = run(new AssetUse(LAMP, Version.FIRST));
        Generation two = run(new AssetUse(LAMP, SECOND), new AssetUse(MARA, Version.FIRST));
        Generation three = run(new AssetUse(LAMP, SECOND));

        assertThat(studio.generations.using(LAMP, 10)).containsExactly(three, two, one);
        assertThat(studio.generations.using(LAMP, SECOND, 10)).containsExactly(three, two);
        assertThat(studio.generations.using(LAMP, SECOND, 1)).containsExactly(three);
        assertThat(studio.generations.using(LAMP, Version.FIRST, 10)).containsExactly(one);
        assertThat(studio.generations.using(MARA, SECOND, 10)).isEmpty();
        assertThatThrownBy(() -> studio.generations.using(LAMP, SECOND, 0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_generation_that_used_two_versions_of_an_asset_is_found_by_both_and_counted_once() {
        Generation both = run(new AssetUse(LAMP, Version.FIRST), new AssetUse(LAMP, SECOND));
        assertThat(studio.generations.using(LAMP, 10)).containsExactly(both);
        assertThat(studio.generations.using(LAMP, Version.FIRST, 10)).containsExactly(both);
        assertThat(studio.generations.using(LAMP, SECOND, 10)).containsExactly(both);
    }

    private Generation run(AssetUse... uses) {
        GenerationRequest.Builder request = Requests.request();
        List.of(uses).forEach(request::use);
        Job started = studio.generations.start(request.build());
        studio.timer.settle();
        return studio.generations
                .find(studio.generations.job(started.id()).generation().orElseThrow())
                .orElseThrow();
    }
}
