package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Setup;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.spi.storage.StoredBreakdown;
import dev.filmwright.spi.storage.StoredProduction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Productions to store. */
final class Productions {
    private Productions() {}

    static StoredProduction production(ProjectId id) {
        return new StoredProduction(
                id,
                "Häfen & \"Lichter\"",
                ProductionSettings.ofDefaults(),
                "INT. HARBOUR - NIGHT\n\nRain. Ünd fog.\n",
                NOON);
    }

    /** Returns a breakdown with something of everything in it. */
    static StoredBreakdown breakdown(String name) {
        Manifest.SceneNeeds needs =
                new Manifest.SceneNeeds(1, "location/HARBOUR", "quay", List.of("character/ANNA"), List.of("prop/LAMP"));
        Manifest.Entry anna = new Manifest.Entry(
                "character/ANNA",
                Manifest.Kind.CHARACTER,
                name,
                List.of("AN"),
                "she",
                "red hair",
                List.of(1),
                3,
                "cue");
        Scene scene =
                new Scene(1, "SC010", "1A", "INT. HARBOUR - NIGHT", InteriorExterior.INTERIOR, TimeOfDay.NIGHT, needs);
        return new StoredBreakdown(
                new Manifest(List.of(anna), List.of(needs)),
                List.of(scene),
                List.of(shot()),
                new TreeMap<>(Map.of("character/ANNA", new AssetId("A1"))));
    }

    private static Shot shot() {
        return new Shot(
                "SC010_SH0010",
                1,
                1,
                Shot.Kind.ACTION,
                48,
                new Setup(Framing.EXTREME_WIDE, Angle.EYE_LEVEL, Movement.STATIC, 35),
                "Rain.",
                List.of(new Shot.Line("character/ANNA", "ANNA", "V.O.", "softly", "It's <late>.")),
                List.of(new Shot.CastMember(
                        "character/ANNA",
                        0.25,
                        Figure.Depth.SUBJECT,
                        Figure.Facing.AWAY,
                        Figure.Pose.SITTING,
                        Figure.Expression.SAD,
                        true)),
                List.of("prop/LAMP"),
                List.of(new Shot.Reason("show", "because")));
    }
}
