package dev.filmwright.core.talent;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Scope;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.talent.ConsistencyScore;
import dev.filmwright.talent.TalentBrief;
import dev.filmwright.talent.TalentDetails;
import dev.filmwright.talent.WizardStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a session. Jobs are not: they are found by their owner and slot, and what was asked for says which there must
 * be, so that one the process did not live to start is started when the session is resumed.
 *
 * @param id the session
 * @param step where it is
 * @param talent the identity of the talent to be
 * @param brief what it starts from
 * @param inspiration a picture to be inspired by
 * @param first the first batch of headshots that counts
 * @param batches the batches of headshots asked for
 * @param headshot the headshot chosen
 * @param asked how many takes of each view were asked for, by {@link #key}
 * @param chosen which take of a view was chosen, by {@link #key}
 * @param scores what came of comparing a take with its headshot, by the take's job
 * @param suggested what was filled in by itself
 * @param details what is filled in
 * @param scope where the talent is to be known
 * @param created when it was started, in milliseconds since 1970
 * @param updated when it was last changed, likewise
 */
record SessionState(
        String id,
        WizardStep step,
        AssetId talent,
        TalentBrief brief,
        Optional<MediaId> inspiration,
        int first,
        List<Batch> batches,
        Optional<JobId> headshot,
        SortedMap<String, Integer> asked,
        SortedMap<String, JobId> chosen,
        SortedMap<String, ConsistencyScore> scores,
        Optional<TalentDetails> suggested,
        TalentDetails details,
        Scope scope,
        long created,
        long updated) {

    /**
     * Headshots asked for together.
     *
     * @param round which batch, from 1
     * @param seed the first one's seed; the others follow it
     * @param count how many
     */
    record Batch(int round, long seed, int count) {}

    static SessionState fresh(String id, AssetId talent, TalentBrief brief, long now) {
        return new SessionState(
                id,
                WizardStep.DESCRIBE,
                talent,
                brief,
                Optional.empty(),
                1,
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                Optional.empty(),
                TalentDetails.EMPTY,
                Scope.GLOBAL,
                now,
                now);
    }

    /** Returns under which name takes of a view are counted. */
    static String key(JobId headshot, ImageSlot view) {
        return headshot.value() + "/" + view.name();
    }

    /** Returns whose media and attempts it makes. */
    MediaOwner owner() {
        return MediaOwner.asset(talent.value());
    }

    /** Returns the batches that count. */
    List<Batch> current() {
        return batches.stream().filter(batch -> batch.round() >= first).toList();
    }

    Builder toBuilder() {
        return new Builder(this);
    }

    /** Makes the state that follows another. Not thread-safe. */
    static final class Builder {
        private final SessionState from;
        private WizardStep step;
        private TalentBrief brief;
        private Optional<MediaId> inspiration;
        private int first;
        private final List<Batch> batches;
        private @Nullable JobId headshot;
        private final SortedMap<String, Integer> asked;
        private final SortedMap<String, JobId> chosen;
        private final SortedMap<String, ConsistencyScore> scores;
        private Optional<TalentDetails> suggested;
        private TalentDetails details;
        private Scope scope;

        private Builder(SessionState from) {
            this.from = from;
            step = from.step;
            brief = from.brief;
            inspiration = from.inspiration;
            first = from.first;
            batches = new ArrayList<>(from.batches);
            headshot = from.headshot.orElse(null);
            asked = new TreeMap<>(from.asked);
            chosen = new TreeMap<>(from.chosen);
            scores = new TreeMap<>(from.scores);
            suggested = from.suggested;
            details = from.details;
            scope = from.scope;
        }

        Builder step(WizardStep step) {
            this.step = step;
            return this;
        }

        Builder brief(TalentBrief brief) {
            this.brief = brief;
            return this;
        }

        Builder inspiration(Optional<MediaId> picture) {
            inspiration = picture;
            return this;
        }

        /** Lets none of the headshots made so far count. */
        Builder startOver() {
            first = batches.size() + 1;
            headshot = null;
            return this;
        }

        Builder batch(Batch batch) {
            batches.add(batch);
            return this;
        }

        Builder headshot(JobId take) {
            headshot = take;
            return this;
        }

        Builder ask(String key) {
            asked.merge(key, 1, Integer::sum);
            return this;
        }

        Builder choose(String key, JobId take) {
            chosen.put(key, take);
            return this;
        }

        /** Forgets which take was chosen, so that the last one counts. */
        Builder unchoose(String key) {
            chosen.remove(key);
            return this;
        }

        Builder scores(Map<String, ConsistencyScore> found) {
            scores.putAll(found);
            return this;
        }

        Builder suggested(TalentDetails details) {
            suggested = Optional.of(details);
            return this;
        }

        Builder details(TalentDetails details) {
            this.details = details;
            return this;
        }

        Builder scope(Scope scope) {
            this.scope = scope;
            return this;
        }

        SessionState build(long now) {
            return new SessionState(
                    from.id,
                    step,
                    from.talent,
                    brief,
                    inspiration,
                    first,
                    List.copyOf(batches),
                    Optional.ofNullable(headshot),
                    asked,
                    chosen,
                    scores,
                    suggested,
                    details,
                    scope,
                    from.created,
                    now);
        }
    }
}
