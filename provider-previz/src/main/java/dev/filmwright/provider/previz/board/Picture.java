package dev.filmwright.provider.previz.board;

import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Figure;
import dev.filmwright.provider.previz.camera.Camera;
import dev.filmwright.provider.previz.camera.CameraRig;
import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.camera.Subject;
import dev.filmwright.provider.previz.figure.FigurePainter;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Sheet;
import dev.filmwright.provider.previz.set.SetPainter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the camera sees: the place, then the people from far to near, then marks of the camera's movement. */
final class Picture {
    private final Composition composition;
    private final Panel panel;
    private final Dice hand;
    private final SetPainter set;
    private final Camera camera;

    Picture(Composition composition, Panel panel, Dice hand) {
        this.composition = composition;
        this.panel = panel;
        this.hand = hand;
        set = new SetPainter(composition.setting());
        camera = CameraRig.rig(composition.setup(), subject(), panel.width(), panel.height(), set.dice());
    }

    /** Draws into the panel of a sheet. */
    void draw(Sheet sheet) {
        Sheet picture = new Sheet(panel.width(), panel.height(), Palette.PAPER);
        Palette palette = BoardPainter.palette(composition, set.dice());
        set.paint(
                camera,
                BoardPainter.setPen(picture, hand.fork(1), panel),
                palette,
                composition.setup().framing());
        List<Figure> figures = composition.figures().stream()
                .sorted(Comparator.comparing(Figure::depth).reversed())
                .toList();
        for (Figure figure : figures) {
            Point foot = camera.floor(0.1 + 0.8 * figure.place(), figure.depth() == Figure.Depth.BACKGROUND ? 1.6 : 0);
            new FigurePainter(figure)
                    .paint(
                            picture,
                            palette,
                            camera.board(foot),
                            hand.fork(figure.name().hashCode()));
        }
        sheet.paste(picture, panel.margin(), panel.margin());
        picture.close();
    }

    private Subject subject() {
        Optional<Figure> main = composition.figures().stream()
                .filter(figure -> figure.depth() == Figure.Depth.SUBJECT)
                .max(Comparator.comparing(Figure::speaking));
        double top = main.map(figure -> new FigurePainter(figure).top()).orElse(1.75);
        long abreast = composition.figures().stream()
                .filter(figure -> figure.depth() == Figure.Depth.SUBJECT)
                .count();
        int turn = main.map(figure -> switch (figure.facing()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case CAMERA, AWAY -> 0;
                })
                .orElse(0);
        return new Subject(top, (int) abreast, turn, set.extent(), set.reach());
    }
}
