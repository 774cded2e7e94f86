/** The words of models that have no provider of ours: Midjourney, Sora. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.dialects {
    requires transitive dev.filmwright;
    requires static org.jspecify;
}
