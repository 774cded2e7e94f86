package dev.filmwright.core.talent;

import com.google.inject.AbstractModule;
import dev.filmwright.talent.CharacterSheets;
import dev.filmwright.talent.TalentWizard;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Wires this package. */
public final class TalentModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RandomGenerator.class).annotatedWith(SeedSource.class).toInstance(new SecureRandom());
        bind(Sessions.class).in(Singleton.class);
        bind(TakeRequests.class).in(Singleton.class);
        bind(Takes.class).in(Singleton.class);
        bind(Snapshots.class).in(Singleton.class);
        bind(Making.class).in(Singleton.class);
        bind(Consistency.class).in(Singleton.class);
        bind(Suggestions.class).in(Singleton.class);
        bind(Confirming.class).in(Singleton.class);
        bind(Clearing.class).in(Singleton.class);
        bind(Sheets.class).in(Singleton.class);
        bind(CharacterSheets.class).to(Sheets.class);
        bind(SheetWriting.class).in(Singleton.class);
        bind(TalentWizard.class).to(StoredTalentWizard.class).in(Singleton.class);
    }
}
