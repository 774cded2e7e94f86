package dev.filmwright.testkit.memory;

import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.DocumentStore;
import dev.filmwright.spi.storage.StoredDocument;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link DocumentStore} in memory. */
final class MemoryDocumentStore implements DocumentStore {
    private final State state;

    MemoryDocumentStore(State state) {
        this.state = state;
    }

    @Override
    public boolean put(StoredDocument document, Instant now) {
        long stored = find(document.shelf(), document.key(), now)
                .map(StoredDocument::revision)
                .orElse(0L);
        if (stored != document.revision()) {
            return false;
        }
        state.documents.put(
                new State.DocumentKey(document.shelf(), document.key()),
                new StoredDocument(
                        document.shelf(),
                        document.key(),
                        document.owner(),
                        document.label(),
                        stored + 1,
                        document.json(),
                        document.media(),
                        document.expires().map(Times::kept)));
        return true;
    }

    @Override
    public Optional<StoredDocument> find(String shelf, String key, Instant now) {
        return state.documents.find(new State.DocumentKey(shelf, key)).filter(document -> !over(document, now));
    }

    @Override
    public List<StoredDocument> list(DocumentQuery query, int limit, Instant now) {
        Comparator<String> keys = query.descending() ? Texts.ORDER.reversed() : Texts.ORDER;
        return state.documents.all().stream()
                .filter(document -> document.shelf().equals(query.shelf()))
                .filter(document -> query.owner().map(document.owner()::equals).orElse(true))
                .filter(document -> query.after()
                        .map(key -> keys.compare(document.key(), key) > 0)
                        .orElse(true))
                .filter(document -> !over(document, now))
                .sorted(Comparator.comparing(StoredDocument::key, keys))
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(String shelf, String key) {
        state.documents.remove(new State.DocumentKey(shelf, key));
    }

    @Override
    public void removeAll(String shelf, String owner) {
        state.documents.removeIf((key, document) ->
                document.shelf().equals(shelf) && document.owner().equals(owner));
    }

    @Override
    public void removeExpired(Instant now) {
        state.documents.removeIf((key, document) -> over(document, now));
    }

    private static boolean over(StoredDocument document, Instant now) {
        return document.expires().map(until -> !until.isAfter(Times.kept(now))).orElse(false);
    }
}
