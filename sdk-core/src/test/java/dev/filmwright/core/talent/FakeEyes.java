package dev.filmwright.core.talent;

import dev.filmwright.generation.LiveListener;
import dev.filmwright.vision.Description;
import dev.filmwright.vision.DescriptionMerge;
import dev.filmwright.vision.DescriptionRequest;
import dev.filmwright.vision.Descriptions;

/** Eyes without a model; whoever extends them says what they see. */
abstract class FakeEyes implements Descriptions {
    @Override
    public final Description describe(DescriptionRequest request, LiveListener listener) {
        return describe(request);
    }

    @Override
    public final DescriptionMerge merging() {
        throw new AssertionError("nobody here merges");
    }
}
