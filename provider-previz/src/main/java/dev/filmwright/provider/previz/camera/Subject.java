package dev.filmwright.provider.previz.camera;

/**
 * What the camera is set up for.
 *
 * @param top the height of the highest crown that has to be in the picture above the floor, in metres
 * @param spread how much lower the lowest crown is that has to be in the picture, in metres
 * @param abreast how many figures stand side by side
 * @param turn where the main figure looks: -1 left, 0 neither, 1 right
 * @param extent how much of the place an extreme wide shot shows, in metres of height
 * @param reach how far back the camera can go, in metres
 * @param swing how far it can go round the subject: 1.0 freely, towards 0.0 between near walls
 */
public record Subject(double top, double spread, int abreast, int turn, double extent, double reach, double swing) {}
