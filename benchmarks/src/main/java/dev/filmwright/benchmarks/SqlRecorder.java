package dev.filmwright.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Writes down the statements the library tells its log of, so that plain JDBC can run the same ones. Drops all other
 * messages, and these too unless it is recording.
 */
public final class SqlRecorder implements SLF4JServiceProvider {
    private static final String STATEMENTS = "dev.filmwright.core.storage.sqlite.Statements";

    private static volatile boolean recording;
    private static final List<Sql> RECORDED = new ArrayList<>();

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /** A statement with its values. */
    record Sql(String text, List<@Nullable Object> values) {}

    /** Creates the provider; for SLF4J. */
    public SqlRecorder() {}

    /** Returns what the library ran meanwhile. */
    static List<Sql> record(Runnable work) {
        synchronized (RECORDED) {
            RECORDED.clear();
        }
        recording = true;
        try {
            work.run();
        } finally {
            recording = false;
        }
        synchronized (RECORDED) {
            return List.copyOf(RECORDED);
        }
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Drop::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // Everything is made with the object.
    }

    private static final class Drop extends LegacyAbstractLogger implements Logger {
        private static final long serialVersionUID = 1;

        private final boolean statements;

        private Drop(String name) {
            this.name = name;
            this.statements = name.equals(STATEMENTS);
        }

        @Override
        public boolean isTraceEnabled() {
            return statements && recording;
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public boolean isInfoEnabled() {
            return false;
        }

        @Override
        public boolean isWarnEnabled() {
            return false;
        }

        @Override
        public boolean isErrorEnabled() {
            return false;
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String pattern,
                @Nullable Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            if (arguments != null && arguments[0] instanceof String text && arguments[1] instanceof Object[] values) {
                synchronized (RECORDED) {
                    RECORDED.add(new Sql(text, Arrays.asList(values)));
                }
            }
        }
    }
}
