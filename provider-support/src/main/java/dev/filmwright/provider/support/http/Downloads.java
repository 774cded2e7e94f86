package dev.filmwright.provider.support.http;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches files from addresses a backend named, which are not to be trusted. Thread-safe.
 *
 * <p>Only hosts that the rules allow are asked, after each redirect anew, and none on the local network unless the rules say so:
 * that is checked on the addresses a connection is made to, so that a name that changes its mind does not help. Credentials go to
 * no other host than the client's own, and only if the rules say so.
 *
 * <p>A file that is cut is gone on with: by {@code Range} and {@code If-Range} where the server names an entity tag, otherwise by
 * reading it again and comparing what is there already. What is written is never a mixture of two files.
 */
public final class Downloads {
    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
    private static final int MOST_ROUNDS = 100;

    private final Settings settings;
    private final Judge judge;
    private final DownloadRules rules;
    private final Fetch fetch;
    private final Backoff backoff;

    Downloads(Settings settings, Attempts attempts, Judge judge, DownloadRules rules) {
        this.settings = settings;
        this.judge = judge;
        this.rules = rules;
        fetch = new Fetch(settings, attempts, judge, rules);
        backoff = new Backoff(settings.retries, settings.random);
    }

    /**
     * Copies a file. Blocks. The stream is written to, flushed, and not closed; after a failure it holds part of the file.
     *
     * @throws IOException if {@code target} cannot be written
     * @throws ExpiredUrlException if the address no longer holds
     * @throws ProviderException if it did not work
     */
    public Downloaded fetch(URI address, OutputStream target) throws IOException {
        return fetch(new Transfer(target, rules.largest), address);
    }

    /**
     * Copies a file whose address may no longer hold: then {@code address} is asked for a fresh one, once, and the copy goes on
     * where it was. Otherwise like {@link #fetch(URI, OutputStream)}.
     */
    public Downloaded fetch(Supplier<URI> address, OutputStream target) throws IOException {
        Transfer transfer = new Transfer(target, rules.largest);
        try {
            return fetch(transfer, address.get());
        } catch (ExpiredUrlException e) {
            LOG.debug("{}: the address of a file no longer holds, a fresh one is asked for", settings.provider);
            return fetch(transfer, address.get());
        }
    }

    private Downloaded fetch(Transfer transfer, URI address) throws IOException {
        Instant end = settings.clock.instant().plus(rules.timeouts.whole());
        int fruitless = 0;
        for (int round = 1; ; round++) {
            long before = transfer.written();
            try {
                fetch.from(address, transfer, left(end));
                backoff.worked();
                return transfer.done();
            } catch (Transfer.TargetException e) {
                throw e.getCause();
            } catch (Trouble trouble) {
                fruitless = transfer.written() > before ? 1 : fruitless + 1;
                Optional<Duration> pause = backoff.pause(trouble, fruitless, left(end));
                if (pause.isEmpty() || round == MOST_ROUNDS) {
                    throw trouble.exception();
                }
                rest(address, trouble, transfer, pause.get());
            }
        }
    }

    private void rest(URI address, Trouble trouble, Transfer transfer, Duration pause) {
        LOG.debug(
                "after {} bytes a download broke, it goes on in {} ms: {}",
                transfer.written(),
                pause.toMillis(),
                trouble.getMessage());
        try {
            settings.pause.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw judge.interrupted(BackendRequest.get(address), new Sent(), e).exception();
        }
    }

    private Duration left(Instant end) {
        Duration left = Duration.between(settings.clock.instant(), end);
        return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
    }

    /** Returns the failure of a file, which says nothing about the job that made it. */
    static Failure failure(Judge judge, BackendRequest request, Failure.Kind kind, String what, boolean retryable) {
        return judge.failure(
                request, kind, what, retryable, Optional.empty(), Failure.Billing.NOT_CHARGED, Optional.empty());
    }
}
