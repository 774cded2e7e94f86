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
<<<<<<< HEAD
import java.nio.file.StandardOpenOption;

/** Stands for kohya's scripts: prints as they do, waits at a gate if one is named, and writes a LoRA. Run as a program. */
=======
import java.util.stream.Stream;

/**
 * Stands for kohya's scripts: reads their configuration, looks at the pictures it leads to, prints as they do, waits for a
 * file if one is named, and writes a LoRA. Run as a program.
 */
>>>>>>> packages
public final class FakeKohya {
    /** Held until the process ends: its connection ends with it, which tells the test. */
    private static final Socket GATE = new Socket();

    private FakeKohya() {}

<<<<<<< HEAD
    /** Takes the folder for output, the name and, to wait there, the port of a {@link Gate}; notes each start of it. */
    public static void main(String[] args) throws Exception {
        Files.writeString(
                Path.of(args[0], "starts"), "started\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
=======
    /** Takes the configuration and, to wait for, a file; says that it waits by a file beside that. */
    public static void main(String[] args) throws Exception {
        String train = Files.readString(Path.of(args[0]));
        // Relative paths are seen from the folder it is started in, as the real one sees them.
        Path pictures = Path.of(value(Files.readString(Path.of(value(train, "dataset_config"))), "image_dir"));
        try (Stream<Path> files = Files.list(pictures)) {
            if (files.noneMatch(file -> file.toString().endsWith(".png"))) {
                throw new IllegalStateException("no pictures in " + pictures);
            }
        }
>>>>>>> packages
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print("\nepoch 1/1\n");
        out.print("\rsteps:  50%|█████     | 5/10 [00:05<00:05,  1.00it/s, avr_loss=0.5]");
        out.flush();
<<<<<<< HEAD
        if (args.length > 2) {
            // Ends the line of the bar, as kohya does when it saves a checkpoint.
            out.print("\nsaving state.\n");
            waitAt(Integer.parseInt(args[2]));
=======
        if (args.length > 1) {
            Path go = Path.of(args[1]);
            Files.writeString(go.resolveSibling("waits"), "");
            while (!Files.exists(go)) {
                Thread.sleep(10);
            }
>>>>>>> packages
        }
        out.print("\rsteps: 100%|██████████| 10/10 [00:10<00:00,  1.00it/s, avr_loss=0.25]\n");
        byte[] header = ("{\"lora_unet_double_blocks_0_img_attn_qkv.lora_down.weight\":"
                        + "{\"dtype\":\"F16\",\"shape\":[4,2],\"data_offsets\":[0,16]}}")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(
                Path.of(value(train, "output_dir"), value(train, "output_name") + ".safetensors"),
                ByteBuffer.allocate(8 + header.length + 16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(header.length)
                        .put(header)
                        .array());
        out.println("model saved.");
    }

<<<<<<< HEAD
    private static void waitAt(int port) throws IOException {
        GATE.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        GATE.getOutputStream().write((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII));
        if (GATE.getInputStream().read() < 0) {
            throw new IOException("nobody opens the gate any more");
        }
=======
    private static String value(String toml, String key) {
        String start = key + " = \"";
        return toml.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length(), line.length() - 1))
                .findFirst()
                .orElseThrow();
>>>>>>> packages
    }
}
