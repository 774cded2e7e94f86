package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.FILM;
import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetForm;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Scope;
import dev.filmwright.media.MediaId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link dev.filmwright.spi.storage.FormStore} must do. */
public abstract class FormStoreContract extends StorageFixture {
    private static final Instant LATER = NOON.plusSeconds(60);

    /** For subclasses. */
    protected FormStoreContract() {}

    @ParameterizedTest
    @MethodSource("dev.filmwright.testkit.contract.AssetStoreContract#profiles")
    void a_form_comes_back_as_it_was_put_in_whatever_is_wrong_with_it(Profile profile) {
        AssetForm form = new AssetForm(
                "no such category",
                Scope.of(FILM),
                new AssetContent(
                        "",
                        "half a sen",
                        List.of("", "a"),
                        new TreeMap<>(Map.of("k", "v")),
                        profile,
                        List.of(AssetImage.of(new MediaId("gone"), ImageSlot.HEADSHOT)),
                        new TreeMap<>()));
        writes.forms().put(form, LATER);
        assertThat(reads.forms().find("no such category", Scope.of(FILM), NOON)).contains(form);
    }

    @Test
    void there_is_one_form_per_category_and_scope() {
        writes.forms().put(form("props", Scope.GLOBAL, "first"), LATER);
        writes.forms().put(form("props", Scope.of(FILM), "film"), LATER);
        writes.forms().put(form("style", Scope.GLOBAL, "style"), LATER);
        writes.forms().put(form("props", Scope.GLOBAL, "second"), LATER);
        assertThat(reads.forms().find("props", Scope.GLOBAL, NOON)).contains(form("props", Scope.GLOBAL, "second"));
        writes.forms().remove("props", Scope.GLOBAL);
        writes.forms().remove("props", Scope.GLOBAL);
        assertThat(reads.forms().find("props", Scope.GLOBAL, NOON)).isEmpty();
        assertThat(reads.forms().find("props", Scope.of(FILM), NOON)).isPresent();
        assertThat(reads.forms().find("style", Scope.GLOBAL, NOON)).isPresent();
    }

    @Test
    void a_form_is_gone_when_its_time_is_up() {
        writes.forms().put(form("props", Scope.GLOBAL, "old"), LATER);
        writes.forms().put(form("style", Scope.GLOBAL, "new"), LATER.plusMillis(1));
        assertThat(reads.forms().find("props", Scope.GLOBAL, LATER.minusMillis(1)))
                .isPresent();
        assertThat(reads.forms().find("props", Scope.GLOBAL, LATER)).isEmpty();
        writes.forms().removeExpired(LATER);
        assertThat(reads.forms().find("props", Scope.GLOBAL, NOON)).isEmpty();
        assertThat(reads.forms().find("style", Scope.GLOBAL, NOON)).isPresent();
    }

    private static AssetForm form(String category, Scope scope, String name) {
        return new AssetForm(category, scope, content(name, ""));
    }
}
