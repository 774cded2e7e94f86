package dev.filmwright.core.talent;

import dev.filmwright.media.MediaId;
import dev.filmwright.talent.WizardId;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardTake;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts what is kept of a session together with what its jobs made. */
final class Snapshots {
    private final Takes takes;

    @Inject
    Snapshots(Takes takes) {
        this.takes = takes;
    }

    WizardSession of(Sessions.Kept kept) {
        SessionState state = kept.state();
        List<WizardTake> headshots = takes.headshots(state);
        Optional<WizardTake> headshot = state.headshot()
                .flatMap(job -> headshots.stream()
                        .filter(take -> take.job().equals(job))
                        .findFirst());
        return new WizardSession(
                new WizardId(state.id()),
                kept.revision(),
                state.step(),
                state.talent(),
                state.brief(),
                state.inspiration(),
                headshots,
                headshot,
                takes.views(state, headshot),
                state.suggested(),
                state.details(),
                state.scope(),
                Instant.ofEpochMilli(state.created()),
                Instant.ofEpochMilli(state.updated()),
                kept.expires());
    }

    /** Returns the media that a session shows once its state is this. */
    static Set<MediaId> media(WizardSession session, SessionState after) {
        Set<MediaId> media = new HashSet<>();
        after.inspiration().ifPresent(media::add);
        session.headshots().forEach(take -> take.picture().ifPresent(media::add));
        session.views()
                .forEach(view -> view.takes().forEach(take -> take.picture().ifPresent(media::add)));
        return media;
    }
}
