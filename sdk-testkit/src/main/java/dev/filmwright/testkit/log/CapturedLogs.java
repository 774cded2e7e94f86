package dev.filmwright.testkit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Keeps what is logged through SLF4J at any level, and what the JDK logs, while somebody records. It is chosen for a run of
 * tests with {@code -Dslf4j.provider=dev.filmwright.testkit.log.CapturedLogs}, and never found by itself. Thread-safe.
 */
public final class CapturedLogs implements SLF4JServiceProvider {
    private static final List<Recording> RECORDINGS = new CopyOnWriteArrayList<>();

    private final Map<String, KeepingLogger> loggers = new ConcurrentHashMap<>();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /** Called by SLF4J. */
    public CapturedLogs() {}

    /** Returns whether what is logged through SLF4J comes here. */
    public static boolean installed() {
        return LoggerFactory.getILoggerFactory().getLogger("any") instanceof KeepingLogger;
    }

    /** Begins to keep what is logged. */
    public static Recording record() {
        Recording recording = new Recording();
        RECORDINGS.add(recording);
        return recording;
    }

    static void keep(String line) {
        RECORDINGS.forEach(recording -> recording.lines.add(line));
    }

    /** Keeps what is logged until it is closed. */
    public static final class Recording implements AutoCloseable {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Logger root = LogManager.getLogManager().getLogger("");
        private final Level before = root.getLevel();
        private final Handler handler = new JdkHandler(lines);

        private Recording() {
            root.addHandler(handler);
            root.setLevel(Level.ALL);
        }

        /** Returns what was logged so far, each with the trace of its exception. */
        public List<String> lines() {
            return new ArrayList<>(lines);
        }

        @Override
        public void close() {
            root.removeHandler(handler);
            root.setLevel(before);
            RECORDINGS.remove(this);
        }
    }

    private static final class JdkHandler extends Handler {
        private final List<String> lines;

        JdkHandler(List<String> lines) {
            this.lines = lines;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord entry) {
            StringBuilder line = new StringBuilder(String.valueOf(entry.getMessage()));
            if (entry.getParameters() != null) {
                for (Object parameter : entry.getParameters()) {
                    line.append(' ').append(parameter);
                }
            }
            lines.add(line + KeepingLogger.trace(entry.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> loggers.computeIfAbsent(name, KeepingLogger::new);
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
    public void initialize() {}
}
