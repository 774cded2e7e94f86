/**
 * Trains with any command and reads its progress.
 *
 * @provides dev.filmwright.spi.TrainerPlugin a trainer found as {@code "command"}
 */
@org.jspecify.annotations.NullMarked
module dev.filmwright.trainer.command {
    requires transitive dev.filmwright;
    requires static org.jspecify;

    exports dev.filmwright.trainer.command;

    provides dev.filmwright.spi.TrainerPlugin with
            dev.filmwright.trainer.command.CommandTrainerPlugin;
}
