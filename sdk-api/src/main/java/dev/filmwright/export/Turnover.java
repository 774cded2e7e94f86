package dev.filmwright.export;

import dev.filmwright.cost.Estimate;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.screenplay.Screenplay;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything an exporter may need of a production, read once. Immutable. It holds no ids that differ between two equal
 * productions, so that equal productions export equal bytes.
 *
 * @param title the film's title
 * @param settings shape, rate and board size
 * @param boardSize the boards' size in pixels
 * @param screenplay the script
 * @param manifest what it needs
 * @param scenes the scenes
 * @param cuts the shots in order, end to end
 * @param estimates what the shots would cost on paid backends
 * @param opener opens the bytes of a media file, without the id of its generation; the caller closes the stream
 */
public record Turnover(
        String title,
        ProductionSettings settings,
        FrameSize boardSize,
        Screenplay screenplay,
        Manifest manifest,
        List<Scene> scenes,
        List<Cut> cuts,
        List<Estimate> estimates,
        Function<MediaFile, InputStream> opener) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public Turnover {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(boardSize, "boardSize");
        Objects.requireNonNull(screenplay, "screenplay");
        Objects.requireNonNull(manifest, "manifest");
        scenes = List.copyOf(scenes);
        cuts = List.copyOf(cuts);
        estimates = List.copyOf(estimates);
        Objects.requireNonNull(opener, "opener");
    }

    /** Returns the length of the whole in frames. */
    public long frames() {
        return cuts.isEmpty() ? 0 : cuts.get(cuts.size() - 1).end();
    }

    /**
     * A shot in its place.
     *
     * @param shot the shot
     * @param scene its scene
     * @param start its first frame, counted from 0
     * @param board its board, once drawn
     * @param framePrompt the prompt for a picture
     * @param videoPrompt the prompt for a clip
     */
    public record Cut(
            Shot shot,
            Scene scene,
            long start,
            Optional<MediaFile> board,
            AssembledPrompt framePrompt,
            AssembledPrompt videoPrompt) {
        /** Checks that nothing is {@code null}. */
        public Cut {
            Objects.requireNonNull(shot, "shot");
            Objects.requireNonNull(scene, "scene");
            Objects.requireNonNull(board, "board");
            Objects.requireNonNull(framePrompt, "framePrompt");
            Objects.requireNonNull(videoPrompt, "videoPrompt");
        }

        /** Returns the frame behind its last one. */
        public long end() {
            return start + shot.frames();
        }
    }
}
