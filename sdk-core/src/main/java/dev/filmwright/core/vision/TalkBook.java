package dev.filmwright.core.vision;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.vision.Analysis;
import dev.filmwright.vision.Conversation;
import dev.filmwright.vision.ConversationId;
import dev.filmwright.vision.Message;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Conversations in one transaction: a document for each, and one for each of its messages, so that a long one costs no more to
 * go on with than a short one.
 */
final class TalkBook {
    private static final String HEADS = "conversation";
    private static final String MESSAGES = "conversation-message";

    private final UnitOfWork unit;
    private final Instant now;

    TalkBook(UnitOfWork unit, Instant now) {
        this.unit = unit;
        this.now = now;
    }

    Optional<Conversation> find(ConversationId id) {
        return unit.documents().find(HEADS, id.value(), now).map(found -> TalkJson.conversation(found.json()));
    }

    Conversation get(ConversationId id) {
        return find(id).orElseThrow(() -> new NotFoundException("conversation", id.value()));
    }

    List<Conversation> list(Optional<ConversationId> after, int limit) {
        DocumentQuery query = DocumentQuery.all(HEADS).descend();
        return unit.documents().list(after.map(id -> query.after(id.value())).orElse(query), limit, now).stream()
                .map(found -> TalkJson.conversation(found.json()))
                .toList();
    }

    void put(Conversation conversation) {
        String key = conversation.id().value();
        put(new StoredDocument(
                HEADS,
                key,
                "",
                label(conversation),
                revision(HEADS, key),
                TalkJson.write(conversation),
                Set.of(),
                Optional.empty()));
    }

    private static String label(Conversation conversation) {
        return "conversation \"" + conversation.title() + "\"";
    }

    private void put(StoredDocument document) {
        if (!unit.documents().put(document, now)) {
            throw new ConflictException(document.label() + " was changed meanwhile: try again");
        }
    }

    private long revision(String shelf, String key) {
        return unit.documents()
                .find(shelf, key, now)
                .map(StoredDocument::revision)
                .orElse(0L);
    }

    /** Returns messages, the newest first. */
    List<TalkJson.Kept> messages(ConversationId id, long before, int limit) {
        DocumentQuery query = DocumentQuery.of(MESSAGES, id.value()).descend();
        return unit
                .documents()
                .list(before == Long.MAX_VALUE ? query : query.after(key(id, before)), limit, now)
                .stream()
                .map(found -> TalkJson.message(found.json()))
                .toList();
    }

    TalkJson.Kept message(ConversationId id, long number) {
        return unit.documents()
                .find(MESSAGES, key(id, number), now)
                .map(found -> TalkJson.message(found.json()))
                .orElseThrow(() -> new NotFoundException("message", id + "/" + number));
    }

    void put(Conversation conversation, TalkJson.Kept kept) {
        String key = key(conversation.id(), kept.message().number());
        put(new StoredDocument(
                MESSAGES,
                key,
                conversation.id().value(),
                label(conversation),
                revision(MESSAGES, key),
                TalkJson.write(kept),
                media(kept.message()),
                Optional.empty()));
    }

    private static Set<MediaId> media(Message message) {
        Set<MediaId> media = new HashSet<>(message.pictures());
        for (Analysis analysis : message.analyses()) {
            if (analysis instanceof Analysis.Compared compared) {
                media.add(compared.reference());
                media.add(compared.picture());
            }
        }
        return media;
    }

    /** Keys are compared by their code points, so numbers have as many digits as any of them needs. */
    private static String key(ConversationId id, long number) {
        return id.value() + "/" + String.format(Locale.ROOT, "%019d", number);
    }

    void remove(ConversationId id) {
        unit.documents().removeAll(MESSAGES, id.value());
        unit.documents().remove(HEADS, id.value());
    }
}
