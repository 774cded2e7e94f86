/** Trains with any command and reads its progress. */
@org.jspecify.annotations.NullMarked
module dev.filmwright.trainer.command {
    requires transitive dev.filmwright;
    requires static org.jspecify;
}
