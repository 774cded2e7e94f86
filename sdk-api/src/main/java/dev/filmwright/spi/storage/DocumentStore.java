package dev.filmwright.spi.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Documents that rooms of the library keep whole, inside one transaction: what is read by its key or listed by its owner, and
 * never searched. A document whose time is up is not there any more, whether or not it was removed.
 */
public interface DocumentStore {
    /**
     * Keeps a document if nobody put it since it was read: one of revision 0 if there is none with its key, another one in
     * place of that with its revision. It then has the next revision.
     *
     * @return whether it was kept
     */
    boolean put(StoredDocument document, Instant now);

    /** Returns a document as it was put last. */
    Optional<StoredDocument> find(String shelf, String key, Instant now);

    /** Returns documents in the order asked for, at most {@code limit} of them. */
    List<StoredDocument> list(DocumentQuery query, int limit, Instant now);

    /** Removes a document; does nothing if there is none. */
    void remove(String shelf, String key);

    /** Removes all documents of an owner on a shelf. */
    void removeAll(String shelf, String owner);

    /** Removes the documents whose time is up. */
    void removeExpired(Instant now);
}
