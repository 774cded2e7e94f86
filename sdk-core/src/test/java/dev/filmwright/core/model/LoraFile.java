package dev.filmwright.core.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes safetensors files, right and wrong ones. */
final class LoraFile {
    static final String MODULE = "lora_unet_double_blocks_0_img_attn_qkv";

    private LoraFile() {}

    /** A header and so many bytes of tensors, each its own place. */
    static Path write(Path file, String header, int data) {
        return write(file, header.getBytes(StandardCharsets.UTF_8), data);
    }

    static Path write(Path file, byte[] header, int data) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + header.length + data).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(header.length).put(header);
        while (bytes.hasRemaining()) {
            bytes.put((byte) bytes.position());
        }
        return write(file, bytes.array());
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String tensor(String name, String type, String shape, long begin, long end) {
        return "\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":[" + begin + ","
                + end + "]}";
    }

    /** A LoRA for FLUX of rank 2 and alpha 1, as kohya writes it. */
    static Path kohya(Path file, String metadata) {
        String header = "{\"__metadata__\":" + metadata + ","
                + tensor(MODULE + ".alpha", "F16", "[]", 0, 2) + ","
                + tensor(MODULE + ".lora_down.weight", "F16", "[2,4]", 2, 18) + ","
                + tensor(MODULE + ".lora_up.weight", "F16", "[4,2]", 18, 34) + "}  ";
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + 34).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json).putShort((short) 0x3c00);
        return write(file, bytes.array());
    }
}
