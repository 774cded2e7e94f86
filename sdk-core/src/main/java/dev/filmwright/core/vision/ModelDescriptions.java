package dev.filmwright.core.vision;

import dev.filmwright.vision.Description;
import dev.filmwright.vision.DescriptionRequest;
import dev.filmwright.vision.Descriptions;
import dev.filmwright.vision.Verdict;
import dev.filmwright.vision.VerdictRequest;
import jakarta.inject.Inject;

/** {@link Descriptions} by generation of text about pictures. */
final class ModelDescriptions implements Descriptions {
    @Inject
    ModelDescriptions() {}

    @Override
    public Description describe(DescriptionRequest request) {
        throw new UnsupportedOperationException("filled on its branch");
    }

    @Override
    public Verdict compare(VerdictRequest request) {
        throw new UnsupportedOperationException("filled on its branch");
    }
}
