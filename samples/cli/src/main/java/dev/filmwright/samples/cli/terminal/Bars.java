package dev.filmwright.samples.cli.terminal;

import dev.filmwright.ProgressListener;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows a progress bar per step on a terminal, and one line per finished step elsewhere. */
public final class Bars implements ProgressListener, AutoCloseable {
    private final PrintWriter out;
    private final boolean terminal;
    private final Set<String> finished = new HashSet<>();
    private @Nullable ProgressBar bar;
    private String step = "";

    /**
     * Creates bars.
     *
     * @param terminal whether a person watches
     */
    public Bars(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void progressed(String name, long done, long total) {
        if (terminal) {
            show(name, done, total);
        } else if (done >= total && finished.add(name)) {
            out.println("  " + name + ": " + total);
            out.flush();
        }
    }

    private void show(String name, long done, long total) {
        if (bar == null || !name.equals(step)) {
            close();
            step = name;
            bar = new ProgressBarBuilder()
                    .setTaskName(String.format("%-14s", name))
                    .setInitialMax(Math.max(1, total))
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(100)
                    .build();
        }
        bar.maxHint(Math.max(1, total));
        bar.stepTo(done);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
