package dev.filmwright.provider.flux;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.InvalidInputException;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads how a task is doing. The words for its state are an open set: one that nobody knows goes on. Thread-safe. */
final class Answers {
    static final String SAMPLE = "sample";

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final MoneyUnit CREDITS = MoneyUnit.credits(FluxPlugin.ID);
    private static final Duration SOONEST = Duration.ofMillis(500);
    private static final Duration LATEST = Duration.ofSeconds(10);
    private static final Duration NOT_FOUND_YET = Duration.ofSeconds(2);
    private static final int LONGEST_DETAILS = 300;
    private static final int LONGEST_PROMPT = 1000;
    private static final int MOST_WORDS = 50;
    private static final Set<String> GO_ON = Set.of("pending", "reasoning", "generating", "");

    private final Clock clock;
    private final Duration grace;
    private final Secrets secrets;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    Answers(Clock clock, Duration grace, Secrets secrets) {
        this.clock = clock;
        this.grace = grace;
        this.secrets = secrets;
    }

    PollResult read(Task task, JsonValue answer) {
        String state = state(answer);
        return switch (state) {
            case "ready" -> ready(task, answer);
            case "request moderated" ->
                failed(
                        Kind.CONTENT_REJECTED,
                        "the prompt or a picture given was refused before any work was done; change it"
                                + details(answer),
                        Billing.NOT_CHARGED);
            case "content moderated" ->
                failed(
                        Kind.CONTENT_REJECTED,
                        "what was made was refused; change the prompt, or try another seed" + details(answer),
                        Billing.NOT_CHARGED);
            case "error", "failed" ->
                new PollResult.Failed(Failure.ofProvider(
                        FluxPlugin.ID,
                        Kind.UNAVAILABLE,
                        "it could not be made" + details(answer),
                        true,
                        Billing.UNKNOWN));
            case "task not found" -> notFound(task);
            default -> running(task, state, answer);
        };
    }

    /** A task that was accepted a moment ago may not be known to every cluster yet; later it has expired. */
    PollResult notFound(Task task) {
        if (age(task).compareTo(grace) < 0) {
            return new PollResult.Running(OptionalDouble.empty(), NOT_FOUND_YET);
        }
        return failed(Kind.NOT_FOUND, "the backend does not know the task any more: send it again", Billing.UNKNOWN);
    }

    /** Returns that it goes on, where the backend says nothing more. */
    PollResult running(Task task) {
        return new PollResult.Running(OptionalDouble.empty(), pause(task));
    }

    /** Some answers say {@code state}, some {@code status}; upper case, hyphens and underscores mean nothing. */
    static String state(JsonValue answer) {
        JsonValue word = answer.at("status").present() ? answer.at("status") : answer.at("state");
        return word.optional(JsonValue::text)
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", " ")
                .strip();
    }

    private PollResult running(Task task, String state, JsonValue answer) {
        if (!GO_ON.contains(state) && unknown.size() < MOST_WORDS && unknown.add(state)) {
            LOG.info(
                    "flux says a word for the state of a task that is not known: \"{}\"; it is taken for running",
                    secrets.excerpt(state.replaceAll("\\p{Cntrl}", " "), 100, true));
        }
        JsonValue progress = answer.at("progress");
        double fraction = progress.isNumber() ? progress.decimal().doubleValue() : Double.NaN;
        return new PollResult.Running(
                fraction >= 0 && fraction <= 1 ? OptionalDouble.of(fraction) : OptionalDouble.empty(), pause(task));
    }

    private PollResult ready(Task task, JsonValue answer) {
        JsonValue result = answer.at("result");
        if (!result.at(SAMPLE).isText()) {
            return failed(Kind.BAD_RESPONSE, "it says it is ready and names no picture", Billing.UNKNOWN);
        }
        List<String> warnings = new ArrayList<>(task.warnings());
        JsonValue prompt = result.at("prompt");
        if (task.rewritten() && prompt.isText()) {
            warnings.add("the prompt was written anew: " + secrets.excerpt(prompt.text(), LONGEST_PROMPT, true));
        }
        // What is settled in the end counts, if it is said; else what was said when the work was taken.
        Optional<BigDecimal> settled =
                answer.at("cost").isNumber() ? Optional.of(answer.at("cost").decimal()) : task.cost();
        return new PollResult.Succeeded(
                List.of(new Output(SAMPLE, task.format())),
                seed(result.at("seed")),
                settled.flatMap(Answers::credits),
                warnings);
    }

    private static OptionalLong seed(JsonValue seed) {
        try {
            return seed.isNumber() ? OptionalLong.of(seed.decimal().longValueExact()) : OptionalLong.empty();
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    /** An amount no bill can have says nothing, and is no reason to lose what was paid for. */
    private static Optional<Money> credits(BigDecimal amount) {
        try {
            return amount.signum() < 0 ? Optional.empty() : Optional.of(new Money(amount, CREDITS));
        } catch (InvalidInputException e) {
            LOG.warn("flux says a cost that cannot be: it is not counted");
            return Optional.empty();
        }
    }

    /** Free-form: an object or a plain text. It is shown, never read. */
    private String details(JsonValue answer) {
        JsonValue details = answer.at("details");
        if (!details.present()) {
            return "";
        }
        String text = details.isText() ? details.text() : details.json();
        return ": " + secrets.excerpt(text.replaceAll("[\\p{Cntrl}\\s]+", " "), LONGEST_DETAILS, true);
    }

    /** Often at first, then more and more seldom. */
    private Duration pause(Task task) {
        Duration pause = age(task).dividedBy(8);
        if (pause.compareTo(SOONEST) < 0) {
            return SOONEST;
        }
        return pause.compareTo(LATEST) > 0 ? LATEST : pause;
    }

    private Duration age(Task task) {
        Duration age = Duration.between(task.accepted(), clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static PollResult failed(Kind kind, String message, Billing billing) {
        return new PollResult.Failed(Failure.ofProvider(FluxPlugin.ID, kind, message, false, billing));
    }
}
