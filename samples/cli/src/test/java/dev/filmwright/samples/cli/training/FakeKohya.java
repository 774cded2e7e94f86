package dev.filmwright.samples.cli.training;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Stands for kohya's scripts: reads their configuration, looks at the pictures it leads to, prints as they do, waits at a gate
 * if one is named, and writes a LoRA. Run as a program.
 */
public final class FakeKohya {
    /** Held until the process ends: its connection ends with it, which tells the test. */
    private static final Socket GATE = new Socket();

    private FakeKohya() {}

    /** Takes the configuration and, to wait there, the port of a {@link Gate}; notes each start beside what it makes. */
    public static void main(String[] args) throws Exception {
        String train = Files.readString(Path.of(args[0]));
        // Relative paths are seen from the folder it is started in, as the real one sees them.
        Path output = Path.of(value(train, "output_dir"));
        Files.writeString(output.resolve("starts"), "started\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Path pictures = Path.of(value(Files.readString(Path.of(value(train, "dataset_config"))), "image_dir"));
        try (Stream<Path> files = Files.list(pictures)) {
            if (files.noneMatch(file -> file.toString().endsWith(".png"))) {
                throw new IllegalStateException("no pictures in " + pictures);
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print("\nepoch 1/1\n");
        out.print("\rsteps:  50%|█████     | 5/10 [00:05<00:05,  1.00it/s, avr_loss=0.5]");
        out.flush();
        if (args.length > 1) {
            // Ends the line of the bar, as kohya does when it saves a checkpoint.
            out.print("\nsaving state.\n");
            waitAt(Integer.parseInt(args[1]));
        }
        out.print("\rsteps: 100%|██████████| 10/10 [00:10<00:00,  1.00it/s, avr_loss=0.25]\n");
        byte[] header = ("{\"lora_unet_double_blocks_0_img_attn_qkv.lora_down.weight\":"
                        + "{\"dtype\":\"F16\",\"shape\":[4,2],\"data_offsets\":[0,16]}}")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(
                output.resolve(value(train, "output_name") + ".safetensors"),
                ByteBuffer.allocate(8 + header.length + 16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(header.length)
                        .put(header)
                        .array());
        out.println("model saved.");
    }

    private static void waitAt(int port) throws IOException {
        GATE.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        GATE.getOutputStream().write((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII));
        if (GATE.getInputStream().read() < 0) {
            throw new IOException("nobody opens the gate any more");
        }
    }

    private static String value(String toml, String key) {
        String start = key + " = \"";
        return toml.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length(), line.length() - 1))
                .findFirst()
                .orElseThrow();
    }
}
