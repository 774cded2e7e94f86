package dev.filmwright.core.vision;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Providers;
import dev.filmwright.vision.Conversation;
import dev.filmwright.vision.ConversationId;
import dev.filmwright.vision.Message;
import dev.filmwright.vision.Message.Omitted;
import dev.filmwright.vision.Message.State;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The jobs that ask the questions of conversations. */
final class TalkJobs {
    private static final String TALK = "talk";
    private static final String CONVERSATION = "conversation";
    private static final String ASKING = "asking";
    private static final int PAGE = 50;

    private final Talks talks;
    private final Generations generations;
    private final Providers providers;

    @Inject
    TalkJobs(Talks talks, Generations generations, Providers providers) {
        this.talks = talks;
        this.generations = generations;
        this.providers = providers;
    }

    /** A question that has its job. */
    record Asked(JobId job, Omitted omitted) {}

    Capabilities checkModel(ModelRef model) {
        Capabilities can = providers.modelOrAsk(model).capabilities();
        if (!can.outputs().contains(OutputKind.TEXT)) {
            throw new InvalidInputException("model", model, "it makes no text: choose one to talk with");
        }
        return can;
    }

    /** Checks a question before it is stored. */
    void check(Conversation conversation, Message question) {
        Capabilities can = checkModel(conversation.model());
        if (question.pictures().size() > mostPictures(can)) {
            throw new InvalidInputException(
                    "pictures",
                    question.pictures().size(),
                    conversation.model() + " looks at " + mostPictures(can) + " at a time: leave some out");
        }
        if (!new TalkPrompt(question, conversation.budget(), mostPictures(can)).fits()) {
            throw new InvalidInputException(
                    "text",
                    question.text(),
                    "with its pictures it is beyond the conversation's " + conversation.budget()
                            + " tokens: shorten it, or begin a conversation with a larger budget");
        }
    }

    private static int mostPictures(Capabilities can) {
        return Math.min(can.inputs().getOrDefault(InputRole.REFERENCE, 0), can.maxInputs());
    }

    /** Starts the job of a question, or returns the one it has. */
    Asked start(Talks.Open open) {
        Conversation conversation = open.conversation();
        Capabilities can = checkModel(conversation.model());
        TalkPrompt prompt = new TalkPrompt(open.message(), conversation.budget(), mostPictures(can));
        long messages = history(conversation.id(), open.message().number(), prompt);
        GenerationRequest.Builder request = GenerationRequest.text(
                        conversation.model(),
                        AssembledPrompt.plain(PromptKind.FRAME, prompt.text()),
                        conversation.owner())
                .idempotencyKey(open.key())
                .label(Asking.LABEL, TALK)
                .label(CONVERSATION, conversation.id().value())
                .label(ASKING, open.key())
                .terms(JobTerms.usual().finishWithin(conversation.timeout()));
        prompt.pictures().forEach(picture -> request.input(InputRole.REFERENCE, picture));
        JobId job = generations.start(request.build()).id();
        return new Asked(job, new Omitted((int) Math.min(messages, Integer.MAX_VALUE), prompt.picturesLeftOut()));
    }

    /** Adds what was said before, newest first; returns how many messages found no room. */
    private long history(ConversationId id, long before, TalkPrompt prompt) {
        long place = before;
        while (true) {
            long from = place;
            List<TalkJson.Kept> page = talks.read(book -> book.messages(id, from, PAGE));
            for (TalkJson.Kept kept : page) {
                Message message = kept.message();
                if (message.state() == State.DONE && !prompt.add(message)) {
                    return message.number();
                }
                place = message.number();
            }
            if (page.size() < PAGE) {
                return 0;
            }
        }
    }

    /** Returns the job of a question, if it was started. */
    Optional<Job> find(Talks.Open open) {
        return generations.jobs(Map.of(ASKING, open.key()), 1).stream().findFirst();
    }
}
