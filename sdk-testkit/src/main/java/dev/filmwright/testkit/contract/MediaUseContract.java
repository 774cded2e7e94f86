package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.FILM;
import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.picture;
import static dev.filmwright.testkit.contract.Samples.prop;
import static dev.filmwright.testkit.contract.Samples.showing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetForm;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaRecipe;
import dev.filmwright.spi.storage.MediaUser;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.MediaIndex} must know of what files were made from and what refers to them. */
public abstract class MediaUseContract extends StorageFixture {
    private static final MediaOwner LAMP = MediaOwner.asset("lamp");
    private static final MediaOwner ROPE = MediaOwner.asset("rope");
    private static final MediaRecipe RECIPE = new MediaRecipe("source", "options");

    /** For subclasses. */
    protected MediaUseContract() {}

    @Test
    void files_are_found_by_what_they_were_made_from_the_owners_own_first() {
        MediaFile oldest = picture(LAMP);
        MediaFile own = picture(ROPE);
        MediaFile newest = picture(LAMP);
        store(oldest, own, newest, picture(LAMP));
        for (MediaFile file : List.of(newest, own, oldest, own)) {
            writes.media().remember(file.id(), RECIPE);
        }
        assertThat(reads.media().madeFrom(RECIPE, ROPE, 9)).containsExactly(own, oldest, newest);
        assertThat(reads.media().madeFrom(RECIPE, ROPE, 2)).containsExactly(own, oldest);
        assertThat(reads.media().madeFrom(new MediaRecipe("source", "others"), ROPE, 9))
                .isEmpty();
        writes.media().delete(own.id());
        assertThat(reads.media().madeFrom(RECIPE, ROPE, 9)).containsExactly(oldest, newest);
    }

    @Test
    void what_a_file_was_made_from_can_be_told_when_it_is_put_in() {
        MediaFile first = writes.media().insert(picture(LAMP), Optional.of(RECIPE));
        MediaFile other = writes.media().insert(picture(LAMP), Optional.empty());
        assertThat(reads.media().madeFrom(RECIPE, LAMP, 9))
                .containsExactly(first)
                .doesNotContain(other);
        writes.media().remember(new MediaId("nobody"), RECIPE);
        writes.media().remember(first.id(), new MediaRecipe("another source", "any"));
        assertThat(reads.media().recipes(first.id())).containsExactly(new MediaRecipe("another source", "any"), RECIPE);
        assertThat(reads.media().recipes(new MediaId("nobody"))).isEmpty();
        assertThat(reads.media().madeFrom(RECIPE, LAMP, 9)).containsExactly(first);
    }

    @Test
    void whatever_refers_to_a_file_is_known_and_what_shows_it_comes_first() {
        MediaFile file = picture();
        MediaFile other = picture();
        store(file, other);
        Asset lamp = showing(prop("Lamp"), AssetImage.of(file.id(), ImageSlot.PRIMARY));
        store(lamp, showing(prop("Rope"), AssetImage.of(other.id(), ImageSlot.PRIMARY)));
        writes.versions()
                .add(new Superseded(lamp.id(), new VersionLabel(new Version(0, 9, 0), "", NOON), lamp.content()));
        writes.forms().put(new AssetForm("props", Scope.GLOBAL, lamp.content()), NOON);
        writes.productions().insert(Productions.production(FILM));
        writes.productions().saveBoards(FILM, Map.of("SC010_SH0010", file.id()));
        NewJob job = Jobs.job();
        writes.jobs().add(job);
        writes.generations().add(Jobs.generation(job, List.of(), file.id()));

        List<MediaUser> users = reads.media().users(file.id(), 9);

        assertThat(users)
                .extracting(MediaUser::kind)
                .containsExactly("asset", "board", "form", "version", "generation");
        assertThat(users).extracting(MediaUser::shows).containsExactly(true, true, true, true, false);
        assertThat(users.get(0).id()).isEqualTo(lamp.id().value());
        assertThat(users).extracting(MediaUser::label).doesNotContain("").doesNotHaveDuplicates();
        assertThat(reads.media().users(file.id(), 2)).isEqualTo(users.subList(0, 2));
        assertThat(reads.media().shown(file.id())).isTrue();
        assertThat(reads.media().users(new MediaId("nobody"), 9)).isEmpty();
    }

    @Test
    void a_record_that_a_file_was_there_once_does_not_show_it() {
        MediaFile file = picture();
        store(file);
        NewJob job = Jobs.job();
        writes.jobs().add(job);
        writes.generations().add(Jobs.generation(job, List.of(), file.id()));
        assertThat(reads.media().users(file.id(), 9)).hasSize(1);
        assertThat(reads.media().shown(file.id())).isFalse();
        assertThat(reads.media().unused(Optional.empty(), NOON.plusSeconds(1), 9))
                .isEmpty();
    }

    @Test
    void files_that_nothing_refers_to_are_found_in_order_of_id() {
        MediaFile first = picture();
        MediaFile shown = picture();
        MediaFile second = picture();
        store(second, shown, first);
        store(showing(prop("Lamp"), AssetImage.of(shown.id(), ImageSlot.PRIMARY)));
        assertThat(reads.media().unused(Optional.empty(), NOON.plusMillis(1), 9))
                .containsExactly(first, second);
        assertThat(reads.media().unused(Optional.empty(), NOON.plusMillis(1), 1))
                .containsExactly(first);
        assertThat(reads.media().unused(Optional.of(first.id()), NOON.plusMillis(1), 9))
                .containsExactly(second);
        assertThat(reads.media().unused(Optional.empty(), NOON, 9))
                .as("too young")
                .isEmpty();
    }
}
