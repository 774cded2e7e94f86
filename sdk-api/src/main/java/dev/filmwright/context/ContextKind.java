package dev.filmwright.context;

/** What a piece of context is about, in the order of reading: first what holds for the whole film, then what holds here. */
public enum ContextKind {
    /** How everything is to look. Global. */
    STYLE_LOCK(900),
    /** Who, where and what there is in the film. Global. */
    MANIFEST(500),
    /** What must stay the same from scene to scene. Global. */
    CONTINUITY(800),
    /** Anything else that holds for the whole film, such as a summary of the story. Global. */
    GLOBAL(400),
    /** What somebody or something has become on the way here, step by step. Local. */
    INHERITANCE(600),
    /** How the scene before ended. Local. */
    PRIOR_STATE(700),
    /** The scene this is about. Local. */
    SCENE(1000),
    /** Anything else that holds here. Local. */
    LOCAL(450);

    private final int usualPriority;

    ContextKind(int usualPriority) {
        this.usualPriority = usualPriority;
    }

    /** Returns how important pieces of this kind are unless somebody says otherwise; higher is more important. */
    public int usualPriority() {
        return usualPriority;
    }

    /** Returns whether it holds for the whole film. */
    public boolean global() {
        return compareTo(GLOBAL) <= 0;
    }
}
