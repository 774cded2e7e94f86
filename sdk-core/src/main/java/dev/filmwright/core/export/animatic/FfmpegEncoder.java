package dev.filmwright.core.export.animatic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Codes raw pictures with ffmpeg's libx264, in a process of its own that gets its arguments one by one, never through a
 * shell. Immutable; thread-safe.
 */
final class FfmpegEncoder {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE_PER_FRAME = Duration.ofMillis(500);
    private static final int COMPLAINT_LIMIT = 300;

    private final Path program;
    private final VideoFormat format;
    private final Path folder;

    /** Creates an encoder that keeps its temporary files in {@code folder}. */
    FfmpegEncoder(Path program, VideoFormat format, Path folder) {
        this.program = program;
        this.format = format;
        this.folder = folder;
    }

    /**
     * Returns the pictures as an H.264 byte stream (ITU-T H.264, Annex B).
     *
     * @throws IOException if ffmpeg fails, with its complaint, or takes too long
     * @throws InterruptedException if the thread is interrupted; ffmpeg is stopped
     */
    byte[] encode(long count, Frames frames) throws IOException, InterruptedException {
        Path stream = Files.createTempFile(folder, "animatic", ".h264");
        Path complaint = Files.createTempFile(folder, "animatic", ".log");
        try {
            run(count, frames, stream, complaint);
            return Files.readAllBytes(stream);
        } finally {
            Files.deleteIfExists(stream);
            Files.deleteIfExists(complaint);
        }
    }

    private void run(long count, Frames frames, Path stream, Path complaint) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command())
                .redirectOutput(stream.toFile())
                .redirectError(complaint.toFile())
                .start();
        long limit = PATIENCE.plus(PATIENCE_PER_FRAME.multipliedBy(count)).toMillis();
        CompletableFuture.delayedExecutor(limit, TimeUnit.MILLISECONDS).execute(process::destroyForcibly);
        try {
            feed(process, count, frames);
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("ffmpeg ended with code " + code);
            }
        } catch (IOException e) {
            process.destroyForcibly().waitFor();
            throw new IOException(e.getMessage() + said(complaint), e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void feed(Process process, long count, Frames frames) throws IOException, InterruptedException {
        try (OutputStream pictures = process.getOutputStream()) {
            for (long frame = 0; frame < count; frame++) {
                if (Thread.interrupted()) {
                    process.destroyForcibly();
                    throw new InterruptedException();
                }
                pictures.write(frames.frame(frame));
            }
        }
    }

    private List<String> command() {
        String rate = format.rate().numerator() + "/" + format.rate().denominator();
        return List.of(
                program.toString(),
                "-hide_banner",
                "-nostdin",
                "-loglevel",
                "error",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "yuv420p",
                "-video_size",
                format.size().toString(),
                "-framerate",
                rate,
                "-i",
                "pipe:0",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-profile:v",
                "baseline",
                "-crf",
                "22",
                "-threads",
                "1",
                "-pix_fmt",
                "yuv420p",
                "-color_range",
                "tv",
                "-color_primaries",
                "bt709",
                "-color_trc",
                "bt709",
                "-colorspace",
                "bt709",
                // Parameter sets of its own number, so that they stand beside ours; one slice and one IDR per shot.
                "-x264-params",
                "sps-id=1:keyint=infinite:scenecut=0:bframes=0:ref=1:slices=1:aud=0:chromaloc=1",
                "-f",
                "h264",
                "pipe:1");
    }

    private static String said(Path complaint) throws IOException {
        String text = new String(Files.readAllBytes(complaint), StandardCharsets.UTF_8).strip();
        String line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        String shown = line.length() > COMPLAINT_LIMIT ? line.substring(0, COMPLAINT_LIMIT) : line;
        return shown.isEmpty() ? "" : String.format(Locale.ROOT, " (%s)", shown);
    }

    /** Gives the pictures one after the other. */
    interface Frames {
        /** Returns a picture: luma, Cb and Cr without padding; read before the next one is asked for. */
        byte[] frame(long number);
    }
}
