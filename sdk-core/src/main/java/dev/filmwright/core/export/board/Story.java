package dev.filmwright.core.export.board;

import dev.filmwright.export.Turnover;
import dev.filmwright.media.FrameSize;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A production as it is laid out in boards: scenes with their shots, names instead of keys. Immutable. */
final class Story {
    private final Turnover turnover;
    private final List<StoryScene> scenes;
    private final Map<String, String> names;

    private Story(Turnover turnover, List<StoryScene> scenes, Map<String, String> names) {
        this.turnover = turnover;
        this.scenes = List.copyOf(scenes);
        this.names = Map.copyOf(names);
    }

    static Story of(Turnover turnover) {
        Map<Integer, Scene> scenes = new LinkedHashMap<>();
        Map<Integer, List<Turnover.Cut>> cuts = new LinkedHashMap<>();
        turnover.scenes().forEach(scene -> scenes.put(scene.ordinal(), scene));
        for (Turnover.Cut cut : turnover.cuts()) {
            scenes.putIfAbsent(cut.scene().ordinal(), cut.scene());
            cuts.computeIfAbsent(cut.scene().ordinal(), ordinal -> new ArrayList<>())
                    .add(cut);
        }
        Map<String, String> names = new LinkedHashMap<>();
        turnover.manifest().entries().forEach(entry -> names.putIfAbsent(entry.key(), entry.name()));
        List<StoryScene> told = scenes.values().stream()
                .map(scene -> new StoryScene(scene, cuts.getOrDefault(scene.ordinal(), List.of())))
                .toList();
        return new Story(turnover, told, names);
    }

    Turnover turnover() {
        return turnover;
    }

    List<StoryScene> scenes() {
        return scenes;
    }

    /** Returns the name of what has this key, or the key's own last part where the manifest does not know it. */
    String name(String key) {
        return names.getOrDefault(key, key.substring(key.lastIndexOf('/') + 1));
    }

    List<Manifest.Entry> cast() {
        return turnover.manifest().of(Manifest.Kind.CHARACTER);
    }

    long boards() {
        return turnover.cuts().stream().filter(cut -> cut.board().isPresent()).count();
    }

    /** Returns the frame's width divided by its height. */
    double shape() {
        FrameSize size = turnover.boardSize();
        return (double) size.width() / size.height();
    }
}
