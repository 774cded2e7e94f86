package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import java.util.Optional;

/** What may help where Google refuses what its own pages allow: they differ by account, region and date. */
final class Advice {
    private Advice() {}

    /** Returns a refusal with what may help; empty if nothing is known to. */
    static Optional<Failure> on(Failure said, Plan plan) {
        return said.kind() == Failure.Kind.INVALID_REQUEST
                ? remedy(plan).map(remedy -> with(said, remedy))
                : Optional.empty();
    }

    private static Optional<String> remedy(Plan plan) {
        if (plan.mode() == Mode.EXTENSION) {
            return Optional.of("not every account may have " + plan.model().id()
                    + " go on from a clip: give the clip's last picture as a first frame");
        }
        if (plan.shape().resolution().equals("4k")) {
            return Optional.of("4k is not offered to every account: try 1080p");
        }
        if (plan.mode() == Mode.REFERENCES
                && (!plan.shape().resolution().equals("720p")
                        || !plan.shape().aspect().equals("16:9"))) {
            return Optional.of("with pictures of whom or what is to be seen 720p and 16:9 are taken everywhere");
        }
        if (plan.mode() == Mode.INTERPOLATION) {
            return Optional.of("not every account may give " + plan.model().id() + " a last frame: leave it out");
        }
        return Optional.empty();
    }

    private static Failure with(Failure said, String remedy) {
        return new Failure(
                said.kind(),
                said.message() + "; " + remedy,
                said.retryable(),
                said.retryAfter(),
                said.billing(),
                said.provider(),
                said.requestId());
    }
}
