package dev.filmwright.provider.ollama;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A model installed on a {@link FakeOllama}.
 *
 * @param digest its content
 * @param capabilities what a new server says of it
 * @param families what its parts are
 */
record FakeModel(String name, String digest, List<String> capabilities, List<String> families) {
    static FakeModel seeing(String name) {
        return new FakeModel(name, digestOf(name), List.of("completion", "vision"), List.of("llama", "clip"));
    }

    static FakeModel of(String name, String... capabilities) {
        return new FakeModel(name, digestOf(name), List.of(capabilities), List.of("llama"));
    }

    private static String digestOf(String name) {
        return String.format("%064x", name.hashCode() & 0xffffffffL);
    }

    FakeModel withFamilies(String... others) {
        return new FakeModel(name, digest, capabilities, List.of(others));
    }

    FakeModel withDigest(String other) {
        return new FakeModel(name, other, capabilities, families);
    }

    String row(Version version) {
        boolean tells = version.atLeast(new Version(0, 30, 0));
        return "{\"name\":\"" + name + "\",\"model\":\"" + name
                + "\",\"modified_at\":\"2026-08-01T10:00:00.123456789+02:00\",\"size\":4733363377,\"digest\":\""
                + digest
                + "\",\"details\":{\"format\":\"gguf\",\"family\":\"" + families.get(0) + "\",\"families\":"
                + texts(families) + (tells ? ",\"context_length\":32768" : "") + "}"
                + (tells ? ",\"capabilities\":" + texts(capabilities) : "") + "}";
    }

    String shown(Version version) {
        List<String> told = version.atLeast(Version.VISION_CAPABILITY)
                ? capabilities
                : capabilities.stream().filter(word -> !word.equals("vision")).toList();
        return "{\"details\":{\"family\":\"" + families.get(0) + "\",\"families\":" + texts(families)
                + "},\"model_info\":{\"general.architecture\":\"llama\",\"llama.context_length\":32768}"
                + (version.atLeast(Version.CAPABILITIES) ? ",\"capabilities\":" + texts(told) : "") + "}";
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
