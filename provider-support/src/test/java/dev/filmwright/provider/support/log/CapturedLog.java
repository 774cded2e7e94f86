package dev.filmwright.provider.support.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** All that is logged, by SLF4J and by the JDK's own logging. Thread-safe. */
public final class CapturedLog {
    private static final List<String> LINES = new ArrayList<>();
    private static final int MOST = 20_000;

    private CapturedLog() {}

    /** Returns what was logged so far. */
    public static String text() {
        synchronized (LINES) {
            return String.join("\n", LINES);
        }
    }

    /** Forgets what was logged, and lets the JDK's own logging say everything too. */
    public static void begin() {
        synchronized (LINES) {
            LINES.clear();
        }
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        if (List.of(root.getHandlers()).stream().noneMatch(JdkHandler.class::isInstance)) {
            root.addHandler(new JdkHandler());
        }
        java.util.logging.Logger.getLogger("okhttp3").setLevel(java.util.logging.Level.ALL);
    }

    static Logger logger(String name) {
        return new CapturingLogger(name);
    }

    private static void add(String line, @Nullable Throwable thrown) {
        StringWriter text = new StringWriter();
        text.append(line);
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(text, true));
        }
        synchronized (LINES) {
            if (LINES.size() < MOST) {
                LINES.add(text.toString());
            }
        }
    }

    private static final class JdkHandler extends Handler {
        JdkHandler() {
            setLevel(java.util.logging.Level.ALL);
        }

        @Override
        public void publish(LogRecord logged) {
            add(logged.getLoggerName() + ": " + logged.getMessage(), logged.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static final class CapturingLogger extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        CapturingLogger(String name) {
            this.name = name;
        }

        @Override
        public boolean isTraceEnabled() {
            return true;
        }

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String message,
                Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            add(level + " " + name + ": " + MessageFormatter.basicArrayFormat(message, arguments), thrown);
        }
    }
}
