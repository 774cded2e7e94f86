package dev.filmwright.provider.comfyui.fake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The folders of the fake server; guarded by the server's lock. */
final class FakeFiles {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    static String key(String type, String subfolder, String name) {
        return type + "/" + (subfolder.isEmpty() ? "" : subfolder + "/") + name;
    }

    void put(String key, byte[] bytes) {
        files.put(key, bytes);
    }

    Optional<byte[]> get(String key) {
        return Optional.ofNullable(files.get(key));
    }

    void clear(String type) {
        files.keySet().removeIf(key -> key.startsWith(type + "/"));
    }

    boolean hasAnnotated(String name) {
        for (String type : new String[] {"input", "output", "temp"}) {
            if (name.endsWith(" [" + type + "]")) {
                return files.containsKey(type + "/" + name.substring(0, name.length() - type.length() - 3));
            }
        }
        return files.containsKey("input/" + name);
    }

    /** Stores an upload as a server does: the same bytes once, others of the same name under another. */
    String upload(String subfolder, String name, byte[] bytes, boolean overwrite) {
        String free = name;
        int number = 0;
        while (!overwrite && !isFree(key("input", subfolder, free), bytes)) {
            number++;
            int dot = name.lastIndexOf('.');
            free = name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
        }
        files.put(key("input", subfolder, free), bytes);
        return free;
    }

    private boolean isFree(String key, byte[] bytes) {
        byte[] there = files.get(key);
        return there == null || Arrays.equals(there, bytes);
    }

    /** Makes a file of a node; returns its name. */
    String make(String type, String subfolder, String beginning, String extension, String seed) {
        int counter = 1;
        String name;
        do {
            name = String.format("%s_%05d_.%s", beginning, counter++, extension);
        } while (files.containsKey(key(type, subfolder, name)));
        files.put(key(type, subfolder, name), bytes(extension, seed));
        return name;
    }

    /** The first bytes are those of the format; nobody here looks at the rest. */
    private static byte[] bytes(String extension, String seed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                extension.equals("png")
                        ? new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}
                        : extension.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(seed.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
