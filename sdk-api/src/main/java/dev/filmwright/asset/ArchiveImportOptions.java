package dev.filmwright.asset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** How an archive is merged into a library. Immutable; the defaults keep what is here and refuse a damaged archive. */
public final class ArchiveImportOptions {
    private final Conflicts conflicts;
    private final boolean dryRun;
    private final boolean salvage;
    private final Map<Scope, Scope> scopes;
    private final Optional<Scope> into;
    private final BooleanSupplier cancelled;

    /** What becomes of an asset that is here and there, and changed on both sides. */
    public enum Conflicts {
        /** It stays as it is here; the report tells the differences. */
        KEEP_MINE,
        /** The archive's state becomes a new version, the latest one; the state here stays as the version before it. */
        TAKE_THEIRS,
        /** It stays as it is here, and the archive's becomes an asset of its own beside it. */
        ADD_COPY
    }

    private ArchiveImportOptions(Builder builder) {
        conflicts = builder.conflicts;
        dryRun = builder.dryRun;
        salvage = builder.salvage;
        scopes = Map.copyOf(builder.scopes);
        into = Optional.ofNullable(builder.into);
        cancelled = builder.cancelled;
    }

    /** Returns the defaults. */
    public static ArchiveImportOptions ofDefaults() {
        return builder().build();
    }

    /** Returns a builder that starts with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what becomes of an asset that changed on both sides. */
    public Conflicts conflicts() {
        return conflicts;
    }

    /** Returns whether everything is checked and told, and nothing written. */
    public boolean dryRun() {
        return dryRun;
    }

    /** Returns whether to take from a damaged archive what is left of it. */
    public boolean salvage() {
        return salvage;
    }

    /** Returns where the assets of a scope go. */
    public Scope scope(Scope from) {
        return into.orElseGet(() -> scopes.getOrDefault(from, from));
    }

    /** Returns what is asked often, on the working thread, whether to stop after the assets under way. */
    public BooleanSupplier cancelled() {
        return cancelled;
    }

    /** Builds {@link ArchiveImportOptions}. Not thread-safe. */
    public static final class Builder {
        private Conflicts conflicts = Conflicts.KEEP_MINE;
        private boolean dryRun;
        private boolean salvage;
        private final Map<Scope, Scope> scopes = new LinkedHashMap<>();
        private @Nullable Scope into;
        private BooleanSupplier cancelled = () -> false;

        private Builder() {}

        /** Sets what becomes of an asset that changed on both sides. */
        public Builder conflicts(Conflicts conflicts) {
            this.conflicts = Objects.requireNonNull(conflicts, "conflicts");
            return this;
        }

        /** Checks and tells everything, and writes nothing. */
        public Builder dryRun(boolean dryRun) {
            this.dryRun = dryRun;
            return this;
        }

        /** Takes from a truncated or damaged archive what is left of it. */
        public Builder salvage(boolean salvage) {
            this.salvage = salvage;
            return this;
        }

        /** Puts the assets of one scope into another; those of scopes not named stay in theirs. */
        public Builder scope(Scope from, Scope to) {
            scopes.put(Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to"));
            return this;
        }

        /** Puts all assets into one scope. */
        public Builder into(Scope scope) {
            into = Objects.requireNonNull(scope, "scope");
            return this;
        }

        /** Sets what is asked whether to stop. */
        public Builder cancelled(BooleanSupplier cancelled) {
            this.cancelled = Objects.requireNonNull(cancelled, "cancelled");
            return this;
        }

        /** Returns the options. */
        public ArchiveImportOptions build() {
            return new ArchiveImportOptions(this);
        }
    }
}
