package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetEvent.Activated;
import dev.filmwright.asset.AssetEvent.Created;
import dev.filmwright.asset.AssetEvent.Deleted;
import dev.filmwright.asset.AssetEvent.Updated;
import dev.filmwright.asset.AssetEvent.Versioned;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AssetEventsTest extends LibraryFixture {
    private final Heard heard = new Heard();

    @Test
    void every_change_is_told_in_the_order_it_was_committed() throws InterruptedException {
        assets.subscribe(heard);

        Asset lamp = prop("Lamp", "", "ship");
        Asset renamed = assets.update(lamp.id(), 1, edit -> edit.name("Lantern"));
        Asset copy = assets.duplicate(lamp.id());
        assets.delete(lamp.id());
        assets.tags().rename("ship", "boat");
        List<Asset> two = assets.createAll(List.of(
                AssetDraft.builder(Category.PROPS, "Rope").build(),
                AssetDraft.builder(Category.PROPS, "Oar").build()));

        List<AssetEvent> events = heard.next(7);
        assertThat(events)
                .startsWith(
                        new Created(lamp.created(), lamp.id(), 1),
                        new Updated(renamed.updated(), lamp.id(), 2, List.of("name")),
                        new Created(copy.created(), copy.id(), 1));
        assertThat(events.get(3))
                .isInstanceOfSatisfying(
                        Deleted.class, event -> assertThat(event.asset()).isEqualTo(lamp.id()));
        assertThat(events)
                .endsWith(
                        new Updated(assets.get(copy.id()).updated(), copy.id(), 2, List.of("tags")),
                        new Created(two.get(0).created(), two.get(0).id(), 1),
                        new Created(two.get(1).created(), two.get(1).id(), 1));
        assertThat(heard.nothingMore()).isTrue();
    }

    @Test
    void an_update_names_exactly_what_changed() throws InterruptedException {
        Asset mara = assets.create(AssetDraft.builder(Category.TALENT, "Mara")
                .attribute("height", "1.70 m")
                .attribute("ship", "Halcyon")
                .profile(new Profile.Talent("wiry", "40s", "", "", "", "", "", ""))
                .build());
        assets.subscribe(heard);

        assets.update(
                mara.id(),
                1,
                edit -> edit.name("Mara")
                        .addTag("crew")
                        .attribute("height", "1.71 m")
                        .removeAttribute("ship")
                        .profile(new Profile.Talent("wiry", "40s", "", "red", "", "", "", ""))
                        .slug("captain")
                        .sidelined(true));

        assertThat(heard.next())
                .isInstanceOfSatisfying(
                        Updated.class,
                        event -> assertThat(event.fields())
                                .containsExactlyInAnyOrder(
                                        "tags",
                                        "attributes.height",
                                        "attributes.ship",
                                        "profile.hair",
                                        "slug",
                                        "sidelined"));
    }

    @Test
    void a_change_that_changes_nothing_is_not_told() throws InterruptedException {
        Asset lamp = prop("Lamp");
        assets.subscribe(heard);
        assets.update(lamp.id(), 1, edit -> edit.name("Lamp"));
        Asset rope = prop("Rope");
        assertThat(heard.next()).isEqualTo(new Created(rope.created(), rope.id(), 1));
    }

    @Test
    void what_was_rolled_back_is_never_told() throws InterruptedException {
        assets.subscribe(heard);
        assertThatThrownBy(() -> assets.createAll(List.of(
                        AssetDraft.builder(Category.PROPS, "Kept by nobody").build(),
                        AssetDraft.builder(new Category("no-such", "No such", false), "Refused")
                                .build())))
                .isInstanceOf(InvalidInputException.class);
        Asset lamp = prop("Lamp");
        assertThatThrownBy(() -> assets.update(lamp.id(), 9, edit -> edit.name("Stale")))
                .isInstanceOf(ConflictException.class);
        Asset rope = prop("Rope");

        assertThat(heard.next(2))
                .containsExactly(new Created(lamp.created(), lamp.id(), 1), new Created(rope.created(), rope.id(), 1));
    }

    @Test
    void who_hears_of_an_asset_finds_it_in_the_library() throws InterruptedException {
        BlockingQueue<Asset> read = new LinkedBlockingQueue<>();
        assets.subscribe(event -> read.add(assets.get(((Created) event).asset())));
        for (int i = 0; i < 20; i++) {
            Asset made = prop("Prop " + i);
            assertThat(read.poll(30, TimeUnit.SECONDS)).isEqualTo(made);
        }
    }

    @Test
    void a_new_version_and_another_active_one_are_told() throws InterruptedException {
        Asset lamp = prop("Lamp");
        assets.subscribe(heard);
        Asset second = assets.versions()
                .create(lamp.id(), 1, VersionStep.MINOR, "Dented.", edit -> edit.description("Dented."));
        Asset first = assets.versions().activate(lamp.id(), lamp.version());
        Asset third = assets.versions().restore(lamp.id(), 3, lamp.version(), VersionStep.PATCH, "");

        assertThat(heard.next(7))
                .containsExactly(
                        new Updated(second.updated(), lamp.id(), 2, List.of("description")),
                        new Versioned(second.updated(), lamp.id(), 2, second.version()),
                        new Activated(second.updated(), lamp.id(), 2, second.version()),
                        new Activated(first.updated(), lamp.id(), 3, lamp.version()),
                        new Updated(third.updated(), lamp.id(), 4, List.of("description")),
                        new Versioned(third.updated(), lamp.id(), 4, third.version()),
                        new Activated(third.updated(), lamp.id(), 4, third.version()));
    }

    @Test
    void a_picture_added_is_told_as_a_change_of_the_images() throws InterruptedException {
        Asset lamp = prop("Lamp");
        assets.subscribe(heard);
        Asset after = assets.addImage(lamp.id(), Pictures.of(0xff0000), ImageOptions.ofDefaults());
        assertThat(heard.next()).isEqualTo(new Updated(after.updated(), lamp.id(), 2, List.of("images")));
    }

    @Test
    void the_events_of_an_asset_come_in_order_of_its_revisions_whoever_changes_it() throws Exception {
        List<Asset> shared = List.of(prop("Lamp"), prop("Rope"), prop("Oar"));
        assets.subscribe(heard);
        int threads = 4;
        int changes = 15;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                String name = "thread " + thread;
                work.add(executor.submit(() -> {
                    for (int i = 0; i < changes; i++) {
                        change(shared.get(i % 3).id(), name + " change " + i);
                    }
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        } finally {
            executor.shutdownNow();
        }

        List<AssetEvent> events = heard.next(threads * changes);
        assertThat(heard.nothingMore()).isTrue();
        for (Asset asset : shared) {
            List<Long> revisions = events.stream()
                    .map(Updated.class::cast)
                    .filter(event -> event.asset().equals(asset.id()))
                    .map(Updated::revision)
                    .toList();
            assertThat(revisions).isSorted().doesNotHaveDuplicates().hasSize(threads * changes / 3);
        }
    }

    /** Changes an asset, however often others are quicker. */
    private void change(AssetId id, String name) {
        while (true) {
            try {
                assets.update(id, assets.get(id).revision(), edit -> edit.name(name));
                return;
            } catch (ConflictException tryAgain) {
                assertThat(tryAgain).hasMessageContaining("revision");
            }
        }
    }
}
