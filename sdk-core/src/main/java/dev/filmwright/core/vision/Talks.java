package dev.filmwright.core.vision;

import dev.filmwright.ConflictException;
import dev.filmwright.Failure;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.vision.Analysis;
import dev.filmwright.vision.Conversation;
import dev.filmwright.vision.ConversationDraft;
import dev.filmwright.vision.ConversationId;
import dev.filmwright.vision.Message;
import dev.filmwright.vision.Message.Omitted;
import dev.filmwright.vision.Message.Role;
import dev.filmwright.vision.Message.State;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The steps of conversations, each in one transaction. */
final class Talks {
    private static final int MOST_ANALYSES = 20;

    private final Storage storage;
    private final Clock clock;

    @Inject
    Talks(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** A question that is to be asked, or is being asked. */
    record Open(Conversation conversation, TalkJson.Kept question) {
        Message message() {
            return question.message();
        }

        /** Returns the name of this asking: the same one is the same job, whoever starts it how often. */
        String key() {
            return "conversation/" + conversation.id() + "/" + message().number() + "/" + question.tries();
        }
    }

    <T> T read(Function<TalkBook, T> work) {
        return storage.read(unit -> work.apply(new TalkBook(unit, clock.instant())));
    }

    private <T> T write(Function<TalkBook, T> work) {
        return storage.write(unit -> work.apply(new TalkBook(unit, clock.instant())));
    }

    Conversation create(ConversationId id, ConversationDraft draft) {
        Instant now = clock.instant();
        Conversation conversation = new Conversation(
                id,
                draft.title(),
                draft.model(),
                draft.owner(),
                draft.budget(),
                draft.timeout(),
                0,
                OptionalLong.empty(),
                now,
                now);
        storage.run(unit -> new TalkBook(unit, now).put(conversation));
        return conversation;
    }

    Conversation rename(ConversationId id, String title) {
        return write(book -> {
            Conversation was = book.get(id);
            Conversation named = head(was, title, was.messages(), was.waiting());
            book.put(named);
            return named;
        });
    }

    private Conversation head(Conversation was, String title, long messages, OptionalLong waiting) {
        return new Conversation(
                was.id(),
                title,
                was.model(),
                was.owner(),
                was.budget(),
                was.timeout(),
                messages,
                waiting,
                was.created(),
                clock.instant());
    }

    /** Returns a question as it would be if it were asked now. */
    Message question(Conversation conversation, String text, List<MediaId> pictures) {
        return new Message(
                conversation.messages() + 1,
                Role.USER,
                text,
                pictures,
                List.of(),
                State.WAITING,
                Optional.empty(),
                Optional.empty(),
                Omitted.NOTHING,
                clock.instant());
    }

    /** Stores a question; from here on it waits for its answer. */
    Open ask(ConversationId id, String text, List<MediaId> pictures) {
        return write(book -> {
            Conversation was = book.get(id);
            checkNoneWaits(was);
            TalkJson.Kept kept = new TalkJson.Kept(question(was, text, pictures), 1);
            Conversation head = head(was, was.title(), was.messages() + 1, OptionalLong.of(was.messages() + 1));
            book.put(head);
            book.put(head, kept);
            return new Open(head, kept);
        });
    }

    private static void checkNoneWaits(Conversation conversation) {
        if (conversation.waiting().isPresent()) {
            throw new ConflictException("conversation \"" + conversation.title() + "\": message "
                    + conversation.waiting().getAsLong()
                    + " waits for its answer: wait for that, or cancel its job, before the next question");
        }
    }

    /** Lets the newest message wait for an answer again. */
    Open askAgain(ConversationId id) {
        return write(book -> {
            Conversation was = book.get(id);
            checkNoneWaits(was);
            Optional<TalkJson.Kept> newest =
                    book.messages(id, Long.MAX_VALUE, 1).stream().findFirst();
            TalkJson.Kept failed = newest.filter(kept -> kept.message().state() == State.FAILED)
                    .orElseThrow(() -> new ConflictException("conversation \"" + was.title()
                            + "\": its newest message is no question that failed: ask a new one"));
            Message message = with(
                    failed.message(),
                    State.WAITING,
                    Optional.empty(),
                    Optional.empty(),
                    failed.message().omitted());
            TalkJson.Kept kept = new TalkJson.Kept(message, failed.tries() + 1);
            Conversation head = head(was, was.title(), was.messages(), OptionalLong.of(message.number()));
            book.put(head);
            book.put(head, kept);
            return new Open(head, kept);
        });
    }

    /** Returns the question that waits, if there is one. */
    Optional<Open> open(ConversationId id) {
        return read(book -> {
            Conversation head = book.get(id);
            return head.waiting().isPresent()
                    ? Optional.of(new Open(head, book.message(id, head.waiting().getAsLong())))
                    : Optional.empty();
        });
    }

    /** Notes which job asks a question, and what did not go with it. */
    void asked(Open open, JobId job, Omitted omitted) {
        change(
                open,
                (book, head, message) -> book.put(
                        head,
                        new TalkJson.Kept(
                                with(message, State.WAITING, Optional.of(job), Optional.empty(), omitted),
                                open.question().tries())));
    }

    /** Puts the answer behind its question, unless somebody else did. */
    void answered(Open open, Job job, String text) {
        change(open, (book, head, message) -> {
            Message answer = new Message(
                    head.messages() + 1,
                    Role.ASSISTANT,
                    text,
                    List.of(),
                    List.of(),
                    State.DONE,
                    Optional.of(job.id()),
                    Optional.empty(),
                    Omitted.NOTHING,
                    clock.instant());
            Conversation next = head(head, head.title(), answer.number(), OptionalLong.empty());
            book.put(next);
            book.put(
                    next,
                    new TalkJson.Kept(
                            with(message, State.DONE, Optional.of(job.id()), Optional.empty(), message.omitted()),
                            open.question().tries()));
            book.put(next, new TalkJson.Kept(answer, 0));
        });
    }

    /** Notes that there is no answer, unless somebody else did. */
    void failed(Open open, Optional<JobId> job, Failure why) {
        change(open, (book, head, message) -> {
            Conversation next = head(head, head.title(), head.messages(), OptionalLong.empty());
            book.put(next);
            book.put(
                    next,
                    new TalkJson.Kept(
                            with(message, State.FAILED, job, Optional.of(why), message.omitted()),
                            open.question().tries()));
        });
    }

    private interface Change {
        void make(TalkBook book, Conversation head, Message message);
    }

    /** Changes a question that still waits, for the same answer; else does nothing. */
    private void change(Open open, Change change) {
        storage.run(unit -> {
            TalkBook book = new TalkBook(unit, clock.instant());
            Optional<Conversation> head = book.find(open.conversation().id());
            long number = open.message().number();
            if (head.isPresent() && head.get().waiting().equals(OptionalLong.of(number))) {
                TalkJson.Kept kept = book.message(open.conversation().id(), number);
                if (kept.tries() == open.question().tries()) {
                    change.make(book, head.get(), kept.message());
                }
            }
        });
    }

    private static Message with(
            Message message, State state, Optional<JobId> job, Optional<Failure> failure, Omitted omitted) {
        return new Message(
                message.number(),
                message.role(),
                message.text(),
                message.pictures(),
                message.analyses(),
                state,
                job,
                failure,
                omitted,
                message.when());
    }

    Message attach(ConversationId id, long number, Analysis analysis) {
        return write(book -> {
            Conversation head = book.get(id);
            TalkJson.Kept kept = book.message(id, number);
            Message was = kept.message();
            if (was.state() == State.WAITING || was.analyses().size() >= MOST_ANALYSES) {
                throw new ConflictException("message " + number + " of conversation \"" + head.title() + "\" "
                        + (was.state() == State.WAITING
                                ? "waits for its answer: attach to it afterwards"
                                : "has " + MOST_ANALYSES + " analyses already: attach to another one"));
            }
            List<Analysis> analyses = new ArrayList<>(was.analyses());
            analyses.add(analysis);
            Message message = new Message(
                    was.number(),
                    was.role(),
                    was.text(),
                    was.pictures(),
                    analyses,
                    was.state(),
                    was.job(),
                    was.failure(),
                    was.omitted(),
                    was.when());
            book.put(head, new TalkJson.Kept(message, kept.tries()));
            return message;
        });
    }

    void remove(ConversationId id) {
        storage.run(unit -> new TalkBook(unit, clock.instant()).remove(id));
    }
}
