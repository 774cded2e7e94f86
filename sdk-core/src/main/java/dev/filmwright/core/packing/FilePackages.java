package dev.filmwright.core.packing;

import dev.filmwright.dataset.TrainingPackages;
import jakarta.inject.Inject;

/** {@link TrainingPackages} written to files. */
final class FilePackages implements TrainingPackages {
    @Inject
    FilePackages() {}
}
