package dev.filmwright.trainer.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Stands for a trainer: prints what it is told to by the lines of a script, and waits where that says so at a {@link Gate}.
 * Run as a program of its own.
 */
public final class FakeTrainer {
    private FakeTrainer() {}

    /** Takes a script, the folder for output and the name; further arguments are printed. */
    public static void main(String[] args) throws Exception {
        Path output = Path.of(args[1]);
        String name = args[2];
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] words = line.split(" ", 2);
            String rest = words.length > 1 ? words[1] : "";
            switch (words[0]) {
                case "say" ->
                    out.print(rest.replace("\\r", "\r").replace("\\n", "\n").replace("\\e", "\u001b"));
                case "bytes" -> out.write(rest.getBytes(StandardCharsets.ISO_8859_1));
                case "arguments" -> List.of(args).subList(3, args.length).forEach(out::println);
                case "variable" -> out.println(rest + "=" + System.getenv(rest));
                case "folder" -> out.println(Path.of("").toAbsolutePath());
                case "state" -> Files.createDirectories(output.resolve(rest));
                case "lora" -> lora(output.resolve(rest.isEmpty() ? name + ".safetensors" : rest));
                case "wait" -> waitAt(Integer.parseInt(rest));
                case "child" -> child(args, rest, out);
                case "exit" -> {
                    out.flush();
                    System.exit(Integer.parseInt(rest));
                }
                default -> throw new IllegalArgumentException(line);
            }
            out.flush();
        }
    }

    /** Says that we are here, and goes on when told to; whoever would tell us is gone if the connection is. */
    private static void waitAt(int port) throws IOException {
        try (Socket gate = new Socket(InetAddress.getLoopbackAddress(), port)) {
            if (gate.getInputStream().read() < 0) {
                throw new IOException("nobody opens the gate any more");
            }
        }
    }

    /** Starts a child that runs another script, and goes on. */
    private static void child(String[] args, String script, PrintStream out) throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeTrainer.class.getName(),
                        script,
                        args[1],
                        args[2])
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        out.println("child " + child.pid());
    }

    /** A LoRA of rank 2 with one module, as kohya writes it. */
    static void lora(Path file) throws IOException {
        String header = "{\"__metadata__\":{\"ss_output_name\":\"fake\"},"
                + "\"lora_unet_double_blocks_0_img_attn_qkv.alpha\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]},"
                + "\"lora_unet_double_blocks_0_img_attn_qkv.lora_down.weight\":"
                + "{\"dtype\":\"F16\",\"shape\":[2,4],\"data_offsets\":[4,20]},"
                + "\"lora_unet_double_blocks_0_img_attn_qkv.lora_up.weight\":"
                + "{\"dtype\":\"F16\",\"shape\":[4,2],\"data_offsets\":[20,36]}}";
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + 36).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json).putFloat(1.0f);
        Files.write(file, bytes.array());
    }
}
