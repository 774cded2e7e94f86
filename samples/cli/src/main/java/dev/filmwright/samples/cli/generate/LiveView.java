package dev.filmwright.samples.cli.generate;

import dev.filmwright.generation.LiveEvent;
import dev.filmwright.generation.LiveListener;
import dev.filmwright.samples.cli.jobs.JobText;
import dev.filmwright.samples.cli.terminal.PictureWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how a job goes: a bar on a terminal, each new step in a line elsewhere, text as it is written, previews. */
final class LiveView implements LiveListener, AutoCloseable {
    private static final int WHOLE = 1000;

    private final PrintWriter text;
    private final PrintWriter status;
    private final PictureWriter pictures;
    private final boolean bars;
    private final boolean streams;
    private final StringBuilder written = new StringBuilder();
    private @Nullable ProgressBar bar;
    private String doing = "";
    private long previews;
    private boolean complete = true;
    private boolean closed;

    /**
     * @param bars whether a person watches
     * @param streams whether text is shown as it comes
     */
    LiveView(PrintWriter text, PrintWriter status, PictureWriter pictures, boolean bars, boolean streams) {
        this.text = text;
        this.status = status;
        this.pictures = pictures;
        this.bars = bars;
        this.streams = streams;
    }

    @Override
    public synchronized void on(LiveEvent event) {
        if (closed) {
            return;
        }
        if (event instanceof LiveEvent.Progress progress) {
            progressed(progress);
        } else if (event instanceof LiveEvent.Text piece && streams) {
            endBar();
            written.append(piece.piece());
            text.print(plain(piece.piece()));
            text.flush();
        } else if (event instanceof LiveEvent.Preview preview) {
            show(preview);
        } else if (event instanceof LiveEvent.Missed) {
            complete = false;
        }
    }

    private void progressed(LiveEvent.Progress progress) {
        String step = JobText.oneLine(progress.doing());
        if (bars && written.isEmpty()) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName("generating")
                        .setInitialMax(WHOLE)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setUpdateIntervalMillis(100)
                        .hideEta()
                        .build();
            }
            bar.setExtraMessage(" " + step);
            ProgressBar shown = bar;
            progress.fraction().ifPresent(fraction -> shown.stepTo(Math.round(fraction * WHOLE)));
        } else if (!bars && !step.isEmpty() && !step.equals(doing)) {
            status.println("  " + step);
            status.flush();
        }
        doing = step;
    }

    /** A terminal shows each below the one before, so they come ever more rarely: the first, second, fourth, eighth … */
    private void show(LiveEvent.Preview preview) {
        if (!pictures.shows() || Long.bitCount(++previews) != 1) {
            return;
        }
        endBar();
        try {
            pictures.show(new ByteArrayInputStream(preview.picture()));
        } catch (IOException e) {
            status.println("  a preview cannot be read: " + e.getMessage());
        }
    }

    /** Shows what is left of the text, now that it is known whole. */
    synchronized void finish(String whole) {
        end();
        String shown = written.toString();
        if (complete && !shown.isEmpty() && whole.startsWith(shown)) {
            text.println(plain(whole.substring(shown.length())));
        } else {
            if (!shown.isEmpty()) {
                text.println();
                status.println("  what was shown while it was written is not all; this is the whole text:");
                status.flush();
            }
            text.println(plain(whole));
        }
        text.flush();
    }

    /** Lines stay; whatever else steers a terminal goes: a text may hold anything. */
    private static String plain(String piece) {
        return piece.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    private void endBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    /** Shows nothing more of what happens. */
    synchronized void end() {
        closed = true;
        endBar();
    }

    @Override
    public void close() {
        end();
    }
}
