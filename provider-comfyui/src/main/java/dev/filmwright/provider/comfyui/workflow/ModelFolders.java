package dev.filmwright.provider.comfyui.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** In which folder of a server the files lie that an input names. */
public final class ModelFolders {
    private static final Map<String, String> BY_INPUT = Map.ofEntries(
            Map.entry("ckpt_name", "checkpoints"),
            Map.entry("lora_name", "loras"),
            Map.entry("vae_name", "vae"),
            Map.entry("unet_name", "diffusion_models"),
            Map.entry("clip_name", "text_encoders"),
            Map.entry("clip_name1", "text_encoders"),
            Map.entry("clip_name2", "text_encoders"),
            Map.entry("clip_name3", "text_encoders"),
            Map.entry("clip_name4", "text_encoders"),
            Map.entry("control_net_name", "controlnet"),
            Map.entry("style_model_name", "style_models"),
            Map.entry("gligen_name", "gligen"),
            Map.entry("hypernetwork_name", "hypernetworks"),
            Map.entry("photomaker_model_name", "photomaker"),
            Map.entry("audio_encoder_name", "audio_encoders"));

    private static final Map<String, String> BY_NODE_AND_INPUT = Map.of(
            "CLIPVisionLoader.clip_name", "clip_vision",
            "UpscaleModelLoader.model_name", "upscale_models");

    private ModelFolders() {}

    /**
     * Returns the folder.
     *
     * @param nodeType the class of the node, e.g. {@code "LoraLoader"}
     * @param input its input, e.g. {@code "lora_name"}
     * @return empty if the input names no model file of a known sort
     */
    public static Optional<String> of(String nodeType, String input) {
        return Optional.ofNullable(BY_NODE_AND_INPUT.getOrDefault(nodeType + "." + input, BY_INPUT.get(input)));
    }

    static String missing(String file, String folder, List<String> installed) {
        Optional<String> meant = installed.stream()
                .filter(name -> plain(name).equals(plain(JsonText.quoted(file))))
                .findFirst();
        if (meant.isPresent()) {
            return "the server calls this file " + meant.get() + ": use that name exactly";
        }
        return "model file not installed: put it into the server's folder \"" + folder + "\""
                + (installed.isEmpty()
                        ? ", which is empty"
                        : ", or use one that is there: " + LiteralCheck.shown(installed));
    }

    /** Returns the bare name: people leave out the folder, or write it with the other slash. */
    private static String plain(String quoted) {
        String name = quoted.replace("\\\\", "/").toLowerCase(Locale.ROOT);
        return name.substring(Math.max(name.lastIndexOf('/'), 0))
                .replace("/", "")
                .replace("\"", "");
    }
}
