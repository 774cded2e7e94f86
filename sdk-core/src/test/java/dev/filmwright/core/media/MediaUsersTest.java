package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaCheck;
import dev.filmwright.media.MediaCheckOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.StoredGeneration;
import dev.filmwright.spi.storage.StoredProduction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MediaUsersTest extends LibraryFixture {
    private static final MediaOwner OWNER = MediaOwner.asset("A1");
    private static final ProjectId FILM = new ProjectId("P1");

    @Test
    void nothing_refers_to_a_picture_that_was_only_stored() {
        MediaFile file = store(20);
        assertThat(library.media().usersOf(file.id())).isEmpty();
        assertThat(library.media().check().unused()).containsExactly(file.id());
    }

    @Test
    void an_asset_and_a_board_that_show_a_picture_are_named() {
        Asset lamp = pictured("Lamp");
        MediaId image = lamp.images().get(0).media();
        board("SC010_SH0010", image);

        assertThat(library.media().usersOf(image))
                .containsExactly("asset \"Lamp\"", "production \"Harbour Lights\", SC010_SH0010");
        assertThat(library.media().check().unused()).isEmpty();
    }

    @Test
    void every_asset_that_shares_a_picture_is_a_user() {
        Asset lamp = pictured("Lamp");
        Asset copy = assets.duplicate(lamp.id());
        assertThat(library.media().usersOf(lamp.images().get(0).media()))
                .containsExactlyInAnyOrder("asset \"" + lamp.name() + "\"", "asset \"" + copy.name() + "\"");
    }

    @Test
    void a_picture_that_is_shown_cannot_be_deleted_and_the_message_names_who_shows_it() {
        MediaId image = pictured("Lamp").images().get(0).media();

        assertThatThrownBy(() -> library.media().delete(image))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("asset \"Lamp\"")
                .hasMessageContaining("take it out there");

        assertThat(library.media().find(image)).isPresent();
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void a_picture_on_a_board_stays_when_the_asset_that_showed_it_is_deleted() {
        Asset lamp = pictured("Lamp");
        MediaId image = lamp.images().get(0).media();
        board("SC010_SH0010", image);

        assets.delete(lamp.id());

        assertThat(library.media().find(image)).isPresent();
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void a_picture_can_be_deleted_once_nothing_shows_it() {
        MediaFile file = store(20);
        board("SC010_SH0010", file.id());
        assertThatThrownBy(() -> library.media().delete(file.id())).isInstanceOf(ConflictException.class);

        library.storage().run(unit -> unit.productions().delete(FILM));
        library.media().delete(file.id());

        assertThat(library.media().find(file.id())).isEmpty();
    }

    @Test
    void a_generation_records_its_picture_but_does_not_keep_it() {
        MediaFile file = store(20);
        generated(file.id());

        assertThat(library.media().usersOf(file.id())).containsExactly("generation G1");
        assertThat(library.media().check().unused()).isEmpty();
        MediaCheck any = library.media().check(MediaCheckOptions.QUICK.removingUnused(Duration.ZERO));
        assertThat(any.unusedRemoved()).isEmpty();

        library.media().delete(file.id());
        assertThat(library.media().find(file.id())).isEmpty();
    }

    @Test
    void asking_for_the_users_of_nothing_is_an_error() {
        assertThatThrownBy(() -> library.media().usersOf(new MediaId("nothing")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void unused_pictures_are_removed_only_when_asked_for_and_only_old_ones() {
        MediaFile unused = store(20);
        MediaId shown = pictured("Lamp").images().get(0).media();

        MediaCheck young = library.media().check(MediaCheckOptions.QUICK.removingUnused(Duration.ofDays(1)));
        assertThat(young.unusedRemoved()).isEmpty();
        assertThat(young.unused()).containsExactly(unused.id());

        MediaCheck any = library.media().check(MediaCheckOptions.QUICK.removingUnused(Duration.ZERO));
        assertThat(any.unusedRemoved()).containsExactly(unused.id());
        assertThat(any.unused()).isEmpty();
        assertThat(library.media().find(unused.id())).isEmpty();
        assertThat(folder.resolve("assets/A1")).doesNotExist();
        assertThat(library.media().find(shown)).isPresent();
        assertThat(library.media().check().clean()).isTrue();
    }

    private Asset pictured(String name) {
        return assets.addImage(prop(name).id(), TestImages.stream(TestImages.png(30, 30)), ImageOptions.ofDefaults());
    }

    private MediaFile store(int edge) {
        return library.media()
                .storeImage(OWNER, TestImages.stream(TestImages.png(edge, edge)), ImageOptions.ofDefaults());
    }

    private void generated(MediaId image) {
        JobId job = new JobId("J1");
        library.storage().run(unit -> {
            unit.jobs()
                    .add(new NewJob(
                            job, Optional.empty(), new ModelRef("fake", "one"), 0, Map.of(), "{}", Instant.EPOCH));
            unit.generations()
                    .add(new StoredGeneration(
                            new GenerationId("G1"),
                            job,
                            List.of(),
                            List.of(image),
                            OptionalLong.empty(),
                            Optional.empty(),
                            List.of(),
                            Instant.EPOCH));
        });
    }

    private void board(String shot, MediaId image) {
        library.storage().run(unit -> {
            unit.productions()
                    .insert(new StoredProduction(
                            FILM, "Harbour Lights", ProductionSettings.ofDefaults(), "INT. X - DAY", Instant.EPOCH));
            unit.productions().saveBoards(FILM, Map.of(shot, image));
        });
    }
}
