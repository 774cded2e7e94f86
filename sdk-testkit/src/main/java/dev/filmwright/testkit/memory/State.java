package dev.filmwright.testkit.memory;

import dev.filmwright.asset.AssetForm;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaRecipe;
import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationPreference;
import dev.filmwright.spending.Account;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.Invoice;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spi.storage.AssetUser;
import dev.filmwright.spi.storage.SelectionStore;
import dev.filmwright.spi.storage.StoredAttempt;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.spi.storage.StoredGeneration;
import dev.filmwright.spi.storage.StoredInput;
import dev.filmwright.spi.storage.UploadKey;
import dev.filmwright.spi.storage.VersionStore;
import dev.filmwright.spi.storage.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/** All rows of a library at one moment; one that is committed never changes again. */
final class State {
    final Table<AssetId, AssetRow> assets;
    final Table<UserKey, AssetUser> users;
    final Table<VersionKey, VersionStore.Superseded> versions;
    final Table<OverrideKey, SortedMap<String, FieldValue>> overrides;
    final Table<String, Category> categories;
    final Table<FormKey, FormRow> forms;
    final Table<ProjectId, List<SelectionStore.Entry>> selections;
    final Table<MediaId, MediaFile> media;
    final Table<RecipeKey, MediaId> recipes;
    final Table<JobId, JobRow> jobs;
    final Table<WorkerId, Instant> workers;
    final Table<JobId, List<StoredInput>> inputs;
    final Table<UploadKey, MemoryUploadStore.Upload> uploads;
    final Table<GenerationId, StoredGeneration> generations;
    final Table<GenerationId, String> digests;
    final Table<JobId, StoredAttempt> attempts;
    final Table<String, NotificationPreference> preferences;
    final Table<OpenKey, JobId> openJobs;
    final Table<String, Notification> notifications;
    final Table<ProjectId, ProductionRow> productions;
    final Table<DocumentKey, StoredDocument> documents;
    final Table<String, String> marks;
    final Table<Long, LedgerEntry> ledger;
    final Table<Budget.Key, Budget> budgets;
    final Table<String, Account> accounts;
    final Table<String, Invoice> invoices;

    /** The number of the asset added last. */
    private long assetsAdded;

    record UserKey(AssetId asset, String kind, String id) {}

    record VersionKey(AssetId asset, Version number) {}

    record OverrideKey(AssetId asset, ProjectId project) {}

    record RecipeKey(MediaRecipe recipe, MediaId media) {}

    record OpenKey(String preference, MediaOwner owner, JobId job) {}

    record DocumentKey(String shelf, String key) {}

    record FormKey(String category, Scope scope) {}

    record FormRow(AssetForm form, Instant expires) {}

    State() {
        assets = new Table<>();
        users = new Table<>();
        versions = new Table<>();
        overrides = new Table<>();
        categories = new Table<>();
        forms = new Table<>();
        selections = new Table<>();
        media = new Table<>();
        recipes = new Table<>();
        jobs = new Table<>();
        workers = new Table<>();
        inputs = new Table<>();
        uploads = new Table<>();
        generations = new Table<>();
        digests = new Table<>();
        attempts = new Table<>();
        preferences = new Table<>();
        openJobs = new Table<>();
        notifications = new Table<>();
        productions = new Table<>();
        documents = new Table<>();
        marks = new Table<>();
        ledger = new Table<>();
        budgets = new Table<>();
        accounts = new Table<>();
        invoices = new Table<>();
    }

    private State(State from, boolean writable) {
        assets = from.assets.fork(writable);
        users = from.users.fork(writable);
        versions = from.versions.fork(writable);
        overrides = from.overrides.fork(writable);
        categories = from.categories.fork(writable);
        forms = from.forms.fork(writable);
        selections = from.selections.fork(writable);
        media = from.media.fork(writable);
        recipes = from.recipes.fork(writable);
        jobs = from.jobs.fork(writable);
        workers = from.workers.fork(writable);
        inputs = from.inputs.fork(writable);
        uploads = from.uploads.fork(writable);
        generations = from.generations.fork(writable);
        digests = from.digests.fork(writable);
        attempts = from.attempts.fork(writable);
        preferences = from.preferences.fork(writable);
        openJobs = from.openJobs.fork(writable);
        notifications = from.notifications.fork(writable);
        productions = from.productions.fork(writable);
        documents = from.documents.fork(writable);
        marks = from.marks.fork(writable);
        ledger = from.ledger.fork(writable);
        budgets = from.budgets.fork(writable);
        accounts = from.accounts.fork(writable);
        invoices = from.invoices.fork(writable);
        assetsAdded = from.assetsAdded;
    }

    /** Returns the same rows, to be changed without this state noticing, or not at all. */
    State fork(boolean writable) {
        return new State(this, writable);
    }

    long nextAsset() {
        return ++assetsAdded;
    }
}
