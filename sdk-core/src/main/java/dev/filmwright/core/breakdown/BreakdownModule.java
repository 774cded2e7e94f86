package dev.filmwright.core.breakdown;

import com.google.inject.AbstractModule;
import dev.filmwright.production.ManifestExtractor;
import dev.filmwright.production.SceneBuilder;
import dev.filmwright.production.ShotPlanner;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class BreakdownModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ManifestExtractor.class).to(RuleManifestExtractor.class).in(Singleton.class);
        bind(SceneBuilder.class).to(RuleSceneBuilder.class).in(Singleton.class);
        bind(ShotPlanner.class).to(RuleShotPlanner.class).in(Singleton.class);
    }
}
