package dev.filmwright.core.vision;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.generation.LiveListener;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Providers;
import dev.filmwright.vision.AnswerProblem;
import dev.filmwright.vision.UnreadableAnswerException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks models, twice at most. A provider that knows schemas asks again by itself where its model does not follow one, and fails
 * the job if that is of no use; a failed job is not asked again here. What fits the schema is also read here but for a few
 * things no schema says, so the two do not multiply.
 */
final class Asking {
    /** The label that says what a job is for. */
    static final String LABEL = "vision";

    private static final String TEMPERATURE = "temperature";
    private static final int LONGEST_MESSAGE = 600;

    private final Generations generations;
    private final Providers providers;
    private final Tickets tickets;
    private final Waiting waiting;

    @Inject
    Asking(Generations generations, Providers providers, Tickets tickets, Waiting waiting) {
        this.generations = generations;
        this.providers = providers;
        this.tickets = tickets;
        this.waiting = waiting;
    }

    /** An answer that fits, and the jobs it took. */
    record Answer<T>(T value, List<JobId> jobs) {}

    /** Checks that a model can look at so many pictures; returns what it can. */
    Capabilities seeing(ModelRef model, int pictures) {
        Capabilities can = providers.modelOrAsk(model).capabilities();
        int most = Math.min(can.inputs().getOrDefault(InputRole.REFERENCE, 0), can.maxInputs());
        if (!can.outputs().contains(OutputKind.TEXT) || most == 0) {
            throw new InvalidInputException(
                    "model", model, "it does not put pictures into words: choose one that sees and makes text");
        }
        if (pictures > most) {
            throw new InvalidInputException(
                    "pictures", pictures, model + " looks at " + most + " at a time: leave some out");
        }
        return can;
    }

    /**
     * Asks and waits; asks again if the answer does not fit. The ticket is given back once there is nothing to go on with: not
     * when the process dies or the time is over before the job has ended.
     */
    <T> Answer<T> ask(Question<T> question, LiveListener listener) {
        Capabilities can = seeing(question.model(), question.pictures().size());
        Tickets.Ticket ticket = tickets.take(question.identity(can.schema()), question.pictures());
        Job first = ended(request(question, can, ticket, 1, question.first(can.schema())), ticket, question, listener);
        String said = text(first, ticket);
        Reading<T> reading = question.reader().apply(said);
        List<JobId> jobs = new ArrayList<>(List.of(first.id()));
        if (reading instanceof Reading.Misread<T> misread) {
            String words = question.again(can.schema(), said, misread.problems());
            Job second = ended(request(question, can, ticket, 2, words), ticket, question, listener);
            jobs.add(second.id());
            reading = question.reader().apply(text(second, ticket));
        }
        tickets.giveBack(ticket);
        if (reading instanceof Reading.Read<T> read) {
            return new Answer<>(read.value(), jobs);
        }
        throw unreadable(question.model(), can, ((Reading.Misread<T>) reading).problems(), jobs);
    }

    private Job ended(GenerationRequest request, Tickets.Ticket ticket, Question<?> question, LiveListener listener) {
        JobId id = generations.start(request).id();
        try {
            return waiting.ended(id, question.timeout(), listener);
        } catch (ProviderException e) {
            if (e.failure().kind() == Failure.Kind.CANCELLED) {
                tickets.giveBack(ticket);
            }
            throw e;
        }
    }

    private GenerationRequest request(
            Question<?> question, Capabilities can, Tickets.Ticket ticket, int turn, String words) {
        GenerationRequest.Builder request = GenerationRequest.text(
                        question.model(), AssembledPrompt.plain(PromptKind.FRAME, words), question.owner())
                .idempotencyKey("vision/" + ticket.name() + "/" + turn)
                .terms(JobTerms.usual().finishWithin(question.timeout()));
        question.labels().forEach(request::label);
        request.label(LABEL, question.what());
        question.pictures().forEach(picture -> request.input(InputRole.REFERENCE, picture));
        if (can.schema()) {
            request.schema(AnswerSchema.of(question.fields()));
        }
        if (question.temperature().isPresent() && can.options().contains(TEMPERATURE)) {
            request.option(TEMPERATURE, Double.toString(question.temperature().getAsDouble()));
        }
        return request.build();
    }

    private String text(Job job, Tickets.Ticket ticket) {
        if (job.state() != JobState.SUCCEEDED || job.generation().isEmpty()) {
            tickets.giveBack(ticket);
            throw new ProviderException(Waiting.failure(job), null);
        }
        return generations.text(job.generation().get());
    }

    private static UnreadableAnswerException unreadable(
            ModelRef model, Capabilities can, List<AnswerProblem> problems, List<JobId> jobs) {
        String what = problems.stream().map(AnswerProblem::toString).collect(Collectors.joining("; "));
        String message = model + " gave no answer that fits, also when asked again: "
                + (what.length() <= LONGEST_MESSAGE ? what : what.substring(0, LONGEST_MESSAGE) + "…")
                + " (jobs " + jobs.stream().map(JobId::value).collect(Collectors.joining(", "))
                + "); take a larger model, or fewer pictures";
        Failure.Billing billing = can.free() ? Failure.Billing.NOT_CHARGED : Failure.Billing.UNKNOWN;
        return new UnreadableAnswerException(
                Failure.ofProvider(model.provider(), Failure.Kind.BAD_RESPONSE, message, false, billing),
                problems,
                jobs);
    }
}
