package dev.filmwright.core.talent;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.talent.WizardId;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardStep;
import dev.filmwright.talent.WizardTake;
import dev.filmwright.talent.WizardView;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has pictures made. What is asked for is written down first and started after that, so that a process that dies in between
 * leaves a session that says what is still to be started.
 */
final class Making {
    private static final Logger LOG = LoggerFactory.getLogger(Making.class);
    // Backends take seeds of 32 bits at least, some of them signed; the last of a batch must fit too.
    private static final long SEEDS = (1L << 31) - 100;

    private final Sessions sessions;
    private final Snapshots snapshots;
    private final Takes takes;
    private final Generations generations;
    private final RandomGenerator random;

    @Inject
    Making(
            Sessions sessions,
            Snapshots snapshots,
            Takes takes,
            Generations generations,
            @SeedSource RandomGenerator random) {
        this.sessions = sessions;
        this.snapshots = snapshots;
        this.takes = takes;
        this.generations = generations;
        this.random = random;
    }

    WizardSession headshots(Sessions.Kept kept) {
        SessionState state = kept.state();
        int round = state.batches().size() + 1;
        SessionState.Batch batch = new SessionState.Batch(
                round, random.nextLong(SEEDS), state.brief().variants());
        return start(kept, state.toBuilder().batch(batch));
    }

    WizardSession views(Sessions.Kept kept) {
        WizardSession now = snapshots.of(kept);
        WizardTake headshot = headshot(now);
        SessionState.Builder after = kept.state().toBuilder();
        boolean any = false;
        for (WizardView view : now.views()) {
            if (view.picture().isEmpty() && !view.underWay()) {
                after.ask(SessionState.key(headshot.job(), view.slot()));
                any = true;
            }
        }
        return any ? start(kept, after) : now;
    }

    WizardSession redo(Sessions.Kept kept, ImageSlot slot) {
        if (!ImageSlot.characterSheet().contains(slot)) {
            throw new InvalidInputException("view", slot, "use a view of the character sheet");
        }
        String key = SessionState.key(headshot(snapshots.of(kept)).job(), slot);
        return start(kept, kept.state().toBuilder().ask(key).unchoose(key));
    }

    private static WizardTake headshot(WizardSession session) {
        return session.headshot()
                .filter(take -> take.picture().isPresent())
                .orElseThrow(() -> new InvalidInputException(
                        "headshot", "", "choose one that has a picture first, in " + WizardStep.HEADSHOTS.label()));
    }

    /** What is refused at its start is not asked for any more: it must not be started by itself another day. */
    private WizardSession start(Sessions.Kept kept, SessionState.Builder after) {
        SessionState asked = after.build(sessions.now());
        WizardSession now = snapshots.of(kept);
        Sessions.Kept put = sessions.put(kept, asked, Snapshots.media(now, asked));
        try {
            takes.startMissing(asked, now.headshot());
        } catch (RuntimeException e) {
            takeBack(put, kept.state(), now, e);
            throw e;
        }
        return snapshots.of(put);
    }

    private void takeBack(Sessions.Kept put, SessionState before, WizardSession now, RuntimeException cause) {
        try {
            sessions.put(put, before.toBuilder().build(sessions.now()), Snapshots.media(now, before));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    void startMissing(SessionState state, WizardSession now) {
        takes.startMissing(state, now.headshot());
    }

    WizardSession choose(Sessions.Kept kept, JobId wanted) {
        WizardSession now = snapshots.of(kept);
        boolean sheet = now.step() == WizardStep.SHEET;
        Stream<WizardTake> offered =
                sheet ? now.views().stream().flatMap(view -> view.takes().stream()) : now.headshots().stream();
        WizardTake take = offered.filter(each -> each.job().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "take", wanted, "use one of the " + (sheet ? "views'" : "headshots'") + " takes"));
        if (take.picture().isEmpty()) {
            throw new InvalidInputException("take", wanted, "it is " + take.state() + ": use one that has a picture");
        }
        SessionState.Builder after = kept.state().toBuilder();
        if (sheet) {
            JobId headshot = now.headshot().orElseThrow().job();
            after.choose(SessionState.key(headshot, take.slot()), wanted);
        } else {
            after.headshot(wanted);
        }
        SessionState state = after.build(sessions.now());
        return snapshots.of(sessions.put(kept, state, Snapshots.media(now, state)));
    }

    void await(WizardSession session, Duration longest, ProgressListener listener) throws InterruptedException {
        WizardSession now = snapshots.of(sessions.get(session.id()));
        List<JobId> jobs = now.underWay();
        String step = now.step() == WizardStep.HEADSHOTS ? "headshots" : "views";
        AtomicInteger done = new AtomicInteger();
        if (!jobs.isEmpty()) {
            listener.progressed(step, 0, jobs.size());
            generations.await(jobs, longest, job -> listener.progressed(step, done.incrementAndGet(), jobs.size()));
        }
    }

    void cancel(WizardSession session) {
        for (JobId job : session.underWay()) {
            Job stopped = generations.cancel(job);
            LOG.debug("job {} of {} is {}", job, session.id(), stopped.state());
        }
    }

    /** Returns a session as it is, its pictures protected; where somebody changes it just now, that protects them. */
    WizardSession settled(Sessions.Kept kept) {
        WizardSession now = snapshots.of(kept);
        if (sessions.protects(kept, Snapshots.media(now, kept.state()))) {
            return now;
        }
        try {
            SessionState state = kept.state().toBuilder().build(sessions.now());
            return snapshots.of(sessions.put(kept, state, Snapshots.media(now, state)));
        } catch (ConflictException e) {
            LOG.trace("{} was changed meanwhile", kept.state().id(), e);
            return snapshots.of(sessions.get(session(kept)));
        }
    }

    private static WizardId session(Sessions.Kept kept) {
        return new WizardId(kept.state().id());
    }
}
