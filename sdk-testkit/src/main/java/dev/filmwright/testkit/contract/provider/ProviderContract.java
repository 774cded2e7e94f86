package dev.filmwright.testkit.contract.provider;

import dev.filmwright.spi.ProviderPlugin;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link dev.filmwright.spi.Provider} must do, so that a paid job is neither lost nor bought twice.
 *
 * <pre>{@code
 * class AcmeProviderTest extends ProviderContract {
 *     @Override
 *     protected ProviderPlugin plugin() {
 *         return new AcmePlugin();
 *     }
 *
 *     @Override
 *     protected Backend backend() {
 *         return new AcmeBackend(); // extends HttpBackend
 *     }
 * }
 * }</pre>
 *
 * <p>What a backend does not have, such as a way to stop work, is skipped; nothing else is. To have logs checked for secrets,
 * run the tests with {@code -Dslf4j.provider=dev.filmwright.testkit.log.CapturedLogs}.
 */
public abstract class ProviderContract {
    /** For subclasses. */
    protected ProviderContract() {}

    /** Returns the plugin to be tested: a new one each time, made as {@code ServiceLoader} makes it. */
    protected abstract ProviderPlugin plugin();

    /** Starts a backend of the test's own; closed by the test. */
    protected abstract Backend backend();

    @Nested
    class Discovery extends DiscoveryContract {
        Discovery() {
            super(ProviderContract.this);
        }
    }

    @Nested
    class Honesty extends HonestyContract {
        Honesty() {
            super(ProviderContract.this);
        }
    }

    @Nested
    class Capability extends CapabilityContract {
        Capability() {
            super(ProviderContract.this);
        }
    }

    @Nested
    class Synchronous extends SynchronousContract {
        Synchronous() {
            super(ProviderContract.this);
        }
    }

    @Nested
    class Outcomes extends OutcomeContract {
        Outcomes() {
            super(ProviderContract.this);
        }
    }

    @Nested
    class Cancelling extends CancelContract {
        Cancelling() {
            super(ProviderContract.this);
        }
    }

    @Nested
    class Processes extends ProcessContract {
        Processes() {
            super(ProviderContract.this);
        }
    }

    @Nested
    class TroubleWithSubmit extends SubmitTroubleContract {
        TroubleWithSubmit() {
            super(ProviderContract.this);
        }
    }

    @Nested
    class TroubleWithOtherCalls extends CallTroubleContract {
        TroubleWithOtherCalls() {
            super(ProviderContract.this);
        }
    }

    @Nested
    class Downloads extends DownloadContract {
        Downloads() {
            super(ProviderContract.this);
        }
    }

    @Nested
    class Keys extends KeyContract {
        Keys() {
            super(ProviderContract.this);
        }
    }

    @Nested
    class Secrets extends SecretContract {
        Secrets() {
            super(ProviderContract.this);
        }
    }

    @Nested
    class Deadlines extends DeadlineContract {
        Deadlines() {
            super(ProviderContract.this);
        }
    }
}
