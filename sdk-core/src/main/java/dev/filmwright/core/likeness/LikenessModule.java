package dev.filmwright.core.likeness;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Wires this package; whoever decodes pictures binds {@link SmallPictures}. */
public final class LikenessModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Likenesses.class).to(PixelLikenesses.class).in(Singleton.class);
    }
}
