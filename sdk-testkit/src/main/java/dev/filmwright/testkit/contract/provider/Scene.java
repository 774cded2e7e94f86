package dev.filmwright.testkit.contract.provider;

/** What a backend says when it is asked and all goes well on the way. */
public enum Scene {
    /** It takes the work; so it does unless told otherwise. */
    ACCEPTS(Call.SUBMIT),
    /** It refuses the content before it takes the work. */
    REFUSES(Call.SUBMIT),
    /** It works on it. */
    RUNS(Call.POLL),
    /** It is done; so it is unless told otherwise. */
    SUCCEEDS(Call.POLL),
    /** It could not do it. */
    FAILS(Call.POLL),
    /** It saw what came out and does not give it away: the filter for content. */
    FILTERS(Call.POLL),
    /** It says it is done and names nothing it made. */
    MAKES_NOTHING(Call.POLL),
    /** It says a word for its state that nobody has heard of. */
    SAYS_A_NEW_WORD(Call.POLL),
    /** It does not know the work any more. */
    HAS_FORGOTTEN(Call.POLL),
    /** It stops; so it does unless told otherwise. */
    STOPS(Call.CANCEL),
    /** It is done already. */
    IS_TOO_LATE(Call.CANCEL),
    /** It gives out what it made; so it does unless told otherwise. */
    DELIVERS(Call.DOWNLOAD),
    /** It breaks off in the middle of giving it out; the next time it gives it whole. */
    BREAKS_OFF(Call.DOWNLOAD),
    /** It knows the key, as work was handed over with it. */
    KNOWS_THE_KEY(Call.FIND),
    /** It never heard of the key. */
    DOES_NOT_KNOW_THE_KEY(Call.FIND);

    private final Call call;

    Scene(Call call) {
        this.call = call;
    }

    /** Returns the call that it answers. */
    public Call call() {
        return call;
    }
}
