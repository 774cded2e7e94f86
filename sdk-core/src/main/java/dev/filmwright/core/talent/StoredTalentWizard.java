package dev.filmwright.core.talent;

import dev.filmwright.talent.TalentWizard;
import jakarta.inject.Inject;

/** {@link TalentWizard} over the storage port. */
final class StoredTalentWizard implements TalentWizard {
    @Inject
    StoredTalentWizard() {}
}
