package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Jobs.generation;
import static dev.filmwright.testkit.contract.Jobs.job;
import static dev.filmwright.testkit.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.StoredGeneration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.GenerationStore} must do. */
public abstract class GenerationStoreContract extends StorageFixture {
    private static final AssetId LAMP = new AssetId("lamp");
    private static final AssetUse USE =
            new AssetUse(LAMP, new Version(1, 2, 0), new TreeMap<>(Map.of("action", "bürns")));

    /** For subclasses. */
    protected GenerationStoreContract() {}

    @Test
    void a_generation_comes_back_as_it_was_put_in() {
        StoredGeneration full = stored(List.of(USE), new MediaId("m2"), new MediaId("m1"), new MediaId("m2"));
        StoredGeneration bare = new StoredGeneration(
                new GenerationId(Samples.id("G")),
                started().id(),
                List.of(),
                List.of(),
                OptionalLong.empty(),
                Optional.empty(),
                List.of(),
                NOON);
        writes.generations().add(bare);
        assertThat(reads.generations().find(full.id())).contains(full);
        assertThat(reads.generations().find(bare.id())).contains(bare);
        assertThat(reads.generations().find(new GenerationId("nobody"))).isEmpty();
    }

    @Test
    void a_job_has_one_generation_at_most_and_a_generation_has_a_job() {
        NewJob job = started();
        StoredGeneration first = generation(job, List.of());
        writes.generations().add(first);
        assertThatThrownBy(() -> writes.generations().add(generation(job, List.of())))
                .isInstanceOf(LibraryException.class);
        assertThatThrownBy(() -> writes.generations().add(generation(job(), List.of())))
                .isInstanceOf(LibraryException.class);
        assertThat(reads.generations().find(first.id())).contains(first);
    }

    @Test
    void generations_are_found_by_what_they_used_the_newest_first() {
        AssetUse older = new AssetUse(LAMP, new Version(1, 0, 0));
        StoredGeneration first = stored(List.of(older));
        StoredGeneration second = stored(List.of(USE, new AssetUse(new AssetId("rope"), Version.FIRST)));
        StoredGeneration third = stored(List.of(older));
        stored(List.of());
        assertThat(reads.generations().using(LAMP, 9)).containsExactly(third, second, first);
        assertThat(reads.generations().using(LAMP, 2)).containsExactly(third, second);
        assertThat(reads.generations().using(new AssetId("rope"), 9)).containsExactly(second);
        assertThat(reads.generations().using(new AssetId("nobody"), 9)).isEmpty();
        assertThat(reads.generations().using(LAMP, Version.FIRST, 9)).containsExactly(third, first);
        assertThat(reads.generations().using(LAMP, Version.FIRST, 1)).containsExactly(third);
        assertThat(reads.generations().using(LAMP, new Version(1, 2, 0), 9)).containsExactly(second);
    }

    @Test
    void of_several_uses_of_an_asset_at_one_version_the_first_is_kept() {
        AssetUse newer = new AssetUse(LAMP, new Version(2, 0, 0));
        StoredGeneration made = stored(List.of(USE, new AssetUse(LAMP, new Version(1, 2, 0), new TreeMap<>()), newer));
        assertThat(reads.generations().find(made.id()).orElseThrow().uses()).containsExactlyInAnyOrder(USE, newer);
        assertThat(reads.generations().using(LAMP, 9)).hasSize(1);
    }

    @Test
    void generations_are_found_by_the_digest_of_what_was_asked_the_newest_first() {
        StoredGeneration first = stored(List.of());
        StoredGeneration second = stored(List.of());
        StoredGeneration third = stored(List.of());
        writes.generations().digest(first.id(), "one");
        writes.generations().digest(second.id(), "two");
        writes.generations().digest(second.id(), "one");
        writes.generations().digest(third.id(), "two");
        writes.generations().digest(new GenerationId("nobody"), "one");
        assertThat(reads.generations().asked("one", 9)).containsExactly(second.id(), first.id());
        assertThat(reads.generations().asked("one", 1)).containsExactly(second.id());
        assertThat(reads.generations().asked("three", 9)).isEmpty();
        assertThat(reads.generations().digest(third.id())).contains("two");
        assertThat(reads.generations().digest(stored(List.of()).id())).isEmpty();
        assertThat(reads.generations().digest(new GenerationId("nobody"))).isEmpty();
    }

    private NewJob started() {
        NewJob job = job();
        writes.jobs().add(job);
        return job;
    }

    private StoredGeneration stored(List<AssetUse> uses, MediaId... media) {
        StoredGeneration generation = generation(started(), uses, media);
        writes.generations().add(generation);
        return generation;
    }
}
