package dev.filmwright.provider.flux;

import dev.filmwright.provider.support.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A body that is ready to be sent, and what is to be remembered of how it was made.
 *
 * @param body the body
 * @param format what will be delivered
 * @param rewritten whether the model writes the prompt anew
 * @param warnings what could not be done as asked
 */
record Draft(JsonObject body, FluxModel.Format format, boolean rewritten, List<String> warnings) {
    Draft {
        warnings = List.copyOf(warnings);
    }

    /** Returns this with a warning more. */
    Draft warning(String text) {
        List<String> more = new ArrayList<>(warnings);
        more.add(text);
        return new Draft(body, format, rewritten, more);
    }
}
