package dev.filmwright.dataset;

/** How the captions of a training set are written; one style for the whole set. */
public enum CaptionStyle {
    /** Sentences, for models that read language: {@code "mrcs man, a close-up of the face from the front."} */
    SENTENCES,
    /** A list of tags, lower-case: {@code "mrcs, man, close-up, front view"}. */
    TAGS,
    /** A short phrase, then tags: {@code "mrcs man, close-up of the face from the front, grey raincoat"}. */
    MIXED
}
