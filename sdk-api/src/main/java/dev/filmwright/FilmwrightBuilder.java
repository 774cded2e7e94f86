package dev.filmwright;

import dev.filmwright.export.Exporter;
import dev.filmwright.spi.ApprovalPolicy;
import dev.filmwright.spi.ChannelSettings;
import dev.filmwright.spi.DialectPlugin;
import dev.filmwright.spi.FilmwrightFactory;
import dev.filmwright.spi.MediaAddresses;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.NotificationPlugin;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.PaymentPort;
import dev.filmwright.spi.PriceSource;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.SpendingSettings;
import dev.filmwright.spi.Telemetry;
import dev.filmwright.spi.storage.Storage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Collects how a library is opened. Not thread-safe; each call of {@link #open()} opens afresh.
 *
 * <p>Defaults: plugins are discovered with the thread's context class loader, the system clock in UTC, own threads (one
 * per processor), no configuration beyond each plugin's defaults and environment variables, rows in a database and media
 * in files, both in the folder, which no other process may have open.
 */
public final class FilmwrightBuilder {
    private static final Duration USUAL_LEASE = Duration.ofSeconds(30);
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(3);
    private static final Duration LONGEST_LEASE = Duration.ofHours(1);

    private final Path directory;
    private final List<ProviderPlugin> plugins = new ArrayList<>();
    private final List<DialectPlugin> dialects = new ArrayList<>();
    private final List<Exporter> exporters = new ArrayList<>();
    private final List<Telemetry> telemetry = new ArrayList<>();
    private final List<PriceSource> prices = new ArrayList<>();
    private final Map<String, Map<String, String>> configuration = new HashMap<>();
    private final List<NotificationPlugin> channels = new ArrayList<>();
    private final Map<String, Map<String, String>> channelConfiguration = new HashMap<>();
    private boolean discovery = true;
    private @Nullable ClassLoader loader;
    private @Nullable Executor executor;
    private @Nullable Storage storage;
    private @Nullable MediaStore mediaStore;
    private @Nullable Duration shared;
    private @Nullable PaymentPort payment;
    private @Nullable ApprovalPolicy approval;
    private MediaAddresses addresses = MediaAddresses.NONE;
    private Clock clock = Clock.systemUTC();

    FilmwrightBuilder(Path directory) {
        this.directory = Objects.requireNonNull(directory, "directory");
    }

    /** Adds a provider plugin by hand; it wins over a discovered one with the same id. */
    public FilmwrightBuilder plugin(ProviderPlugin plugin) {
        plugins.add(Objects.requireNonNull(plugin, "plugin"));
        return this;
    }

    /**
     * Adds a plugin for dialects by hand; it wins over a discovered one with the same id, and its dialects win over those of
     * any other plugin, but not over those built in.
     */
    public FilmwrightBuilder dialects(DialectPlugin plugin) {
        dialects.add(Objects.requireNonNull(plugin, "plugin"));
        return this;
    }

    /** Adds an exporter by hand; it wins over a discovered one with the same id. */
    public FilmwrightBuilder exporter(Exporter exporter) {
        exporters.add(Objects.requireNonNull(exporter, "exporter"));
        return this;
    }

    /** Adds something that hears of every call to a backend, beside what is discovered. */
    public FilmwrightBuilder telemetry(Telemetry telemetry) {
        this.telemetry.add(Objects.requireNonNull(telemetry, "telemetry"));
        return this;
    }

    /** Switches the discovery of plugins by {@code ServiceLoader} on or off; on by default. */
    public FilmwrightBuilder discoverPlugins(boolean on) {
        discovery = on;
        return this;
    }

    /** Discovers plugins with {@code loader} instead of the thread's context class loader. */
    public FilmwrightBuilder discoverPlugins(ClassLoader loader) {
        this.loader = Objects.requireNonNull(loader, "loader");
        discovery = true;
        return this;
    }

    /**
     * Sets a provider's setting, e.g. {@code configure("previz", "threads", "2")}; it wins over the environment.
     *
     * <p>Every provider also takes the engine's own: {@code engine.concurrent} (jobs at a time),
     * {@code engine.submits-per-minute}, each also for one model as in {@code engine.concurrent.MODEL}, where it takes the
     * place of what the provider says of it; and {@code engine.polls} (questions after jobs at a time).
     */
    public FilmwrightBuilder configure(String provider, String key, String value) {
        configuration
                .computeIfAbsent(Objects.requireNonNull(provider, "provider"), p -> new HashMap<>())
                .put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return this;
    }

    /** Adds a channel for notifications by hand; it wins over a discovered one with the same id. */
    public FilmwrightBuilder channel(NotificationPlugin plugin) {
        channels.add(Objects.requireNonNull(plugin, "plugin"));
        return this;
    }

