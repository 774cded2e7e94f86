package dev.filmwright.core.model;

import dev.filmwright.InvalidInputException;
import dev.filmwright.model.LoraFamily;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tensors of a LoRA say of it: their names differ by trainer, their roles do not.
 *
 * @param family which models it fits
 * @param rank the rank most modules have; of several as frequent ones the highest
 * @param alpha where the alpha of a module with that rank lies; empty if there is none, and the alpha is the rank
 * @param modules how many modules it changes
 */
record LoraContents(LoraFamily family, int rank, Optional<Tensor> alpha, int modules) {
    /** The matrix that leads down to the rank; its first side is the rank. */
    private static final Pattern DOWN = Pattern.compile(
            "(.+?)[._](?:lora_down|lora_A|lora\\.down|lora_linear_layer\\.down|lora1\\.down|lora2\\.down|down)"
                    + "(?:\\.default)?(?:\\.weight)?");

    /** The likes of it in LyCORIS: LoHa and LoKr. */
    private static final Pattern OTHER_DOWN = Pattern.compile("(.+)\\.(?:hada_w1_b|hada_w2_b|lokr_w1_b|lokr_w2_b)");

    /** Kinds that have no rank of this sort. */
    private static final Pattern WITHOUT = Pattern.compile("(.+)\\.(?:lokr_w1|lokr_w2|oft_blocks)");

    private static final int SD1_TEXT = 768;
    private static final int SD2_TEXT = 1024;
    private static final int SDXL_TEXT = 2048;

    static LoraContents of(Safetensors file) {
        SortedMap<Integer, Integer> ranks = new TreeMap<>();
        SortedMap<Integer, String> first = new TreeMap<>();
        SortedMap<String, Integer> modules = new TreeMap<>();
        file.tensors()
                .forEach((name, tensor) -> module(name).ifPresent(module -> {
                    int rank = (int) Math.min(Integer.MAX_VALUE, tensor.size(0));
                    if (modules.putIfAbsent(module, rank) == null && rank > 0) {
                        ranks.merge(rank, 1, Integer::sum);
                        first.putIfAbsent(rank, module);
                    }
                }));
        file.tensors().keySet().forEach(name -> {
            Matcher without = WITHOUT.matcher(name);
            if (without.matches()) {
                modules.putIfAbsent(without.group(1), 0);
            }
        });
        if (modules.isEmpty()) {
            throw new InvalidInputException(
                    "file",
                    "a safetensors file",
                    "none of its tensors is that of a LoRA: give a LoRA, not a checkpoint");
        }
        int rank = ranks.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        Optional<Tensor> alpha = Optional.ofNullable(first.get(rank))
                .map(module -> file.tensors().get(module + ".alpha"))
                .filter(tensor -> tensor.shape().stream().allMatch(side -> side == 1));
        return new LoraContents(family(file), rank, alpha, modules.size());
    }

    private static Optional<String> module(String name) {
        Matcher down = DOWN.matcher(name);
        if (down.matches()) {
            return Optional.of(down.group(1));
        }
        Matcher other = OTHER_DOWN.matcher(name);
        return other.matches() ? Optional.of(other.group(1)) : Optional.empty();
    }

    private static LoraFamily family(Safetensors file) {
        if (any(file, "lora_unet_double_blocks")
                || any(file, "lora_unet_single_blocks")
                || any(file, "transformer.single_transformer_blocks")
                || any(file, "transformer.transformer_blocks")
                || any(file, "diffusion_model.double_blocks")
                || any(file, "diffusion_model.single_blocks")
                || any(file, "double_blocks.")
                || any(file, "lora_transformer_single_transformer_blocks")) {
            return LoraFamily.FLUX1;
        }
        if (any(file, "lora_te2_") || any(file, "lora_unet_input_blocks") || any(file, "text_encoder_2.")) {
            return LoraFamily.SDXL;
        }
        return file.tensors().entrySet().stream()
                .filter(each -> each.getKey().contains("attn2") && each.getKey().contains("to_k"))
                .filter(each -> module(each.getKey()).isPresent())
                .map(each -> byText(each.getValue().size(1)))
                .findFirst()
                .orElseGet(() -> told(file.metadata()));
    }

    private static LoraFamily byText(long width) {
        if (width == SD1_TEXT) {
            return LoraFamily.SD1;
        }
        if (width == SD2_TEXT) {
            return LoraFamily.SD2;
        }
        return width == SDXL_TEXT ? LoraFamily.SDXL : LoraFamily.UNKNOWN;
    }

    private static LoraFamily told(Map<String, String> metadata) {
        String said = metadata.getOrDefault("ss_base_model_version", "") + " "
                + metadata.getOrDefault("modelspec.architecture", "");
        if (said.contains("flux")) {
            return LoraFamily.FLUX1;
        }
        if (said.contains("sdxl") || said.contains("stable-diffusion-xl")) {
            return LoraFamily.SDXL;
        }
        if (said.contains("sd_v2") || said.contains("stable-diffusion-v2")) {
            return LoraFamily.SD2;
        }
        return said.contains("sd_v1") || said.contains("sd_1.5") || said.contains("stable-diffusion-v1")
                ? LoraFamily.SD1
                : LoraFamily.UNKNOWN;
    }

    /** Names are in order, so that those with a beginning lie together. */
    private static boolean any(Safetensors file, String beginning) {
        SortedMap<String, Tensor> from = file.tensors().tailMap(beginning);
        return !from.isEmpty() && from.firstKey().startsWith(beginning);
    }
}
