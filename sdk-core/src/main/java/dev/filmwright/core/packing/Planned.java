package dev.filmwright.core.packing;

import dev.filmwright.core.rendition.PictureFacts;
import dev.filmwright.dataset.TrainingPicture;

/**
 * A picture on its way into a package. Immutable.
 *
 * @param source where it comes from
 * @param facts what its file is
 * @param picture what it becomes
 */
record Planned(SourcePicture source, PictureFacts facts, TrainingPicture picture) {}
