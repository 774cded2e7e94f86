package dev.filmwright.core.export;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.core.imagefile.GenerationMark;
import dev.filmwright.export.Turnover;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.production.Production;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads everything an exporter may need of a production, once for all of them. Thread-safe. */
final class TurnoverReader {
    private final MediaLibrary media;

    @Inject
    TurnoverReader(MediaLibrary media) {
        this.media = media;
    }

    Turnover read(Production production) {
        ProductionSettings settings = production.settings();
        List<Scene> scenes = production.scenes();
        return new Turnover(
                production.title(),
                settings,
                settings.aspect().sizeFor(settings.boardEdge()),
                production.screenplay(),
                production.manifest(),
                scenes,
                cuts(production, scenes),
                production.estimates(),
                this::board);
    }

    /** Ids of generations differ between equal runs; documents must not. */
    private InputStream board(MediaFile file) {
        try (InputStream picture = media.open(file.id())) {
            return new ByteArrayInputStream(GenerationMark.removed(picture.readAllBytes()));
        } catch (IOException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "media file \"" + file.id() + "\" cannot be read: " + e), e);
        }
    }

    private static List<Turnover.Cut> cuts(Production production, List<Scene> scenes) {
        List<Shot> shots = production.shots();
        Map<Integer, Scene> byOrdinal = scenes.stream().collect(Collectors.toMap(Scene::ordinal, Function.identity()));
        Map<String, MediaFile> boards = production.boards();
        List<AssembledPrompt> frames = production.prompts(shots, PromptKind.FRAME);
        List<AssembledPrompt> videos = production.prompts(shots, PromptKind.VIDEO);
        List<Turnover.Cut> cuts = new ArrayList<>(shots.size());
        long start = 0;
        for (int i = 0; i < shots.size(); i++) {
            Shot shot = shots.get(i);
            Scene scene = byOrdinal.get(shot.scene());
            if (scene == null) {
                throw new IllegalStateException(
                        shot.code() + " belongs to scene " + shot.scene() + ", which is missing");
            }
            Optional<MediaFile> board = Optional.ofNullable(boards.get(shot.code()));
            cuts.add(new Turnover.Cut(shot, scene, start, board, frames.get(i), videos.get(i)));
            start += shot.frames();
        }
        return cuts;
    }
}
