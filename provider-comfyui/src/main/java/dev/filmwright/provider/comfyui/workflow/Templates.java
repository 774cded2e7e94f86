package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The templates that come along. Thread-safe. The model files they name are usual ones and have to be installed on the server,
 * or others be given as parameters.
 */
public final class Templates {
    private static final List<String> NAMES = List.of(
            "text-to-image",
            "image-to-image",
            "inpaint",
            "upscale",
            "lora-stack",
            "controlnet",
            "flux",
            "image-to-video");

    private Templates() {}

    /** Returns all of them. */
    public static List<WorkflowTemplate> all() {
        return List.copyOf(Holder.ALL.values());
    }

    /**
     * Returns one of them.
     *
     * @param name {@code text-to-image}, {@code image-to-image}, {@code inpaint}, {@code upscale}, {@code lora-stack},
     *     {@code controlnet}, {@code flux} or {@code image-to-video}
     * @throws InvalidInputException if there is none with this name
     */
    public static WorkflowTemplate named(String name) {
        WorkflowTemplate template = Holder.ALL.get(name);
        if (template == null) {
            throw new InvalidInputException("template", name, "use one of " + String.join(", ", NAMES));
        }
        return template;
    }

    /** Makes a picture from words. */
    public static WorkflowTemplate textToImage() {
        return named("text-to-image");
    }

    /** Changes a picture as words say. */
    public static WorkflowTemplate imageToImage() {
        return named("image-to-image");
    }

    /**
     * Changes a part of a picture: variant {@code fill} makes it anew, {@code keep} changes what is there,
     * {@code inpaint-model} is for model files made for this.
     */
    public static WorkflowTemplate inpaint() {
        return named("inpaint");
    }

    /** Makes a picture larger with a model made for it. */
    public static WorkflowTemplate upscale() {
        return named("upscale");
    }

    /** Makes a picture from words with LoRAs laid over the model. */
    public static WorkflowTemplate loraStack() {
        return named("lora-stack");
    }

    /** Makes a picture from words that follows the lines, depth or pose of another one. */
    public static WorkflowTemplate controlNet() {
        return named("controlnet");
    }

    /** Makes a picture from words with a model of the FLUX.1 kind. */
    public static WorkflowTemplate flux() {
        return named("flux");
    }

    /** Makes a clip that begins with a picture, with a model of the Wan 2.1 kind. */
    public static WorkflowTemplate imageToVideo() {
        return named("image-to-video");
    }

    /** Read once, when first asked for. */
    private static final class Holder {
        static final Map<String, WorkflowTemplate> ALL = read();

        private static Map<String, WorkflowTemplate> read() {
            Map<String, WorkflowTemplate> all = new LinkedHashMap<>();
            NAMES.forEach(name -> all.put(name, WorkflowTemplate.parse(Resources.text(name + ".json"))));
            return Collections.unmodifiableMap(all);
        }
    }
}
