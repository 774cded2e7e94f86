package dev.filmwright.core.imagefile.parameters;

import dev.filmwright.media.GenerationParameters;
import dev.filmwright.media.LoraUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The text of AUTOMATIC1111's web UI, which many others write too: lines of prompt, lines behind {@code Negative prompt:},
 * and a last line of pairs.
 *
 * @see <a href="https://github.com/AUTOMATIC1111/stable-diffusion-webui/blob/master/modules/infotext_utils.py">its reader</a>
 */
final class InfoText {
    static final String TOOL = "AUTOMATIC1111";

    private static final String NEGATIVE = "Negative prompt:";
    private static final String STEPS = "Steps: ";
    /** A last line with fewer pairs belongs to the prompt. */
    private static final int FEWEST_PAIRS = 3;

    private final String prompt;
    private final String negative;
    private final Map<String, String> pairs;

    private InfoText(String prompt, String negative, Map<String, String> pairs) {
        this.prompt = prompt;
        this.negative = negative;
        this.pairs = pairs;
    }

    static InfoText parse(String text) {
        List<String> lines = lines(text);
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        Map<String, String> pairs = PairScanner.pairs(last);
        String body = String.join("\n", lines.subList(0, Math.max(0, lines.size() - 1)));
        int steps = last.lastIndexOf(STEPS);
        if (steps > 0
                && pairsFrom(last, steps).size() >= FEWEST_PAIRS
                && !last.substring(0, steps).isBlank()) {
            // Everything on one line.
            if (!pairs.containsKey("Steps") || last.contains(NEGATIVE)) {
                pairs = pairsFrom(last, steps);
                body = body + "\n" + withoutEndMark(last.substring(0, steps));
            }
        } else if (pairs.size() < FEWEST_PAIRS) {
            pairs = Map.of();
            body = String.join("\n", lines);
        }
        int split = negative(body);
        return split < 0
                ? new InfoText(body.strip(), "", pairs)
                : new InfoText(
                        withoutEndMark(body.substring(0, split)),
                        body.substring(split + NEGATIVE.length()).strip(),
                        pairs);
    }

    private static Map<String, String> pairsFrom(String line, int at) {
        return PairScanner.pairs(line.substring(at));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.strip().split("\\R", -1)) {
            if (!line.startsWith("Template:") && !line.startsWith("Negative Template:")) {
                lines.add(line);
            }
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** Returns where the negative prompt begins: with a line, or behind the end of a sentence where all is on one. */
    private static int negative(String body) {
        if (body.startsWith(NEGATIVE)) {
            return 0;
        }
        int line = body.indexOf("\n" + NEGATIVE);
        if (line >= 0) {
            return line + 1;
        }
        int same = Math.max(body.indexOf(". " + NEGATIVE), body.indexOf(", " + NEGATIVE));
        return same < 0 ? -1 : same + 2;
    }

    private static String withoutEndMark(String text) {
        String stripped = text.strip();
        return stripped.endsWith(",")
                ? stripped.substring(0, stripped.length() - 1).strip()
                : stripped;
    }

    /** Returns whether this is more than a prompt: any comment could be that. */
    boolean certain() {
        return !pairs.isEmpty();
    }

    GenerationParameters.Builder parameters() {
        Map<String, String> left = new LinkedHashMap<>(pairs);
        GenerationParameters.Builder builder = GenerationParameters.builder(TOOL);
        if (!prompt.isEmpty()) {
            builder.prompt(prompt);
        }
        if (!negative.isEmpty()) {
            builder.negativePrompt(negative);
        }
        take(left, "Seed", Values::integer).ifPresent(builder::seed);
        take(left, "Steps", text -> boxed(text)).ifPresent(builder::steps);
        take(left, "Sampler", Optional::of).ifPresent(builder::sampler);
        take(left, "Schedule type", Optional::of).ifPresent(builder::scheduler);
        take(left, "CFG scale", InfoText::scale).ifPresent(builder::cfgScale);
        take(left, "Size", Values::size).ifPresent(builder::size);
        take(left, "Model hash", Optional::of).ifPresent(builder::modelHash);
        List<LoraUse> loras =
                PromptLoras.of(prompt, take(left, "Lora hashes", Optional::of).orElse(""));
        loras.forEach(builder::lora);
        Optional<String> model = take(left, "Model", Optional::of);
        model.ifPresent(builder::model);
        Optional.ofNullable(left.get("Civitai resources"))
                .flatMap(PairScanner::document)
                .ifPresent(list -> resources(list, builder, model.isEmpty(), loras.isEmpty()));
        left.forEach(builder::other);
        return builder;
    }

    /** Takes a pair out if its value can be read; what cannot stays among the others. */
    private static <T> Optional<T> take(Map<String, String> pairs, String key, Function<String, Optional<T>> reading) {
        Optional<T> value = Optional.ofNullable(pairs.get(key))
                .filter(text -> !text.isBlank())
                .flatMap(reading);
        value.ifPresent(found -> pairs.remove(key));
        return value;
    }

    private static Optional<Integer> boxed(String text) {
        return Values.count(text).stream().boxed().findFirst();
    }

    private static Optional<Double> scale(String text) {
        return Values.number(text).stream().boxed().findFirst();
    }

    private static void resources(JsonNode list, GenerationParameters.Builder builder, boolean model, boolean loras) {
        for (JsonNode resource : list) {
            Optional<String> name = Values.text(resource, "modelName");
            String type = Values.text(resource, "type").orElse("");
            if (name.isPresent() && type.equals("checkpoint") && model) {
                builder.model(name.get());
            } else if (name.isPresent() && (type.equals("lora") || type.equals("lycoris")) && loras) {
                builder.lora(new LoraUse(
                        name.get(),
                        Values.number(Values.text(resource, "weight").orElse("")),
                        Optional.empty()));
            }
        }
    }
}
