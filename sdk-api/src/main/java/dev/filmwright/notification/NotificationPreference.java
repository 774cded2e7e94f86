package dev.filmwright.notification;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.JobBrief;
import dev.filmwright.media.MediaOwner;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who wants to know what, and how. Immutable.
 *
 * @param id its name, chosen by the caller: letters, digits and {@code . _ @ -}, at most 64
 * @param kinds what is told
 * @param owner of whose jobs, e.g. a production's; empty for everybody's
 * @param account of jobs that which account pays; empty for any
 * @param channel the channel's id, e.g. {@code "mail"}; {@value #LISTENER} for those who subscribed in this process
 * @param address where to, as the channel writes it; empty for a channel that needs none
 * @param bundling how much goes into one message
 */
public record NotificationPreference(
        String id,
        Set<NotificationKind> kinds,
        Optional<MediaOwner> owner,
        Optional<String> account,
        String channel,
        String address,
        Bundling bundling) {
    /** The channel that is built in. */
    public static final String LISTENER = "listener";

    /** Checks the id, copies the kinds. */
    public NotificationPreference {
        if (!id.matches("[A-Za-z0-9._@-]{1,64}")) {
            throw new InvalidInputException("id", id, "use letters, digits and . _ @ - only, at most 64");
        }
        if (kinds.isEmpty()) {
            throw new InvalidInputException("kinds", "empty", "say what is to be told, e.g. FAILED");
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(bundling, "bundling");
    }

    /** Returns a preference for word of every result and every failure of everybody, one message a batch. */
    public static NotificationPreference of(String id, String channel, String address) {
        return new NotificationPreference(
                id,
                EnumSet.of(NotificationKind.SUCCEEDED, NotificationKind.FAILED, NotificationKind.UNCERTAIN),
                Optional.empty(),
                Optional.empty(),
                channel,
                address,
                Bundling.batches());
    }

    /** Returns this for other kinds. */
    public NotificationPreference kinds(Set<NotificationKind> told) {
        return new NotificationPreference(id, told, owner, account, channel, address, bundling);
    }

    /** Returns this for one owner's jobs only. */
    public NotificationPreference owner(MediaOwner whose) {
        return new NotificationPreference(id, kinds, Optional.of(whose), account, channel, address, bundling);
    }

    /** Returns this for the jobs of one account only. */
    public NotificationPreference account(String payer) {
        return new NotificationPreference(id, kinds, owner, Optional.of(payer), channel, address, bundling);
    }

    /** Returns this with more or less in one message. */
    public NotificationPreference bundling(Bundling much) {
        return new NotificationPreference(id, kinds, owner, account, channel, address, much);
    }

    /** Returns whether it is about a job. */
    public boolean concerns(JobBrief job) {
        return owner.map(job.owner()::equals).orElse(true)
                && account.map(job.account()::equals).orElse(true);
    }
}
