package dev.filmwright.provider.ollama;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.spi.Live;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a model and reads what it says. Thread-safe. */
final class Asking {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final Set<Kind> PERHAPS_DONE = Set.of(Kind.UNAVAILABLE, Kind.TIMEOUT, Kind.BAD_RESPONSE);

    private final Calls calls;
    private final Live live;

    Asking(Calls calls, Live live) {
        this.calls = calls;
        this.live = live;
    }

    /**
     * Asks. Blocks until the model said all.
     *
     * @param remote whether it costs somebody something, so that it is not asked twice
     * @param aloud whether its words are told while they come
     */
    Reply ask(String clientKey, Question question, boolean remote, boolean aloud) {
        live.progress(clientKey, Double.NaN, "waits for " + question.tag());
        Reply reply;
        try {
            reply = once(clientKey, question, remote, aloud);
        } catch (ProviderException e) {
            if (remote || !Words.died(e.failure()) || e.failure().kind() != Kind.UNAVAILABLE) {
                throw e;
            }
            // The server loads it anew; more than once would keep a machine without enough memory busy for nothing.
            LOG.info("the process of {} died, it is asked once more", question.tag());
            live.progress(clientKey, Double.NaN, "its process died, " + question.tag() + " is loaded again");
            reply = once(clientKey, question, false, false);
        }
        if (LOG.isDebugEnabled() || live.watched(clientKey)) {
            String speed = reply.speed().orElse("");
            LOG.debug("{} said {} characters; {}", question.tag(), reply.text().length(), speed);
            live.progress(clientKey, 1, speed);
        }
        return reply;
    }

    private Reply once(String clientKey, Question question, boolean remote, boolean aloud) {
        ReplyReader reader = new ReplyReader(question.wishes().generate(), told(clientKey, aloud));
        try {
            return calls.stream(question.place(), question.body(), !remote, reader::read);
        } catch (ProviderException e) {
            Failure failure = e.failure();
            // A machine of one's own charges nothing, but it may have done the work: nobody is to say that it did not.
            throw PERHAPS_DONE.contains(failure.kind()) && failure.billing() == Failure.Billing.NOT_CHARGED
                    ? new ProviderException(worked(failure), e)
                    : e;
        }
    }

    private static Failure worked(Failure failure) {
        return new Failure(
                failure.kind(),
                failure.message(),
                failure.retryable(),
                failure.retryAfter(),
                Failure.Billing.UNKNOWN,
                Optional.of(OllamaPlugin.ID),
                failure.requestId());
    }

    private ReplyReader.Told told(String clientKey, boolean aloud) {
        return new ReplyReader.Told() {
            @Override
            public void text(String piece) {
                if (aloud) {
                    live.text(clientKey, piece);
                }
            }

            @Override
            public void thinks() {
                live.progress(clientKey, Double.NaN, "thinks");
            }
        };
    }
}
