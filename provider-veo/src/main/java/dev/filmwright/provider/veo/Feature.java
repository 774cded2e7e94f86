package dev.filmwright.provider.veo;

/** What a model can be given beside words; the names are those of the data file. */
enum Feature {
    /** A first frame. */
    IMAGE("image"),
    /** A last frame, together with a first one. */
    LAST_FRAME("lastFrame"),
    /** Pictures of whom or what is to be seen. */
    REFERENCES("references"),
    /** A picture whose look is taken. */
    STYLE("style"),
    /** A clip to go on from. */
    EXTENSION("extension"),
    /** A clip to change. */
    EDIT("edit");

    private final String word;

    Feature(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
