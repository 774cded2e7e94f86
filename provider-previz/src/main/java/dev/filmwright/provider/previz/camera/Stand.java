package dev.filmwright.provider.previz.camera;

/**
 * Where the camera stands and how it looks.
 *
 * @param eye its place
 * @param aim what lies in the middle of the picture
 * @param yaw to the right, in radians
 * @param pitch upwards, in radians
 * @param roll clockwise, in radians
 * @param distance to the aim, in metres
 */
record Stand(Point eye, Point aim, double yaw, double pitch, double roll, double distance) {}
