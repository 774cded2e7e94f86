package dev.filmwright.core.imagefile.parameters;

import dev.filmwright.media.LoraUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The small models a prompt names: {@code <lora:name:weight>}. */
final class PromptLoras {
    private static final String BEGIN = "<lora:";
    private static final int MOST = 100;
    private static final int LONGEST = 300;

    private PromptLoras() {}

    /**
     * Returns them in order.
     *
     * @param hashes {@code name: hash, name: hash}
     */
    static List<LoraUse> of(String prompt, String hashes) {
        Map<String, String> byName = hashes(hashes);
        List<LoraUse> loras = new ArrayList<>();
        int at = prompt.indexOf(BEGIN);
        while (at >= 0 && loras.size() < MOST) {
            int start = at + BEGIN.length();
            int end = prompt.indexOf('>', start);
            if (end < 0) {
                break;
            }
            if (end - start <= LONGEST) {
                loras.add(lora(prompt.substring(start, end), byName));
            }
            at = prompt.indexOf(BEGIN, start);
        }
        return loras;
    }

    private static LoraUse lora(String text, Map<String, String> hashes) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        // A second number may follow, for the other half of the model.
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        int second = rest.indexOf(':');
        OptionalDouble weight = Values.number(second < 0 ? rest : rest.substring(0, second));
        return new LoraUse(name, weight, Optional.ofNullable(hashes.get(name)));
    }

    private static Map<String, String> hashes(String text) {
        Map<String, String> hashes = new HashMap<>();
        for (String pair : text.split(",", MOST)) {
            int colon = pair.lastIndexOf(':');
            if (colon > 0) {
                hashes.put(
                        pair.substring(0, colon).strip(),
                        pair.substring(colon + 1).strip());
            }
        }
        return hashes;
    }
}
