package dev.filmwright.provider.comfyui.graph;

import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.comfyui.workflow.WorkflowNode;
import java.util.Map;
import java.util.Optional;

/**
 * A node that reads a file. Immutable.
 *
 * @param node the node
 * @param input its input that names the file
 */
record Loader(WorkflowNode node, String input) {
    private static final String MASK = "LoadImageMask";
    private static final Map<String, String> INPUTS = Map.of(
            "LoadImage",
            "image",
            MASK,
            "image",
            "LoadVideo",
            "file",
            "LoadAudio",
            "audio",
            "VHS_LoadVideo",
            "video",
            "VHS_LoadAudioUpload",
            "audio");

    static Optional<Loader> of(WorkflowNode node) {
        return Optional.ofNullable(INPUTS.get(node.type()))
                .filter(input -> node.input(input).isPresent())
                .map(input -> new Loader(node, input));
    }

    /** Returns how well it fits a role, the better the higher; below 0 if it does not. */
    int fit(InputRole role) {
        if (titled(role)) {
            return 2;
        }
        boolean right = switch (node.type()) {
            case "LoadImage" -> role != InputRole.CLIP;
            case MASK -> role == InputRole.MASK;
            case "LoadVideo", "VHS_LoadVideo" -> role == InputRole.CLIP;
            default -> false;
        };
        if (!right || titledForAny()) {
            return -1;
        }
        return node.type().equals(MASK) ? 1 : 0;
    }

    /** Returns whether it reads a mask from a channel that it names. */
    static boolean readsChannel(WorkflowNode node) {
        return node.type().equals(MASK) && node.input("channel").isPresent();
    }

    /** Returns whether its author meant it for a role, by its title. */
    private boolean titled(InputRole role) {
        String title = node.title().orElse("").replace('_', ' ').strip();
        return title.equalsIgnoreCase(role.name().replace('_', ' '));
    }

    private boolean titledForAny() {
        boolean any = false;
        for (InputRole role : InputRole.values()) {
            any |= titled(role);
        }
        return any;
    }
}
