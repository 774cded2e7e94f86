package dev.filmwright.provider.previz.board;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Framing;
import dev.filmwright.provider.previz.camera.Camera;
import dev.filmwright.provider.previz.camera.CameraRig;
import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.camera.Subject;
import dev.filmwright.provider.previz.figure.FigurePainter;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Sheet;
import dev.filmwright.provider.previz.ink.Spot;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;
import dev.filmwright.provider.previz.prop.PropPainter;
import dev.filmwright.provider.previz.set.SetPainter;

/** What the camera sees: the place, then the people from far to near, then marks of the camera's movement. */
final class Picture {
    private static final int MOST_THINGS = 2;

    private final Composition composition;
    private final Panel panel;
    private final Dice hand;
    private final Cast cast;
    private final SetPainter set;
    private final Camera camera;

    Picture(Composition composition, Panel panel, Dice hand) {
        this.composition = composition;
        this.panel = panel;
        this.hand = hand;
        cast = new Cast(composition);
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
        boolean insert = composition.setup().framing() == Framing.INSERT;
        if (insert && !composition.props().isEmpty()) {
            new Insert(picture, palette, hand).draw(composition.props().get(0), cast.main());
        } else if (insert && composition.figures().isEmpty()) {
            TitleCard.draw(picture, composition.slate(), hand);
        } else {
            things(picture, palette, false);
            cast.fromFarToNear().forEach(figure -> paint(picture, palette, figure));
            things(picture, palette, true);
        }
        if (composition.setup().angle() == Angle.POINT_OF_VIEW) {
            lids(picture, palette);
        }
        picture.grain();
        new Arrows(picture, hand.fork(3)).draw(composition.setup().movement());
        sheet.paste(picture, panel.margin(), panel.margin());
        picture.close();
        if (panel.margin() > 0) {
            frame(sheet);
        }
    }

    /** The dim upper and lower rim of what somebody's own eyes see. */
    private void lids(Sheet picture, Palette palette) {
        double w = panel.width();
        double h = panel.height();
        for (int ring = 0; ring < 3; ring++) {
            double in = h * (0.14 - 0.045 * ring);
            Trace upper = Trace.of(0, in * 1.8, w * 0.2, in * 0.7, w * 0.5, in * 0.25, w * 0.8, in * 0.7, w, in * 1.8)
                    .smooth(false, 6);
            Trace lower = Trace.of(
                            0,
                            h - in * 1.8,
                            w * 0.2,
                            h - in * 0.7,
                            w * 0.5,
                            h - in * 0.25,
                            w * 0.8,
                            h - in * 0.7,
                            w,
                            h - in * 1.8)
                    .smooth(false, 6);
            picture.wash(upper.add(w, -2).add(0, -2).path(true), palette.deep(), 0.3);
            picture.wash(lower.add(w, h + 2).add(0, h + 2).path(true), palette.deep(), 0.3);
        }
    }

    private void frame(Sheet sheet) {
        Pen pen = BoardPainter.setPen(sheet, hand.fork(2), panel);
        pen.dip(Palette.INK, 0.95);
        double left = panel.margin();
        double right = left + panel.width();
        double bottom = left + panel.height();
        pen.line(left, left, right, left, 1.5);
        pen.line(right, left, right, bottom, 1.5);
        pen.line(left, bottom, right, bottom, 1.5);
        pen.line(left, left, left, bottom, 1.5);
    }

    /** Draws the things that matter: what is carried lies in the main figure's hand, the rest stands on the floor. */
    private void things(Sheet picture, Palette palette, boolean held) {
        if (composition.setup().angle() == Angle.OVERHEAD) {
            return;
        }
        int shown = 0;
        for (String name : composition.props()) {
            PropPainter prop = new PropPainter(name);
            boolean carried = prop.held() && cast.main().isPresent();
            if (shown < MOST_THINGS && carried == held) {
                View view = carried ? carried(prop, cast.main().get()) : standing(prop, shown);
                prop.paint(picture, palette, view, hand.fork(40L + shown));
                shown++;
            }
            if (held && shown > 0) {
                return;
            }
        }
    }

    private View carried(PropPainter prop, Figure figure) {
        Spot at = new FigurePainter(figure).hand();
        double grip = prop.size() * (prop.size() > 0.4 ? 0.12 : 0.35);
        View view = camera.board(foot(figure)).part(at.x(), at.y() - grip, prop.size() * 1.15, 0);
        boolean left = figure.facing() == Figure.Facing.LEFT || figure.facing() == Figure.Facing.PROFILE_LEFT;
        View turned = left ? view.mirrored() : view;
        return turned.part(0, 0, 1, -0.12);
    }

    private View standing(PropPainter prop, int number) {
        double place = cast.main().map(Figure::place).orElse(0.5);
        double beside = place < 0.5 ? 0.84 - number * 0.16 : 0.16 + number * 0.16;
        return camera.board(camera.floor(beside, 0.25)).part(0, 0, prop.size(), 0);
    }

    private void paint(Sheet picture, Palette palette, Figure figure) {
        FigurePainter painter = new FigurePainter(figure);
        Dice dice = hand.fork(figure.name().hashCode());
        if (figure.depth() == Figure.Depth.FOREGROUND) {
            painter.paint(picture, palette.inShadow(), shoulder(figure), dice);
            return;
        }
        Point foot = foot(figure);
        if (composition.setup().angle() == Angle.OVERHEAD) {
            painter.paintFromAbove(picture, palette, camera.flat(foot), dice);
        } else {
            painter.paint(picture, palette, camera.board(foot), dice);
        }
    }

    private Point foot(Figure figure) {
        return camera.floor(cast.place(figure), cast.beyond(figure));
    }

    /** The view for someone right before the lens: head and shoulder cut by the frame's edge. */
    private View shoulder(Figure figure) {
        double scale = 1.9 * Math.min(panel.height(), panel.width() * 0.8);
        double x = panel.width() * (figure.place() < 0.5 ? 0.1 : 0.9);
        double y = panel.height() * 0.16 + new FigurePainter(figure).top() * scale;
        return new Flat(x, y, scale);
    }

    private Subject subject() {
        int turn = cast.main()
                .map(figure -> switch (figure.facing()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case PROFILE_LEFT, PROFILE_RIGHT, CAMERA, AWAY -> 0;
                })
                .orElse(0);
        return new Subject(cast.top(), cast.spread(), cast.abreast(), turn, set.extent(), set.reach(), set.swing());
    }
}
