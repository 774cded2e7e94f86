package dev.filmwright.core.vision;

import dev.filmwright.generation.LiveListener;
import dev.filmwright.vision.Description;
import dev.filmwright.vision.DescriptionMerge;
import dev.filmwright.vision.DescriptionRequest;
import dev.filmwright.vision.Descriptions;
import dev.filmwright.vision.Verdict;
import dev.filmwright.vision.VerdictRequest;
import jakarta.inject.Inject;

/** {@link Descriptions} by generation of text about pictures. */
final class ModelDescriptions implements Descriptions {
    private final Describing describing;
    private final AssetMerge merge;

    @Inject
    ModelDescriptions(Describing describing, AssetMerge merge) {
        this.describing = describing;
        this.merge = merge;
    }

    @Override
    public Description describe(DescriptionRequest request) {
        return describe(request, Waiting.nobody());
    }

    @Override
    public Description describe(DescriptionRequest request, LiveListener listener) {
        return describing.describe(request, listener);
    }

    @Override
    public Verdict compare(VerdictRequest request) {
        return describing.compare(request);
    }

    @Override
    public DescriptionMerge merging() {
        return merge;
    }
}
