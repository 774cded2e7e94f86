package dev.filmwright.core.vision;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.NotFoundException;
import dev.filmwright.ProviderException;
import dev.filmwright.core.id.Ids;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.LiveListener;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.vision.Analysis;
import dev.filmwright.vision.Conversation;
import dev.filmwright.vision.ConversationDraft;
import dev.filmwright.vision.ConversationId;
import dev.filmwright.vision.Conversations;
import dev.filmwright.vision.Message;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Conversations} over the storage port; what is said goes through durable jobs. */
final class StoredConversations implements Conversations {
    private static final Logger LOG = LoggerFactory.getLogger(StoredConversations.class);
    private static final int LONGEST_QUESTION = 20_000;
    private static final int LONGEST_ANSWER = 200_000;

    private final Talks talks;
    private final TalkJobs jobs;
    private final Generations generations;
    private final MediaLibrary media;
    private final Waiting waiting;
    private final Ids ids;

    @Inject
    StoredConversations(
            Talks talks, TalkJobs jobs, Generations generations, MediaLibrary media, Waiting waiting, Ids ids) {
        this.talks = talks;
        this.jobs = jobs;
        this.generations = generations;
        this.media = media;
        this.waiting = waiting;
        this.ids = ids;
    }

    @Override
    public Conversation create(ConversationDraft draft) {
        jobs.checkModel(draft.model());
        return talks.create(new ConversationId(ids.next()), draft);
    }

    @Override
    public Conversation get(ConversationId id) {
        settle(id);
        return talks.read(book -> book.get(id));
    }

    @Override
    public List<Conversation> list(Optional<ConversationId> after, int limit) {
        checkLimit(limit);
        return talks.read(book -> book.list(after, limit));
    }

    @Override
    public List<Message> messages(ConversationId id, long before, int limit) {
        checkLimit(limit);
        settle(id);
        return talks.read(book -> {
            book.get(id);
            return book.messages(id, before, limit).stream()
                    .map(TalkJson.Kept::message)
                    .toList();
        });
    }

    private static void checkLimit(int limit) {
        if (limit < 1) {
            throw new InvalidInputException("limit", limit, "ask for at least one");
        }
    }

    @Override
    public Message ask(ConversationId id, String text, List<MediaId> pictures) {
        return ask(id, text, pictures, Waiting.nobody());
    }

    @Override
    public Message ask(ConversationId id, String text, List<MediaId> pictures, LiveListener listener) {
        if (text.isBlank() || text.length() > LONGEST_QUESTION) {
            throw new InvalidInputException("text", text, "use 1 to " + LONGEST_QUESTION + " characters");
        }
        List<MediaId> shown = pictures.stream().distinct().toList();
        for (MediaId picture : shown) {
            if (media.find(picture).isEmpty()) {
                throw new InvalidInputException("pictures", picture, "there is no such picture: store it first");
            }
        }
        settle(id);
        Conversation conversation = talks.read(book -> book.get(id));
        jobs.check(conversation, talks.question(conversation, text, shown));
        return answer(talks.ask(id, text, shown), listener);
    }

    @Override
    public Message awaitAnswer(ConversationId id, LiveListener listener) {
        Optional<Talks.Open> open = talks.open(id);
        if (open.isPresent()) {
            return answer(open.get(), listener);
        }
        return talks.read(book -> book.messages(id, Long.MAX_VALUE, 1)).stream()
                .findFirst()
                .map(TalkJson.Kept::message)
                .orElseThrow(() -> new NotFoundException("message", id + "/1"));
    }

    @Override
    public Message retry(ConversationId id, LiveListener listener) {
        settle(id);
        return answer(talks.askAgain(id), listener);
    }

    /** Has a question asked that is stored, or waits for the job that asks it already. */
    private Message answer(Talks.Open open, LiveListener listener) {
        JobId job = started(open);
        Job ended = waiting.ended(job, open.conversation().timeout(), listener);
        settle(open, ended);
        Message question = talks.read(book ->
                        book.message(open.conversation().id(), open.message().number()))
                .message();
        if (question.state() != Message.State.DONE) {
            throw new ProviderException(question.failure().orElseGet(() -> Waiting.failure(ended)), null);
        }
        return talks.read(book ->
                        book.message(open.conversation().id(), open.message().number() + 1))
                .message();
    }

    private JobId started(Talks.Open open) {
        try {
            TalkJobs.Asked asked = jobs.start(open);
            talks.asked(open, asked.job(), asked.omitted());
            return asked.job();
        } catch (LibraryException e) {
            throw e; // it still waits, and is asked once the library can be used again
        } catch (FilmwrightException e) {
            talks.failed(open, Optional.empty(), e.failure());
            throw e;
        }
    }

    /** Takes the answer of a question of which the job has ended, e.g. after a crash. */
    private void settle(ConversationId id) {
        talks.open(id).ifPresent(open -> jobs.find(open).ifPresent(job -> settle(open, job)));
    }

    private void settle(Talks.Open open, Job job) {
        if (job.state() == JobState.SUCCEEDED && job.generation().isPresent()) {
            String text;
            try {
                text = generations.text(job.generation().get()).strip();
            } catch (NotFoundException e) {
                talks.failed(open, Optional.of(job.id()), e.failure());
                return;
            }
            if (text.isEmpty()) {
                talks.failed(open, Optional.of(job.id()), failure(job, "said nothing: ask in other words"));
            } else if (text.length() > LONGEST_ANSWER) {
                talks.failed(
                        open,
                        Optional.of(job.id()),
                        failure(
                                job,
                                "said " + text.length() + " characters, more than " + LONGEST_ANSWER
                                        + " are not kept: ask for less"));
            } else {
                talks.answered(open, job, text);
            }
        } else if (job.state().terminal() || job.state() == JobState.UNCERTAIN) {
            talks.failed(open, Optional.of(job.id()), Waiting.failure(job));
        }
    }

    private static Failure failure(Job job, String what) {
        String model = job.request().model().toString();
        return Failure.ofProvider(
                job.request().model().provider(),
                Failure.Kind.BAD_RESPONSE,
                model + " " + what,
                false,
                Failure.Billing.UNKNOWN);
    }

    @Override
    public Message attach(ConversationId id, long message, Analysis analysis) {
        settle(id);
        return talks.attach(id, message, analysis);
    }

    @Override
    public Conversation rename(ConversationId id, String title) {
        return talks.rename(id, ConversationDraft.title(title));
    }

    @Override
    public void delete(ConversationId id) {
        Optional<Job> running = talks.read(book -> book.find(id))
                .flatMap(found -> talks.open(id))
                .flatMap(jobs::find);
        running.filter(job -> !job.state().terminal()).ifPresent(this::stop);
        talks.remove(id);
    }

    /** What it says would be nobody's; where it cannot be stopped it ends by itself. */
    private void stop(Job job) {
        try {
            generations.cancel(job.id());
        } catch (FilmwrightException e) {
            LOG.info("job {} goes on, though its conversation is deleted: {}", job.id(), e.getMessage());
        }
    }
}
