package dev.filmwright.trainer.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The variables a command is given: not all of ours, among which are keys for other services, but those that programs need
 * to run at all, and those that are named. {@code toString} shows no value.
 */
final class Surroundings {
    private static final Set<String> USUAL = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "LANG",
            "LC_ALL",
            "LC_CTYPE",
            "TZ",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SHELL",
            "SystemRoot",
            "SYSTEMROOT",
            "SystemDrive",
            "windir",
            "ComSpec",
            "PATHEXT",
            "APPDATA",
            "LOCALAPPDATA",
            "USERPROFILE",
            "ProgramData",
            "ProgramFiles",
            "NUMBER_OF_PROCESSORS",
            "PROCESSOR_ARCHITECTURE",
            "LD_LIBRARY_PATH",
            "DYLD_LIBRARY_PATH",
            "VIRTUAL_ENV",
            "CONDA_PREFIX",
            "PYTHONPATH",
            "PYTHONHOME",
            "CUDA_HOME",
            "CUDA_PATH",
            "CUDA_VISIBLE_DEVICES",
            "CUDA_DEVICE_ORDER",
            "HIP_VISIBLE_DEVICES",
            "ROCR_VISIBLE_DEVICES",
            "HF_HOME",
            "HF_HUB_CACHE",
            "HF_HUB_OFFLINE",
            "XDG_CACHE_HOME",
            "TORCH_HOME");

    private final Map<String, String> ours;

    private Surroundings(Map<String, String> ours) {
        this.ours = Map.copyOf(ours);
    }

    static Surroundings ofSystem() {
        return new Surroundings(System.getenv());
    }

    static Surroundings of(Map<String, String> variables) {
        return new Surroundings(variables);
    }

    Map<String, String> given(Settings settings) {
        Map<String, String> given = new HashMap<>();
        USUAL.forEach(name -> put(name, given));
        settings.environment().forEach(name -> put(name, given));
        settings.secrets().forEach(name -> put(name, given));
        // Progress must reach the file as it happens, whatever the encoding of the machine.
        given.putIfAbsent("PYTHONUNBUFFERED", "1");
        given.putIfAbsent("PYTHONIOENCODING", "utf-8");
        return given;
    }

    private void put(String name, Map<String, String> given) {
        String value = ours.get(name);
        if (value != null) {
            given.put(name, value);
        }
    }

    /** Returns a text without the values of the secret variables. */
    String hide(Settings settings, String text) {
        String safe = text;
        for (String value : values(settings.secrets())) {
            safe = safe.replace(value, "***");
        }
        return safe;
    }

    /** The longest first, as one may begin with another. */
    private List<String> values(List<String> names) {
        TreeMap<Integer, List<String>> byLength = new TreeMap<>();
        names.stream()
                .map(name -> ours.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .forEach(value -> byLength.merge(-value.length(), List.of(value), (a, b) -> {
                    List<String> both = new java.util.ArrayList<>(a);
                    both.addAll(b);
                    return both;
                }));
        return byLength.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
        return "Surroundings" + ours.keySet().stream().sorted().toList();
    }
}
