package dev.filmwright.provider.veo;

import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.InputLimits;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in the engine's words what a model can do over a way. */
final class Abilities {
    /** The largest picture Veo takes. */
    static final int LARGEST_PICTURE = 20_000_000;

    private static final Set<InputRole> FRAMES = Set.of(InputRole.FIRST_FRAME, InputRole.LAST_FRAME);
    private static final Set<InputRole> REFERENCES = Set.of(InputRole.REFERENCE, InputRole.CHARACTER, InputRole.STYLE);
    private static final int LONGEST_EDGE = 4096;
    /** Veo reads 1024 tokens, of about four characters each; what is beyond would be left out in silence. */
    private static final int LONGEST_PROMPT = 4096;

    private static final int LONGEST_OMNI_PROMPT = 20_000;

    private Abilities() {}

    /** Returns a model's abilities; its last day counts only where Google itself is asked, as gateways have their own. */
    static Capabilities of(VeoModel model, Way way, boolean google) {
        Capabilities.Builder can = Capabilities.builder()
                .output(OutputKind.VIDEO)
                .maxEdge(Shape.edge(model.resolutions().get(model.resolutions().size() - 1)))
                .maxConcurrent(model.concurrent())
                .submitsPerMinute(model.perMinute())
                .maxPromptLength(way == Way.OMNI ? LONGEST_OMNI_PROMPT : LONGEST_PROMPT)
                .maxLength(Duration.ofSeconds(longest(model)))
                .inputType(MediaType.PNG)
                .inputType(MediaType.JPEG)
                .inputLimits(InputLimits.of(LONGEST_EDGE, LARGEST_PICTURE))
                .negative()
                .dialect(VeoDialect.ID);
        if (model.seed()) {
            can.seed();
        }
        inputs(model, way, can);
        options(model, way).forEach(can::option);
        if (google) {
            model.retires().ifPresent(can::retires);
        }
        return can.build();
    }

    private static int longest(VeoModel model) {
        return Math.max(
                model.longest(),
                model.added().isEmpty() ? 0 : model.added().get(model.added().size() - 1));
    }

    private static void inputs(VeoModel model, Way way, Capabilities.Builder can) {
        Map<InputRole, Integer> taken = taken(model, way);
        taken.forEach(can::input);
        if (taken.containsKey(InputRole.CLIP)) {
            can.inputType(MediaType.MP4);
        }
        int frames = (int) taken.keySet().stream().filter(FRAMES::contains).count();
        can.maxInputs(
                way == Way.OMNI
                        ? model.references() + frames + (taken.containsKey(InputRole.CLIP) ? 1 : 0)
                        : Math.max(frames, Math.max(1, model.references())));
        for (InputRole one : taken.keySet()) {
            for (InputRole other : taken.keySet()) {
                if (apart(one, other, way)) {
                    can.excludes(one, other);
                }
            }
        }
    }

    private static Map<InputRole, Integer> taken(VeoModel model, Way way) {
        Map<InputRole, Integer> taken = new EnumMap<>(InputRole.class);
        if (model.can(Feature.IMAGE)) {
            taken.put(InputRole.FIRST_FRAME, 1);
        }
        if (model.can(Feature.LAST_FRAME)) {
            taken.put(InputRole.LAST_FRAME, 1);
        }
        if (model.can(Feature.REFERENCES)) {
            taken.put(InputRole.REFERENCE, model.references());
            taken.put(InputRole.CHARACTER, model.references());
        }
        if (model.can(Feature.STYLE) || way == Way.OMNI && model.can(Feature.REFERENCES)) {
            taken.put(InputRole.STYLE, model.references());
        }
        if (model.can(Feature.EXTENSION) || model.can(Feature.EDIT)) {
            taken.put(InputRole.CLIP, 1);
        }
        return taken;
    }

    /** A clip does not go with frames; over Veo's ways neither goes with references. */
    private static boolean apart(InputRole one, InputRole other, Way way) {
        boolean frame = FRAMES.contains(other);
        return one == InputRole.CLIP && frame
                || way != Way.OMNI && REFERENCES.contains(one) && (frame || other == InputRole.CLIP);
    }

    private static List<String> options(VeoModel model, Way way) {
        return switch (way) {
            case VERTEX ->
                model.silence()
                        ? List.of(
                                Options.RESOLUTION,
                                Options.ASPECT,
                                Options.NEGATIVE,
                                Options.PEOPLE,
                                Options.SAMPLES,
                                Options.STORAGE,
                                Options.COMPRESSION,
                                Options.RESIZE,
                                Options.TOPIC,
                                Options.AUDIO)
                        : List.of(
                                Options.RESOLUTION,
                                Options.ASPECT,
                                Options.NEGATIVE,
                                Options.PEOPLE,
                                Options.SAMPLES,
                                Options.STORAGE,
                                Options.COMPRESSION,
                                Options.RESIZE,
                                Options.TOPIC);
            case GEMINI -> List.of(Options.RESOLUTION, Options.ASPECT, Options.NEGATIVE, Options.PEOPLE);
            case OMNI ->
                List.of(
                        Options.RESOLUTION,
                        Options.ASPECT,
                        Options.NEGATIVE,
                        Options.SHOTS,
                        Options.TASK,
                        Options.PREVIOUS);
        };
    }
}
