package dev.filmwright.provider.comfyui.fake;

/** How old a server is: what it can do and what it gets wrong. */
public enum Age {
    /** Before July 2025: chooses ids itself, interrupts whatever runs, knows no jobs. */
    ANCIENT("0.3.40"),
    /** October 2025: takes ids, knows no jobs. */
    OLD("0.3.64"),
    /** August 2026: takes only canonical UUIDs, has the routes of jobs. */
    NEW("0.33.0");

    final String version;

    Age(String version) {
        this.version = version;
    }
}
