package dev.filmwright.spi.storage;

/** The aggregates of a library inside one transaction; used by one thread and only while the work runs. */
public interface UnitOfWork {
    /** Returns the assets. */
    AssetStore assets();

    /** Returns the categories of assets. */
    CategoryStore categories();

    /** Returns the superseded versions of assets. */
    VersionStore versions();

    /** Returns the tags. */
    TagStore tags();

    /** Returns the values that projects put over global assets. */
    OverrideStore overrides();

    /** Returns the unfinished asset forms. */
    FormStore forms();

    /** Returns what projects' generations start with. */
    SelectionStore selections();

    /** Returns the index of media files. */
    MediaIndex media();

    /** Returns the jobs. */
    JobStore jobs();

    /** Returns the workers that do jobs. */
    WorkerStore workers();

    /** Returns the files that jobs were given. */
    JobInputStore inputs();

    /** Returns what was uploaded to backends. */
    UploadStore uploads();

    /** Returns the finished generations and what they used. */
    GenerationStore generations();

    /** Returns which jobs are attempts at which slot. */
    AttemptStore attempts();

    /** Returns who wants to know what, and the messages to them. */
    NotificationStore notifications();

    /** Returns the productions. */
    ProductionStore productions();

    /** Returns what was reserved and charged. */
    LedgerStore ledger();

    /** Returns the budgets. */
    BudgetStore budgets();

    /** Returns the prepaid accounts and their invoices. */
    AccountStore accounts();

    /** Returns what rooms keep as documents. */
    DocumentStore documents();

    /** Returns the marks of things done once. */
    MarkStore marks();

    /**
     * Runs something once the transaction is committed and before the next one that writes begins: in the order of
     * commits, those of one transaction in the order they were given. It must be quick, must not use the storage, and is
     * not run if the work fails. In work that only reads it runs when that is done. What it throws is logged: it undoes
     * nothing and keeps no other from its turn.
     */
    void afterCommit(Runnable action);
}
