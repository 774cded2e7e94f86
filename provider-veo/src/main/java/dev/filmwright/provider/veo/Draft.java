package dev.filmwright.provider.veo;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan with the files that are only wished for, or, where those stand in the way of it, without them. Immutable.
 *
 * @param plan the plan
 * @param wishes whether it takes what is only wished for
 */
record Draft(Plan plan, boolean wishes) {

    /**
     * Plans a request.
     *
     * @param all what all files are for
     * @param firm what those are for that must be taken
     * @throws InvalidInputException if it cannot be done even without wishes
     */
    static Draft of(
            Planner planner, VeoModel model, GenerationRequest request, List<InputRole> all, List<InputRole> firm) {
        try {
            return new Draft(planner.plan(model, request, all), true);
        } catch (InvalidInputException e) {
            if (firm.size() == all.size()) {
                throw e;
            }
            Plan without = planner.plan(model, request, firm);
            List<String> warnings = new ArrayList<>(without.warnings());
            warnings.add("pictures that were wished for are left out and the words stand in: "
                    + e.failure().message());
            return new Draft(without.warned(warnings), false);
        }
    }
}
