package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Figure;
import dev.filmwright.provider.previz.ink.Dice;

/** What bodies do, as joints. */
final class Poses {
    private Poses() {}

    /** Returns the body of a figure; people differ in how they stand. */
    static Skeleton of(Figure figure, Dice person) {
        Skeleton body = Skeleton.standing();
        switch (figure.pose()) {
            case STANDING -> stand(body, figure.speaking(), person);
            case SITTING -> sit(body, figure.speaking());
            case WALKING -> walk(body);
            case RUNNING -> run(body);
            case LYING -> body.set(Joint.FAR_KNEE, 0.1, 0.1, 0.52);
            case KNEELING -> kneel(body);
            case POINTING -> point(body, figure.facing());
            case REACHING ->
                body.set(Joint.NEAR_ELBOW, 0.14, -0.27, 1.14)
                        .set(Joint.NEAR_WRIST, 0.38, -0.2, 1.17)
                        .set(Joint.FAR_ELBOW, 0.05, 0.25, 1.13)
                        .set(Joint.FAR_WRIST, 0.24, 0.15, 1.04);
            case ARMS_RAISED ->
                body.set(Joint.NEAR_ELBOW, 0.04, -0.38, 1.53)
                        .set(Joint.NEAR_WRIST, 0.06, -0.32, 1.79)
                        .set(Joint.FAR_ELBOW, 0.04, 0.38, 1.55)
                        .set(Joint.FAR_WRIST, 0.06, 0.3, 1.81);
            case FIGHTING -> fight(body);
        }
        return body;
    }

    private static void stand(Skeleton body, boolean speaking, Dice person) {
        int habit = person.below(4);
        if (speaking) {
            body.set(Joint.NEAR_ELBOW, -0.02, -0.25, 1.14).set(Joint.NEAR_WRIST, 0.2, -0.26, 1.2);
        } else if (habit == 0) {
            body.set(Joint.NEAR_ELBOW, -0.08, -0.34, 1.17).set(Joint.NEAR_WRIST, 0.05, -0.19, 1.0);
        } else if (habit == 1) {
            body.set(Joint.NEAR_ELBOW, 0, -0.26, 1.15)
                    .set(Joint.NEAR_WRIST, 0.16, -0.02, 1.13)
                    .set(Joint.FAR_ELBOW, 0, 0.26, 1.14)
                    .set(Joint.FAR_WRIST, 0.17, 0.02, 1.19);
        }
    }

    private static void sit(Skeleton body, boolean speaking) {
        body.liftTrunk(0, -0.45)
                .set(Joint.NEAR_ELBOW, 0.02, -0.26, 0.7)
                .set(Joint.NEAR_WRIST, speaking ? 0.24 : 0.27, -0.18, speaking ? 0.84 : 0.6)
                .set(Joint.FAR_ELBOW, 0.02, 0.26, 0.7)
                .set(Joint.FAR_WRIST, 0.27, 0.14, 0.6)
                .set(Joint.NEAR_KNEE, 0.44, -0.14, 0.5)
                .set(Joint.NEAR_ANKLE, 0.42, -0.14, 0.08)
                .set(Joint.FAR_KNEE, 0.45, 0.16, 0.5)
                .set(Joint.FAR_ANKLE, 0.5, 0.18, 0.08);
    }

    private static void point(Skeleton body, Figure.Facing facing) {
        if (facing == Figure.Facing.LEFT || facing == Figure.Facing.RIGHT) {
            body.set(Joint.NEAR_ELBOW, 0.3, -0.14, 1.33).set(Joint.NEAR_WRIST, 0.6, -0.1, 1.42);
        } else {
            body.set(Joint.NEAR_ELBOW, 0.16, -0.36, 1.34).set(Joint.NEAR_WRIST, 0.3, -0.58, 1.44);
        }
    }

    private static void walk(Skeleton body) {
        body.lean(0.05)
                .set(Joint.NEAR_KNEE, 0.2, -0.09, 0.51)
                .set(Joint.NEAR_ANKLE, 0.33, -0.09, 0.11)
                .set(Joint.FAR_KNEE, -0.04, 0.09, 0.49)
                .set(Joint.FAR_ANKLE, -0.36, 0.09, 0.17)
                .set(Joint.NEAR_ELBOW, -0.15, -0.25, 1.17)
                .set(Joint.NEAR_WRIST, -0.13, -0.26, 0.93)
                .set(Joint.FAR_ELBOW, 0.12, 0.25, 1.17)
                .set(Joint.FAR_WRIST, 0.28, 0.22, 0.98);
    }

    private static void run(Skeleton body) {
        body.liftTrunk(0, -0.05)
                .lean(0.2)
                .set(Joint.NEAR_KNEE, 0.38, -0.1, 0.72)
                .set(Joint.NEAR_ANKLE, 0.28, -0.1, 0.32)
                .set(Joint.FAR_KNEE, -0.16, 0.09, 0.47)
                .set(Joint.FAR_ANKLE, -0.5, 0.1, 0.2)
                .set(Joint.NEAR_ELBOW, -0.2, -0.28, 1.22)
                .set(Joint.NEAR_WRIST, -0.03, -0.3, 1.02)
                .set(Joint.FAR_ELBOW, 0.26, 0.28, 1.2)
                .set(Joint.FAR_WRIST, 0.5, 0.2, 1.38);
    }

    private static void kneel(Skeleton body) {
        body.liftTrunk(0, -0.42)
                .lean(0.08)
                .set(Joint.NEAR_KNEE, 0.36, -0.13, 0.5)
                .set(Joint.NEAR_ANKLE, 0.33, -0.13, 0.08)
                .set(Joint.FAR_KNEE, 0.02, 0.12, 0.07)
                .set(Joint.FAR_ANKLE, -0.4, 0.12, 0.1)
                .set(Joint.NEAR_ELBOW, 0.1, -0.25, 0.76)
                .set(Joint.NEAR_WRIST, 0.32, -0.2, 0.62);
    }

    private static void fight(Skeleton body) {
        body.lean(0.1)
                .set(Joint.NEAR_KNEE, 0.25, -0.15, 0.52)
                .set(Joint.NEAR_ANKLE, 0.3, -0.18, 0.08)
                .set(Joint.FAR_KNEE, -0.1, 0.16, 0.5)
                .set(Joint.FAR_ANKLE, -0.36, 0.2, 0.1)
                .set(Joint.NEAR_ELBOW, 0.24, -0.28, 1.2)
                .set(Joint.NEAR_WRIST, 0.44, -0.16, 1.38)
                .set(Joint.FAR_ELBOW, 0.2, 0.24, 1.16)
                .set(Joint.FAR_WRIST, 0.36, 0.08, 1.36);
    }
}
