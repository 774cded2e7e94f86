package dev.filmwright.provider.previz.board;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Framing;
import dev.filmwright.provider.previz.figure.FigurePainter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Who is in the picture, who matters most, and who stands where. */
final class Cast {
    private static final double GROWN_UP = 1.75;

    private final List<Figure> figures;
    private final Framing framing;
    private final boolean level;

    Cast(Composition composition) {
        framing = composition.setup().framing();
        level = composition.setup().angle() != Angle.HIGH;
        List<Figure> given = composition.setup().angle() == Angle.OVER_THE_SHOULDER
                ? withShoulder(composition.figures())
                : composition.figures();
        figures = given.stream()
                .map(figure -> figure.depth() == Figure.Depth.FOREGROUND ? turned(figure) : figure)
                .toList();
    }

    /** Returns the figures in the order they are drawn. */
    List<Figure> fromFarToNear() {
        List<Figure> order = new ArrayList<>(figures);
        order.sort(Comparator.comparing(Figure::depth).reversed().thenComparing(f -> -beyond(f)));
        if (framing == Framing.EXTREME_CLOSE_UP) {
            order.removeIf(figure -> main().filter(figure::equals).isEmpty());
        }
        return order;
    }

    /** Returns whom the shot is of: who speaks, or else the first in the subject's place. */
    Optional<Figure> main() {
        return figures.stream()
                .filter(figure -> figure.depth() != Figure.Depth.FOREGROUND)
                .min(Comparator.comparing(Figure::depth).thenComparing(figure -> !figure.speaking()));
    }

    /** Returns the height of the crown the camera is set up for, in metres: the tallest, or in a close-up about the main one's. */
    double top() {
        double own = main().map(figure -> new FigurePainter(figure).top()).orElse(GROWN_UP);
        double tallest = crowns().max().orElse(own);
        return faceOnly() ? own + Math.max(0, Math.min(0.03, tallest - own)) : Math.max(own, tallest);
    }

    /** Returns how much lower the lowest crown is than the camera is set up for, in metres. */
    double spread() {
        return faceOnly() ? 0 : top() - crowns().min().orElse(top());
    }

    private boolean faceOnly() {
        return framing == Framing.CLOSE_UP || framing == Framing.EXTREME_CLOSE_UP;
    }

    private DoubleStream crowns() {
        return figures.stream()
                .filter(figure -> figure.depth() == Figure.Depth.SUBJECT)
                .mapToDouble(figure -> new FigurePainter(figure).top());
    }

    /** Returns how many stand side by side. */
    int abreast() {
        return (int) figures.stream()
                .filter(figure -> figure.depth() == Figure.Depth.SUBJECT)
                .count();
    }

    /** Returns where across the picture someone stands, 0.0 to 1.0: the nearer the shot, the nearer the middle. */
    double place(Figure figure) {
        boolean alone = figures.size() == 1;
        double spread = switch (framing) {
            case EXTREME_CLOSE_UP -> 0.12;
            case CLOSE_UP -> alone ? 0.4 : 0.78;
            case MEDIUM_CLOSE_UP -> alone ? 0.6 : 0.8;
            case EXTREME_WIDE, WIDE, FULL, MEDIUM_WIDE, MEDIUM, INSERT -> 0.84;
        };
        return 0.5 + (figure.place() - 0.5) * spread;
    }

    /** Returns how far behind the main figure someone stands, in metres: in close shots the others step back. */
    double beyond(Figure figure) {
        boolean first = main().filter(figure::equals).isPresent();
        boolean close = framing == Framing.CLOSE_UP
                || framing == Framing.MEDIUM_CLOSE_UP
                || framing == Framing.EXTREME_CLOSE_UP;
        double back = first ? 0 : close && level ? 0.42 : 0.05;
        return figure.depth() == Figure.Depth.BACKGROUND ? back + (close ? 0.7 : 1.5) : back;
    }

    /** Lets the one who does not speak turn the back to the camera, if the caller placed nobody there. */
    private static List<Figure> withShoulder(List<Figure> figures) {
        boolean placed = figures.stream().anyMatch(figure -> figure.depth() == Figure.Depth.FOREGROUND);
        if (placed || figures.size() < 2) {
            return figures;
        }
        Figure shoulder = figures.stream()
                .filter(figure -> !figure.speaking())
                .findFirst()
                .orElse(figures.get(figures.size() - 1));
        return figures.stream().map(f -> f.equals(shoulder) ? turned(f) : f).toList();
    }

    private static Figure turned(Figure figure) {
        return new Figure(
                figure.name(),
                figure.look(),
                figure.place(),
                Figure.Depth.FOREGROUND,
                Figure.Facing.AWAY,
                Figure.Pose.STANDING,
                figure.expression(),
                figure.speaking());
    }
}
