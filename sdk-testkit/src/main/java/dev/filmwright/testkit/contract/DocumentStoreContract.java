package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.MediaUser;
import dev.filmwright.spi.storage.StoredDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.DocumentStore} must do. */
public abstract class DocumentStoreContract extends StorageFixture {
    private static final Instant LATER = NOON.plusSeconds(60);

    /** For subclasses. */
    protected DocumentStoreContract() {}

    @Test
    void a_document_comes_back_as_it_was_put_with_its_first_revision() {
        StoredDocument document = new StoredDocument(
                "wizard",
                "w1",
                "mara",
                "the wizard",
                0,
                "{\"a\":\"ü\"}",
                Set.of(new MediaId("m1")),
                Optional.of(LATER));
        assertThat(writes.documents().put(document, NOON)).isTrue();
        assertThat(reads.documents().find("wizard", "w1", NOON))
                .contains(new StoredDocument(
                        "wizard",
                        "w1",
                        "mara",
                        "the wizard",
                        1,
                        "{\"a\":\"ü\"}",
                        Set.of(new MediaId("m1")),
                        Optional.of(LATER)));
        assertThat(reads.documents().find("wizard", "w2", NOON)).isEmpty();
        assertThat(reads.documents().find("talk", "w1", NOON)).isEmpty();
    }

    @Test
    void whoever_read_the_last_revision_replaces_a_document_and_nobody_else() {
        put("wizard", "w1", "mara", "first");
        StoredDocument read = reads.documents().find("wizard", "w1", NOON).orElseThrow();
        assertThat(writes.documents().put(read.withJson("second"), NOON)).isTrue();
        assertThat(writes.documents().put(read.withJson("stale"), NOON)).isFalse();
        assertThat(writes.documents().put(StoredDocument.of("wizard", "w1", "", "", "new"), NOON))
                .isFalse();
        assertThat(reads.documents().find("wizard", "w1", NOON).orElseThrow())
                .extracting(StoredDocument::json, StoredDocument::revision)
                .containsExactly("second", 2L);
    }

    @Test
    void a_document_that_is_gone_is_not_put_again_by_who_read_it() {
        put("wizard", "w1", "mara", "first");
        StoredDocument read = reads.documents().find("wizard", "w1", NOON).orElseThrow();
        writes.documents().remove("wizard", "w1");
        writes.documents().remove("wizard", "w1");
        assertThat(writes.documents().put(read.withJson("second"), NOON)).isFalse();
        assertThat(reads.documents().find("wizard", "w1", NOON)).isEmpty();
    }

    @Test
    void documents_are_listed_by_key_up_and_down_from_anywhere() {
        put("talk", "b", "mara", "");
        put("talk", "a", "mara", "");
        put("talk", "\uFF5E", "mara", "");
        put("talk", "\uD83D\uDE00", "mara", "");
        put("talk", "c", "jo", "");
        put("wizard", "d", "mara", "");
        assertThat(keys(DocumentQuery.of("talk", "mara"), 9)).containsExactly("a", "b", "\uFF5E", "\uD83D\uDE00");
        assertThat(keys(DocumentQuery.of("talk", "mara").descend(), 2)).containsExactly("\uD83D\uDE00", "\uFF5E");
        assertThat(keys(DocumentQuery.of("talk", "mara").after("a"), 1)).containsExactly("b");
        assertThat(keys(DocumentQuery.of("talk", "mara").descend().after("b"), 9))
                .containsExactly("a");
        assertThat(keys(DocumentQuery.all("talk"), 9)).containsExactly("a", "b", "c", "\uFF5E", "\uD83D\uDE00");
        assertThat(keys(DocumentQuery.of("talk", "nobody"), 9)).isEmpty();
    }

    @Test
    void a_document_is_gone_when_its_time_is_up() {
        writes.documents()
                .put(new StoredDocument("wizard", "w1", "", "", 0, "old", Set.of(), Optional.of(LATER)), NOON);
        put("wizard", "w2", "", "stays");
        assertThat(reads.documents().find("wizard", "w1", LATER.minusMillis(1))).isPresent();
        assertThat(reads.documents().find("wizard", "w1", LATER)).isEmpty();
        assertThat(reads.documents().list(DocumentQuery.all("wizard"), 9, LATER))
                .hasSize(1);
        writes.documents().removeExpired(LATER);
        assertThat(reads.documents().find("wizard", "w1", NOON)).isEmpty();
        assertThat(reads.documents().find("wizard", "w2", LATER)).isPresent();
    }

    @Test
    void a_document_whose_time_is_up_is_in_nobodys_way_and_not_put_again_by_who_read_it() {
        writes.documents()
                .put(new StoredDocument("wizard", "w1", "", "", 0, "old", Set.of(), Optional.of(LATER)), NOON);
        StoredDocument read = reads.documents().find("wizard", "w1", NOON).orElseThrow();
        assertThat(writes.documents().put(read.withJson("too late"), LATER)).isFalse();
        assertThat(writes.documents().put(StoredDocument.of("wizard", "w1", "", "", "new"), LATER))
                .isTrue();
        assertThat(reads.documents().find("wizard", "w1", LATER))
                .map(StoredDocument::json)
                .contains("new");
    }

    @Test
    void all_of_an_owner_on_a_shelf_go_together() {
        put("talk", "a", "mara", "");
        put("talk", "b", "jo", "");
        put("wizard", "c", "mara", "");
        writes.documents().removeAll("talk", "mara");
        assertThat(keys(DocumentQuery.all("talk"), 9)).containsExactly("b");
        assertThat(keys(DocumentQuery.all("wizard"), 9)).containsExactly("c");
    }

    @Test
    void a_document_is_a_user_of_the_media_it_shows_until_it_shows_others() {
        MediaId first = new MediaId("m1");
        MediaId second = new MediaId("m2");
        StoredDocument document =
                new StoredDocument("wizard", "w1", "mara", "the wizard", 0, "", Set.of(first), Optional.empty());
        writes.documents().put(document, NOON);
        assertThat(reads.media().users(first, 9)).containsExactly(new MediaUser("wizard", "w1", "the wizard", true));
        writes.documents()
                .put(
                        new StoredDocument(
                                "wizard", "w1", "mara", "the wizard", 1, "", Set.of(second), Optional.empty()),
                        NOON);
        assertThat(reads.media().users(first, 9)).isEmpty();
        assertThat(reads.media().users(second, 9)).hasSize(1);
        writes.documents().remove("wizard", "w1");
        assertThat(reads.media().users(second, 9)).isEmpty();
    }

    private void put(String shelf, String key, String owner, String json) {
        assertThat(writes.documents().put(StoredDocument.of(shelf, key, owner, "", json), NOON))
                .isTrue();
    }

    private List<String> keys(DocumentQuery query, int limit) {
        return reads.documents().list(query, limit, NOON).stream()
                .map(StoredDocument::key)
                .toList();
    }
}
