package dev.filmwright.provider.comfyui.graph;

import dev.filmwright.generation.InputRole;
import java.util.Map;
import java.util.Optional;

/**
 * A node that reads a file. Immutable.
 *
 * @param node the node
 * @param input its input that names the file
 */
record Loader(GraphNode node, String input) {
    private static final Map<String, String> INPUTS = Map.of(
            "LoadImage", "image",
            "LoadImageMask", "image",
            "LoadVideo", "file",
            "LoadAudio", "audio",
            "VHS_LoadVideo", "video",
            "VHS_LoadAudioUpload", "audio");

    static Optional<Loader> of(GraphNode node) {
        return Optional.ofNullable(INPUTS.get(node.type())).map(input -> new Loader(node, input));
    }

    /** Returns whether its author meant it for a role, by its title. */
    boolean titled(InputRole role) {
        return node.title().replace('_', ' ').strip().equalsIgnoreCase(role.name().replace('_', ' '));
    }

    private boolean titledForAny() {
        boolean any = false;
        for (InputRole role : InputRole.values()) {
            any |= titled(role);
        }
        return any;
    }

    /** Returns how well it fits a role, the better the higher; below 0 if it does not. */
    int fit(InputRole role) {
        if (titled(role)) {
            return 2;
        }
        boolean right = switch (node.type()) {
            case "LoadImage" -> role != InputRole.CLIP;
            case "LoadImageMask" -> role == InputRole.MASK;
            case "LoadVideo", "VHS_LoadVideo" -> role == InputRole.CLIP;
            default -> false;
        };
        if (!right || titledForAny()) {
            return -1;
        }
        return node.type().equals("LoadImageMask") ? 1 : 0;
    }
}
