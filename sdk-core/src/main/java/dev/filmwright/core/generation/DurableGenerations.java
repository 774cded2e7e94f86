package dev.filmwright.core.generation;

import dev.filmwright.ConflictException;
import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Subscription;
import dev.filmwright.asset.Version;
import dev.filmwright.core.event.LiveFeed;
import dev.filmwright.core.event.StartCheck;
import dev.filmwright.generation.EngineControl;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.GenerationListener;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.InputFit;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobCounts;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.LiveListener;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.WebhookDelivery;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.spi.storage.StoredGeneration;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.UnitOfWork;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/** {@link Generations} over stored jobs and the engine that moves them. */
final class DurableGenerations implements Generations {
    /** How often one who waits looks for what other processes ended. */
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final RequestCheck check;
    private final JobBook book;
    private final Engine engine;
    private final boolean shared;
    private final Progress progress;
    private final ResultText texts;
    private final GenerationEvents events;
    private final LiveFeed live;
    private final Set<StartCheck> starts;

    DurableGenerations(
            RequestCheck check,
            JobBook book,
            Engine engine,
            Progress progress,
            ResultText texts,
            GenerationEvents events,
            LiveFeed live,
            Set<StartCheck> starts) {
        this.check = check;
        this.book = book;
        this.engine = engine;
        shared = book.lease().terms().shared();
        this.progress = progress;
        this.texts = texts;
        this.events = events;
        this.live = live;
        this.starts = Set.copyOf(starts);
    }

    @Override
    public Job start(GenerationRequest request) {
        return startAll(List.of(request)).get(0);
    }

    @Override
    public List<Job> startAll(List<GenerationRequest> requests) {
        List<GenerationRequest> wanted = List.copyOf(requests);
        check.check(wanted);
        starts.forEach(start -> start.starting(wanted));
        List<Job> jobs = book.enqueue(wanted);
        engine.queued(jobs);
        return jobs;
    }

    @Override
    public String dialect(ModelRef model) {
        return check.dialect(model);
    }

    @Override
    public PromptLimit promptLimit(ModelRef model) {
        return check.promptLimit(model);
    }

    @Override
    public InputFit fit(GenerationRequest request) {
        return check.fit(request);
    }

    @Override
    public Job job(JobId id) {
        return JobBook.job(book.stored(id));
    }

    @Override
    public List<Job> jobs(Map<String, String> labels, int limit) {
        checkLimit(limit);
        return book.read(unit -> unit.jobs().labelled(labels, limit)).stream()
                .map(JobBook::job)
                .toList();
    }

    @Override
    public JobCounts counts(Map<String, String> labels) {
        return book.read(unit -> unit.jobs().counts(labels));
    }

    @Override
    public boolean await(Collection<JobId> jobs, Duration longest, Consumer<Job> listener) throws InterruptedException {
        boolean stuck = false;
        // Listening begins before looking, so that no end falls between the two.
        try (Outcomes.Watch watch = engine.watch(Set.copyOf(jobs), listener)) {
            for (StoredJob job : book.read(unit -> unit.jobs().findAll(Set.copyOf(jobs)))) {
                if (over(job.state())) {
                    watch.hear(JobBook.job(job));
                } else if (!shared && !engine.available(job.model())) {
                    watch.giveUp(job.id());
                    stuck = true;
                }
            }
            return watch.await(longest, GLANCE, () -> hearOfOthers(watch)) && !stuck;
        }
    }

    /** Hears of jobs that another process ended. */
    private void hearOfOthers(Outcomes.Watch watch) {
        if (shared) {
            Set<JobId> waiting = watch.waiting();
            book.read(unit -> unit.jobs().findAll(unit.jobs().settled(waiting)))
                    .forEach(job -> watch.hear(JobBook.job(job)));
        }
    }

    private static boolean over(JobState state) {
        return state.terminal() || state == JobState.UNCERTAIN;
    }

    @Override
    public Job cancel(JobId id) {
        StoredJob job = book.stored(id);
        // A job that took a step meanwhile is looked at again; each step leads nearer to its end, so this ends too.
        while (!engine.cancel(job)) {
            job = book.stored(id);
        }
        return job(id);
    }

    @Override
    public Job retry(JobId id) {
        StoredJob job = book.stored(id);
        // What a backend made already is fetched again rather than made again.
        boolean fetch = job.state() == JobState.FAILED
                && job.outputs().isPresent()
                && job.failure().map(Documents::failure).map(Failure::retryable).orElse(false);
        if (!fetch) {
            starts.forEach(start -> start.sendingAgain(Documents.request(job.request())));
        }
        if (!(fetch ? book.storeAgain(id) : book.sendAgain(job))) {
            throw new ConflictException("job " + id + " is " + job(id).state()
                    + ": only one that is FAILED or UNCERTAIN can be sent again");
        }
        if (fetch) {
            engine.goOn(id);
        } else {
            engine.queued(List.of(job(id)));
        }
        return job(id);
    }

    @Override
    public Optional<Generation> find(GenerationId id) {
        return book.read(unit -> unit.generations().find(id).map(found -> generation(unit, found)));
    }

    @Override
    public OptionalDouble progress(JobId id) {
        return progress.of(id);
    }

    @Override
    public String text(GenerationId id) {
        return texts.of(id);
    }

    @Override
    public List<Generation> using(AssetId asset, int limit) {
        checkLimit(limit);
        return book.read(unit -> generations(unit, unit.generations().using(asset, limit)));
    }

    @Override
    public List<Generation> using(AssetId asset, Version version, int limit) {
        checkLimit(limit);
        return book.read(unit -> generations(unit, unit.generations().using(asset, version, limit)));
    }

    private static List<Generation> generations(UnitOfWork unit, List<StoredGeneration> stored) {
        return stored.stream().map(found -> generation(unit, found)).toList();
    }

    private static Generation generation(UnitOfWork unit, StoredGeneration stored) {
        StoredJob job = unit.jobs().find(stored.job()).orElseThrow();
        return new Generation(
                stored.id(),
                stored.job(),
                Documents.request(job.request()),
                stored.media(),
                stored.seed(),
                stored.cost(),
                stored.warnings(),
                stored.finished());
    }

    @Override
    public Subscription subscribe(GenerationListener listener) {
        return events.subscribe(listener);
    }

    @Override
    public Subscription watch(JobId id, LiveListener listener) {
        return live.watch(id, listener);
    }

    @Override
    public boolean webhook(String provider, WebhookDelivery delivery) {
        return engine.webhook(provider, delivery);
    }

    @Override
    public EngineControl control() {
        return engine.control();
    }

    private static void checkLimit(int limit) {
        if (limit < 1) {
            throw new InvalidInputException("limit", limit, "ask for at least one");
        }
    }
}
