package dev.filmwright.provider.support.json;

import dev.filmwright.testkit.http.RecordedExchanges;
import java.util.List;

/** Answers of real backends, as their fact sheets have them. */
final class Recorded {
    private Recorded() {}

    static List<String> answers() {
        return RecordedExchanges.load(Recorded.class, "answers.http").bodies();
    }
}
