package dev.filmwright.talent;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Scope;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A wizard's session as it was when it was read. Immutable.
 *
 * @param id its identity
 * @param revision counts changes; every change names the session it was made from
 * @param step where it is
 * @param talent the identity that the talent will have
 * @param brief what it starts from
 * @param inspiration a picture to be inspired by
 * @param headshots all headshots made from this brief, in the order they were asked for
 * @param headshot the headshot chosen
 * @param views the eight views of the character sheet, in order; of the chosen headshot's individual
 * @param suggested what was filled in by itself, once it was
 * @param details what is filled in
 * @param scope where the talent is to be known
 * @param created when it was started
 * @param updated when it was last changed
 * @param expires when it will be gone
 */
public record WizardSession(
        WizardId id,
        long revision,
        WizardStep step,
        AssetId talent,
        TalentBrief brief,
        Optional<MediaId> inspiration,
        List<WizardTake> headshots,
        Optional<WizardTake> headshot,
        List<WizardView> views,
        Optional<TalentDetails> suggested,
        TalentDetails details,
        Scope scope,
        Instant created,
        Instant updated,
        Instant expires) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public WizardSession {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(talent, "talent");
        Objects.requireNonNull(brief, "brief");
        Objects.requireNonNull(inspiration, "inspiration");
        headshots = List.copyOf(headshots);
        Objects.requireNonNull(headshot, "headshot");
        views = List.copyOf(views);
        Objects.requireNonNull(suggested, "suggested");
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(updated, "updated");
        Objects.requireNonNull(expires, "expires");
    }

    /** Returns the headshots that were asked for last. */
    public List<WizardTake> lastHeadshots() {
        int last = headshots.stream().mapToInt(WizardTake::round).max().orElse(0);
        return headshots.stream().filter(take -> take.round() == last).toList();
    }

    /** Returns one of the views. */
    public Optional<WizardView> view(ImageSlot slot) {
        return views.stream().filter(view -> view.slot() == slot).findFirst();
    }

    /** Returns the jobs that are still at it, of headshots and views. */
    public List<JobId> underWay() {
        return Stream.concat(headshots.stream(), views.stream().flatMap(view -> view.takes().stream()))
                .filter(WizardTake::underWay)
                .map(WizardTake::job)
                .toList();
    }

    /** Returns what to call it: the talent's name, else the beginning of its description. */
    public String title() {
        if (!details.name().isBlank()) {
            return details.name();
        }
        String words = brief.description().strip().replaceAll("\\s+", " ");
        if (words.length() <= 60) {
            return words.isEmpty() ? "new talent" : words;
        }
        int end = words.lastIndexOf(' ', 60);
        return words.substring(0, end < 20 ? 60 : end) + "…";
    }
}
