package dev.filmwright.provider.comfyui.workflow;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an input of a class of nodes takes. Immutable.
 *
 * @param name its name
 * @param type what it takes: {@code INT}, {@code FLOAT}, {@code STRING}, {@code BOOLEAN}, {@code COMBO}, a type that only
 *     links carry such as {@code MODEL}, several separated by commas, {@code *} for anything, or what this version does not know
 * @param required whether it must be given
 * @param choices the values it takes, if it is a {@code COMBO} whose values the server knows; in JSON
 * @param min the smallest number it takes
 * @param max the largest number it takes
 * @param standard what the editor fills in; the server does not
 */
public record InputSpec(
        String name,
        String type,
        boolean required,
        Optional<List<String>> choices,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<Literal> standard) {
    /** The type of an input that takes one of a list. */
    public static final String COMBO = "COMBO";

    private static final Set<String> VALUES = Set.of("INT", "FLOAT", "STRING", "BOOLEAN", COMBO);

    /** What a value in the graph can never be. */
    private static final Set<String> LINKS_ONLY = Set.of(
            "IMAGE",
            "MASK",
            "LATENT",
            "MODEL",
            "CLIP",
            "VAE",
            "CONDITIONING",
            "CONTROL_NET",
            "CLIP_VISION",
            "CLIP_VISION_OUTPUT",
            "STYLE_MODEL",
            "UPSCALE_MODEL",
            "NOISE",
            "SAMPLER",
            "SIGMAS",
            "GUIDER",
            "VIDEO",
            "AUDIO");

    /** Copies the list; checks that nothing is {@code null}. */
    public InputSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        choices = choices.map(List::copyOf);
        Objects.requireNonNull(min, "min");
        Objects.requireNonNull(max, "max");
        Objects.requireNonNull(standard, "standard");
    }

    /** Returns whether a link that carries this type may lead here, as the server sees it. */
    public boolean takes(String carried) {
        if (opaque(type) || opaque(carried)) {
            return true;
        }
        Set<String> mine = parts(type);
        return parts(carried).stream().anyMatch(mine::contains);
    }

    /** Returns whether only a link can give it what it needs. */
    public boolean linkOnly() {
        return LINKS_ONLY.containsAll(parts(type));
    }

    /** Returns whether this version knows nothing of what it takes, so that nothing can be wrong. */
    boolean unknown() {
        return opaque(type) || parts(type).stream().noneMatch(VALUES::contains);
    }

    /** Returns whether its parts are given under names of their own, as in {@code images.image0}. */
    boolean compound() {
        return type.startsWith("COMFY_");
    }

    private static boolean opaque(String type) {
        return type.isBlank() || type.startsWith("COMFY_") || parts(type).contains("*");
    }

    private static Set<String> parts(String type) {
        return Arrays.stream(type.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }
}
