package dev.filmwright.core.export;

import dev.filmwright.cost.Estimate;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.Price;
import dev.filmwright.export.Turnover;
import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Setup;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.media.MediaFile;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.HeadingParts;
import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.SourceSpan;
import dev.filmwright.screenplay.TitlePage;
import dev.filmwright.time.FrameRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Builds turnovers by hand, for the tests of exporters: {@code film("Night Work").scene("INT. OFFICE - NIGHT").shot(48,
 * "Ann waits.").speaks("ANN", "Late.").build()}. Every shot belongs to the scene named before it.
 */
public final class TurnoverFixture {
    private static final Setup SETUP = new Setup(Framing.MEDIUM, Angle.EYE_LEVEL, Movement.STATIC, 50);

    private final String title;
    private ProductionSettings settings = ProductionSettings.ofDefaults();
    private final List<Scene> scenes = new ArrayList<>();
    private final List<Shot> shots = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final List<Estimate> estimates = new ArrayList<>();
    private final Boards boards = new Boards();
    private boolean drawn;

    private TurnoverFixture(String title) {
        this.title = title;
    }

    /** Returns a fixture with a title, 24 frames per second, 16:9 and nothing in it. */
    public static TurnoverFixture film(String title) {
        return new TurnoverFixture(title);
    }

    /** Returns two scenes with three shots, 137 frames in all, dialogue and reasons; no boards. */
    public static TurnoverFixture small() {
        return film("Harbour & Lights")
                .scene("INT. HARBOUR OFFICE - NIGHT")
                .shot(48, "Rain on the window. Müller reads a “last” letter.")
                .shot(65, "She looks up.")
                .speaks("MÜLLER", "It's late, <very> late.")
                .scene("EXT. PIER - DAWN")
                .shot(24, "Fog.")
                .estimate("flux", "Flux", "flux-pro", "0.04", 3);
    }

    /** Sets the frames per second. */
    public TurnoverFixture rate(FrameRate rate) {
        settings = settings.withRate(rate);
        return this;
    }

    /** Sets shape, rate and board size. */
    public TurnoverFixture settings(ProductionSettings other) {
        settings = other;
        return this;
    }

    /** Adds a scene; the shots that follow are its own. */
    public TurnoverFixture scene(String heading) {
        int ordinal = scenes.size() + 1;
        String place = heading.replaceFirst("^(INT|EXT)\\. ", "").replaceFirst(" - .*$", "");
        boolean inside = heading.startsWith("INT");
        Manifest.SceneNeeds needs = new Manifest.SceneNeeds(ordinal, "location/" + place, "", List.of(), List.of());
        InteriorExterior where = inside ? InteriorExterior.INTERIOR : InteriorExterior.EXTERIOR;
        TimeOfDay light = heading.endsWith("NIGHT") ? TimeOfDay.NIGHT : TimeOfDay.DAWN;
        String code = String.format(Locale.ROOT, "SC%03d", ordinal * 10);
        scenes.add(new Scene(ordinal, code, Integer.toString(ordinal), heading, where, light, needs));
        need("location/" + place, Manifest.Kind.LOCATION, place, ordinal);
        HeadingParts parts = new HeadingParts(
                where, place, List.of(), Optional.of(inside ? "NIGHT" : "DAWN"), light, false, Optional.empty());
        elements.add(new Element.SceneHeading(heading, Optional.empty(), parts, SourceSpan.NONE));
        return this;
    }

    /** Adds a shot of so many frames to the scene named last. */
    public TurnoverFixture shot(long frames, String action) {
        return shot(frames, action, SETUP);
    }

    /** Adds a shot with its camera to the scene named last. */
    public TurnoverFixture shot(long frames, String action, Setup setup) {
        Scene scene = scenes.get(scenes.size() - 1);
        int number = 1
                + (int) shots.stream()
                        .filter(shot -> shot.scene() == scene.ordinal())
                        .count();
        String code = String.format(Locale.ROOT, "%s_SH%04d", scene.code(), number * 10);
        List<Shot.Reason> why = List.of(new Shot.Reason("show-what-happens", "the script says: " + action));
        shots.add(new Shot(
                code,
                scene.ordinal(),
                number,
                Shot.Kind.ACTION,
                frames,
                setup,
                action,
                List.of(),
                List.of(),
                List.of(),
                why));
        elements.add(new Element.Action(RichText.of(action), false, SourceSpan.NONE));
        return this;
    }

    /** Lets somebody speak in the shot added last, and puts them into the frame. */
    public TurnoverFixture speaks(String name, String text) {
        Shot shot = shots.remove(shots.size() - 1);
        String key = "character/" + name;
        List<Shot.Line> lines = new ArrayList<>(shot.lines());
        lines.add(new Shot.Line(key, name, "V.O.", "softly", text));
        List<Shot.CastMember> cast = new ArrayList<>(shot.cast());
        cast.add(new Shot.CastMember(
                key,
                0.5,
                Figure.Depth.SUBJECT,
                Figure.Facing.CAMERA,
                Figure.Pose.STANDING,
                Figure.Expression.NEUTRAL,
                true));
        shots.add(new Shot(
                shot.code(),
                shot.scene(),
                shot.number(),
                Shot.Kind.SINGLE,
                shot.frames(),
                shot.setup(),
                shot.action(),
                lines,
                cast,
                shot.props(),
                shot.why()));
        need(key, Manifest.Kind.CHARACTER, name, shot.scene());
        elements.add(new Element.Cue(name, List.of("V.O."), Element.Dual.NONE, SourceSpan.NONE));
        elements.add(new Element.Dialogue(RichText.of(text), SourceSpan.NONE));
        return this;
    }

    /** Adds what so many pictures would cost. */
    public TurnoverFixture estimate(String provider, String name, String model, String each, int pictures) {
        Money money = Money.usd(each);
        Price price = new Price(model, model, Price.Output.IMAGE, Price.Basis.IMAGE, money, money, List.of(), "");
        Money total = money.times(BigDecimal.valueOf(pictures));
        estimates.add(new Estimate(provider, name, price, pictures, total, LocalDate.of(2026, 11, 1)));
        return this;
    }

    /** Gives every shot a board: a plain PNG of the board size, each of another colour. */
    public TurnoverFixture boards() {
        drawn = true;
        return this;
    }

    /** Returns the turnover: shots end to end from frame 0. */
    public Turnover build() {
        List<Turnover.Cut> cuts = new ArrayList<>();
        long start = 0;
        for (Shot shot : shots) {
            Scene scene = scenes.get(shot.scene() - 1);
            Optional<MediaFile> board = drawn
                    ? Optional.of(boards.draw(shot, settings.aspect().sizeFor(settings.boardEdge())))
                    : Optional.empty();
            cuts.add(new Turnover.Cut(
                    shot, scene, start, board, Prompts.frame(shot, scene), Prompts.video(shot, scene)));
            start += shot.frames();
        }
        List<Manifest.SceneNeeds> needs = scenes.stream().map(Scene::needs).toList();
        return new Turnover(
                title,
                settings,
                settings.aspect().sizeFor(settings.boardEdge()),
                new Screenplay(TitlePage.EMPTY, elements, List.of()),
                new Manifest(entries, needs),
                scenes,
                cuts,
                estimates,
                boards::open);
    }

    private void need(String key, Manifest.Kind kind, String name, int scene) {
        if (entries.stream().noneMatch(entry -> entry.key().equals(key))) {
            entries.add(
                    new Manifest.Entry(key, kind, name, List.of(), "", "", List.of(scene), 1, "it is in the script"));
        }
    }
}
