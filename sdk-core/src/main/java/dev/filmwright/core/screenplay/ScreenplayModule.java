package dev.filmwright.core.screenplay;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import dev.filmwright.screenplay.Screenplays;

/** Wires this package. */
public final class ScreenplayModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Screenplays.class).to(ScreenplayFiles.class).in(Singleton.class);
    }
}
