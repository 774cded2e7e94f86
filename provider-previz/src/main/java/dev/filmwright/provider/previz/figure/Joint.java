package dev.filmwright.provider.previz.figure;

/** The joints of a body. {@code NEAR} is the body's right side, which a figure that faces right shows the camera. */
enum Joint {
    PELVIS,
    CHEST,
    NECK,
    HEAD,
    NEAR_SHOULDER,
    NEAR_ELBOW,
    NEAR_WRIST,
    FAR_SHOULDER,
    FAR_ELBOW,
    FAR_WRIST,
    NEAR_HIP,
    NEAR_KNEE,
    NEAR_ANKLE,
    FAR_HIP,
    FAR_KNEE,
    FAR_ANKLE
}
