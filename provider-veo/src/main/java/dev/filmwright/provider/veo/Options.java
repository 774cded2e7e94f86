package dev.filmwright.provider.veo;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of a request, read strictly: each error names the setting, its value and what would be right. */
final class Options {
    static final String RESOLUTION = "resolution";
    static final String ASPECT = "aspectRatio";
    static final String NEGATIVE = "negativePrompt";
    static final String PEOPLE = "personGeneration";
    static final String AUDIO = "generateAudio";
    static final String SAMPLES = "sampleCount";
    static final String STORAGE = "storageUri";
    static final String COMPRESSION = "compressionQuality";
    static final String RESIZE = "resizeMode";
    static final String TOPIC = "pubsubTopic";
    static final String SHOTS = "shots";
    static final String TASK = "task";
    static final String PREVIOUS = "previousInteraction";

    private final Map<String, String> values;

    Options(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the settings of a request; what its prompt says is not to be seen is one, unless the request sets it itself. */
    static Options of(GenerationRequest request) {
        String avoided = request.prompt().negativeText();
        if (avoided.isBlank() || request.options().containsKey(NEGATIVE)) {
            return new Options(request.options());
        }
        Map<String, String> values = new HashMap<>(request.options());
        values.put(NEGATIVE, avoided);
        return new Options(values);
    }

    /** Checks what is only used later. */
    void check() {
        oneOf(AUDIO, "true", "false");
        oneOf(COMPRESSION, "optimized", "lossless");
        oneOf(RESIZE, "pad", "crop");
        oneOf(SHOTS, "single", "several");
        oneOf(PEOPLE, "allow_all", "allow_adult", "dont_allow");
        oneOf(TASK, "extend", "edit");
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    Optional<String> oneOf(String name, String... allowed) {
        return oneOf(name, Arrays.asList(allowed));
    }

    Optional<String> oneOf(String name, List<String> allowed) {
        Optional<String> value = text(name);
        value.filter(given -> !allowed.contains(given)).ifPresent(given -> {
            throw wrong(name, given, "use " + String.join(", ", allowed) + ", or leave it out");
        });
        return value;
    }

    /** Returns whether a setting says no. */
    boolean off(String name) {
        return text(name).filter("false"::equals).isPresent();
    }

    int number(String name, int least, int most, int otherwise) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // No number: the same answer as for one out of range.
        }
        throw wrong(name, value.get(), "use a whole number of " + least + " to " + most);
    }

    static InvalidInputException wrong(String name, String value, String remedy) {
        return new InvalidInputException("options." + name, value, remedy);
    }
}
