package dev.filmwright.core.production;

import dev.filmwright.asset.ProjectId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptOverride;
import dev.filmwright.prompt.PromptOverrides;
import dev.filmwright.prompt.PromptPlace;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was edited by hand in the prompts of a production's shots, as it was at one moment. */
final class ShotEdits {
    private final PromptOverrides overrides;
    private final ProjectId project;
    private final Map<PromptPlace, PromptOverride> edits;

    private ShotEdits(PromptOverrides overrides, ProjectId project, Map<PromptPlace, PromptOverride> edits) {
        this.overrides = overrides;
        this.project = project;
        this.edits = edits;
    }

    static ShotEdits of(ProjectId project, PromptOverrides overrides) {
        return new ShotEdits(
                overrides,
                project,
                overrides.of(MediaOwner.production(project.value())).stream()
                        .collect(Collectors.toMap(PromptOverride::place, Function.identity())));
    }

    /** Returns a shot's prompt with the edits made in it. */
    AssembledPrompt in(Shot shot, AssembledPrompt assembled) {
        @Nullable
        PromptOverride made = edits.get(PromptPlace.shot(project, shot.code(), assembled.kind(), assembled.dialect()));
        return made == null ? assembled : overrides.apply(made, assembled).prompt();
    }
}
