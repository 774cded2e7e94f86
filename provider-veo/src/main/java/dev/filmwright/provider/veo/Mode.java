package dev.filmwright.provider.veo;

import dev.filmwright.generation.InputRole;
import java.util.Collection;

/** What a clip is made from. */
enum Mode {
    /** Words alone. */
    TEXT("text_to_video"),
    /** A first frame. */
    IMAGE("image_to_video"),
    /** A first and a last frame. */
    INTERPOLATION("image_to_video"),
    /** Pictures of whom or what is to be seen. */
    REFERENCES("reference_to_video"),
    /** A clip to go on from. */
    EXTENSION("extend"),
    /** A clip to change. */
    EDIT("edit");

    private final String task;

    Mode(String task) {
        this.task = task;
    }

    /** Returns Omni's word for it. */
    String task() {
        return task;
    }

    static Mode of(Collection<InputRole> roles, boolean edit) {
        if (roles.contains(InputRole.CLIP)) {
            return edit ? EDIT : EXTENSION;
        }
        if (roles.contains(InputRole.LAST_FRAME)) {
            return INTERPOLATION;
        }
        if (roles.contains(InputRole.FIRST_FRAME)) {
            return IMAGE;
        }
        return roles.isEmpty() ? TEXT : REFERENCES;
    }
}
