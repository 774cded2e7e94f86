package dev.filmwright.core.talent;

import com.google.inject.AbstractModule;
import dev.filmwright.talent.TalentWizard;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class TalentModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(TalentWizard.class).to(StoredTalentWizard.class).in(Singleton.class);
    }
}
