package dev.filmwright.samples.cli.training;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands for kohya's scripts: prints as they do, waits for a file if one is named, and writes a LoRA. Run as a program. */
public final class FakeKohya {
    private FakeKohya() {}

    /** Takes the folder for output, the name and, to wait for, a file; says that it waits by a file beside that. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print("\nepoch 1/1\n");
        out.print("\rsteps:  50%|█████     | 5/10 [00:05<00:05,  1.00it/s, avr_loss=0.5]");
        out.flush();
        if (args.length > 2) {
            Path go = Path.of(args[2]);
            Files.writeString(go.resolveSibling("waits"), "");
            while (!Files.exists(go)) {
                Thread.sleep(10);
            }
        }
        out.print("\rsteps: 100%|██████████| 10/10 [00:10<00:00,  1.00it/s, avr_loss=0.25]\n");
        byte[] header = ("{\"lora_unet_double_blocks_0_img_attn_qkv.lora_down.weight\":"
                        + "{\"dtype\":\"F16\",\"shape\":[4,2],\"data_offsets\":[0,16]}}")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(
                Path.of(args[0], args[1] + ".safetensors"),
                ByteBuffer.allocate(8 + header.length + 16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(header.length)
                        .put(header)
                        .array());
        out.println("model saved.");
    }
}