    /** Sets a channel's setting, e.g. {@code configureChannel("mail", "host", "…")}; it wins over the environment. */
    public FilmwrightBuilder configureChannel(String channel, String key, String value) {
        channelConfiguration
                .computeIfAbsent(Objects.requireNonNull(channel, "channel"), c -> new HashMap<>())
                .put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds a price table of the host's own, e.g. with prices it negotiated; it wins over a discovered one of the same
     * provider, and of two given that of the newer day does.
     */
    public FilmwrightBuilder prices(PriceSource source) {
        prices.add(Objects.requireNonNull(source, "source"));
        return this;
    }

    /** Asks {@code policy} before anything is started that may cost money; by default everything is allowed. */
    public FilmwrightBuilder approval(ApprovalPolicy policy) {
        this.approval = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /** Asks payers for money through {@code port}; by default by invoices that the host confirms by hand. */
    public FilmwrightBuilder payment(PaymentPort port) {
        this.payment = Objects.requireNonNull(port, "port");
        return this;
    }

    /** Tells the time with {@code clock} instead of the system's. */
    public FilmwrightBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Runs blocking work on {@code executor}, which the host keeps owning; by default on threads of our own. Calls to
     * {@linkplain dev.filmwright.spi.Capabilities#synchronous() synchronous} models, each of which lasts as long as the work
     * and is interrupted to cancel it, have threads of our own in any case: as many as the models take jobs at a time.
     */
    public FilmwrightBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Keeps the library's rows in {@code storage} instead of a database in the folder.
     *
     * <p>{@link #open()} hands it over: it is closed when the library closes, or when opening fails, and must not be
     * used by the host meanwhile. To open a second time, set another one first.
     */
    public FilmwrightBuilder storage(Storage storage) {
        this.storage = Objects.requireNonNull(storage, "storage");
        return this;
    }

    /**
     * Keeps the bytes of media in {@code store} instead of files in the folder. With a storage of its own too, a library
     * has nothing in its folder but its lock, a cache and what providers put there.
     *
     * <p>{@link #open()} hands it over: it is closed when the library closes, or when opening fails, and must not be
     * used by the host meanwhile. To open a second time, set another one first.
     */
    public FilmwrightBuilder mediaStore(MediaStore store) {
        this.mediaStore = Objects.requireNonNull(store, "store");
        return this;
    }

    /**
     * Tells where media can be fetched from, for models that take {@linkplain dev.filmwright.spi.Capabilities#inputAddresses()
     * addresses}; by default nowhere, and they are given the bytes.
     */
    public FilmwrightBuilder mediaAddresses(MediaAddresses addresses) {
        this.addresses = Objects.requireNonNull(addresses, "addresses");
        return this;
    }

    /** Lets other processes have the library open too: {@link #shared(Duration)} with half a minute. */
    public FilmwrightBuilder shared() {
        return shared(USUAL_LEASE);
    }

    /**
     * Lets other processes have the library open too, all of which must say so; by default a library belongs to one.
     *
     * <p>Jobs: each is done by one process at a time, whichever started it. A process that does jobs says three times in
     * {@code lease} that it lives; when it has been silent for that long, another one goes on with what it left. Limits of a
     * backend are counted by each process for itself. Who waits for a job hears of its end wherever it ended; other
     * listeners hear of what their own process does.
     *
     * <p>Media: as one process does not know what another one is about to use, files without a row stay until the library
     * is opened alone, which checks it in the background; {@link dev.filmwright.media.MediaLibrary#check()} then removes
     * them too.
     *
     * <p>All processes must run on one machine, on a file system of its own, unless storage and media store are the host's;
     * their clocks must agree to within seconds. A library that an older version wrote is brought up to date by a process
     * that opens it while no other has it open.
     *
     * @param lease three seconds to an hour; the same for all. One too short for a machine out of breath has living
     *     processes taken for dead: no job is lost or stored twice by that, but one that is just being handed over may
     *     become uncertain
     * @throws InvalidInputException if it is shorter or longer
     */
    public FilmwrightBuilder shared(Duration lease) {
        if (lease.compareTo(SHORTEST_LEASE) < 0 || lease.compareTo(LONGEST_LEASE) > 0) {
            throw new InvalidInputException(
                    "lease", lease, "use " + SHORTEST_LEASE + " to " + LONGEST_LEASE + ", the same for all processes");
        }
        shared = lease;
        return this;
    }

    /**
     * Opens the library, creating the folder where it is missing. Blocks for file access only, and while
     * another process opens it, for a minute at most.
     *
     * @throws LibraryException if the folder is open elsewhere, unless both sides {@linkplain #shared() share} it; if it was written by a newer version or cannot be used; or
     *     if the implementation is missing
     */
    public Filmwright open() {
        ClassLoader from = loader != null ? loader : defaultLoader();
        return FilmwrightFactory.find(from)
                .open(new OpenSettings(
                        directory,
                        plugins,
                        exporters,
                        discovery ? Optional.of(from) : Optional.empty(),
                        configuration,
                        clock,
                        Optional.ofNullable(executor),
                        Optional.ofNullable(storage),
                        Optional.ofNullable(mediaStore),
                        telemetry,
                        new ChannelSettings(channels, channelConfiguration),
                        Optional.ofNullable(shared),
                        new SpendingSettings(prices, Optional.ofNullable(approval), Optional.ofNullable(payment)),
                        addresses,
                        dialects));
    }

    static ClassLoader defaultLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : FilmwrightBuilder.class.getClassLoader();
    }
}
