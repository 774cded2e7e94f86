package dev.filmwright.core.production;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.Category;
import dev.filmwright.core.look.LookAttributes;
import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Look;
import dev.filmwright.frame.Setting;
import dev.filmwright.frame.Slate;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns shots into structured frames, with the assets in their active versions. */
final class ShotPictures {
    private final String title;
    private final ProductionSettings settings;
    private final Map<Integer, Scene> scenes = new HashMap<>();
    private final Map<String, Asset> assets;
    private final Map<String, Look> looks = new HashMap<>();

    ShotPictures(String title, ProductionSettings settings, List<Scene> scenes, Map<String, Asset> assets) {
        this.title = title;
        this.settings = settings;
        this.assets = assets;
        scenes.forEach(scene -> this.scenes.put(scene.ordinal(), scene));
    }

    Composition picture(Shot shot) {
        Scene scene = scene(shot);
        return new Composition(
                settings.aspect(), shot.setup(), setting(scene), figures(shot), props(shot), slate(shot, scene));
    }

    Scene scene(Shot shot) {
        return Objects.requireNonNull(scenes.get(shot.scene()), () -> "no scene for shot " + shot.code());
    }

    /** Returns the names of those who act, and of things that have one, as ships do. */
    List<String> names() {
        return assets.values().stream()
                .filter(asset -> asset.category().equals(Category.TALENT.key())
                        || (asset.category().equals(Category.PROPS.key()) && called(asset)))
                .map(Asset::name)
                .toList();
    }

    /** Returns whether a thing is described by other words than its name: "the Margarete", a rusting car ferry. */
    private static boolean called(Asset prop) {
        String description = prop.description().toLowerCase(Locale.ROOT);
        return !description.isEmpty() && !description.endsWith(prop.name().toLowerCase(Locale.ROOT));
    }

    Optional<Asset> asset(String key) {
        return Optional.ofNullable(assets.get(key));
    }

    private Setting setting(Scene scene) {
        Optional<Asset> place = asset(scene.needs().location());
        return new Setting(
                place.map(Asset::name).orElse(scene.heading()),
                scene.needs().area(),
                scene.inside(),
                scene.light(),
                place.map(Asset::description).orElse(""));
    }

    private List<Figure> figures(Shot shot) {
        return shot.cast().stream()
                .sorted(Comparator.comparing((Shot.CastMember member) -> member.depth())
                        .reversed())
                .flatMap(member -> asset(member.character()).stream().map(asset -> figure(member, asset)))
                .toList();
    }

    private Figure figure(Shot.CastMember member, Asset asset) {
        return new Figure(
                asset.name(),
                looks.computeIfAbsent(member.character(), key -> LookAttributes.read(asset)),
                member.place(),
                member.depth(),
                member.facing(),
                member.pose(),
                member.expression(),
                member.speaking());
    }

    private List<String> props(Shot shot) {
        return shot.props().stream()
                .flatMap(key -> asset(key).stream())
                .map(Asset::name)
                .toList();
    }

    private Slate slate(Shot shot, Scene scene) {
        Optional<Shot.Line> line = shot.lines().stream().findFirst();
        return new Slate(
                title,
                scene.number(),
                Integer.toString(shot.number()),
                scene.heading(),
                shot.action(),
                line.map(ShotPictures::speaker).orElse(""),
                spoken(shot, line),
                shot.frames(),
                settings.rate());
    }

    private static String speaker(Shot.Line line) {
        String name = line.name().toUpperCase(Locale.ROOT);
        return line.extension().isEmpty() ? name : name + " (" + line.extension() + ")";
    }

    /** The first speaker's words; a second speaker's follow with the name before them. */
    private static String spoken(Shot shot, Optional<Shot.Line> first) {
        StringBuilder words = new StringBuilder();
        String speaker = first.map(Shot.Line::character).orElse("");
        for (Shot.Line line : shot.lines()) {
            if (words.length() > 0) {
                words.append(' ');
            }
            if (!line.character().equals(speaker)) {
                words.append("/ ").append(speaker(line)).append(": ");
                speaker = line.character();
            }
            words.append(line.text());
        }
        return words.toString();
    }
}
