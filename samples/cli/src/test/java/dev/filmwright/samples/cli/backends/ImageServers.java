package dev.filmwright.samples.cli.backends;

import dev.filmwright.FilmwrightBuilder;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import dev.filmwright.testkit.http.ScriptedServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The three servers that make pictures, each in its own words; what a picture shows does not matter here. */
final class ImageServers implements AutoCloseable {
    private static final Pattern PROMPT_ID = Pattern.compile("\"prompt_id\"\\s*:\\s*\"([^\"]+)\"");
    private static final String DONE = "{\"%s\": {\"prompt\": [0, \"%s\", {}, {}, [\"9\"]],"
            + " \"outputs\": {\"9\": {\"images\": [{\"filename\": \"t2i_00001_.png\", \"subfolder\": \"filmwright\","
            + " \"type\": \"output\"}]}}, \"status\": {\"status_str\": \"success\", \"completed\": true,"
            + " \"messages\": [[\"execution_success\", {\"prompt_id\": \"%s\"}]]}}}";

    private final ScriptedServer flux = ScriptedServer.start();
    private final ScriptedServer gemini = ScriptedServer.start();
    private final ScriptedServer comfy = ScriptedServer.start();
    private volatile String running = "";

    ImageServers() {
        flux.on("POST", "/v1/flux-2-pro")
                .answer(request -> Answer.json("{\"id\": \"5b1d\", \"polling_url\": \"%s\", \"cost\": 4.5}"
                        .formatted(flux.uri("/v1/get_result?id=5b1d"))));
        flux.on("GET", "/v1/get_result")
                .answer(request ->
                        Answer.json("{\"id\": \"5b1d\", \"status\": \"Ready\", \"result\": {\"sample\": \"%s\"}}"
                                .formatted(flux.uri("/results/sample.png"))));
        flux.on("GET", "/results/sample.png").answer(Answer.file("image/png", picture(0xAA3322)));

        gemini.on("POST", "/v1beta/models/*:generateContent")
                .answer(Answer.json("{\"candidates\": [{\"content\": {\"role\": \"model\", \"parts\": [{\"inlineData\":"
                        + " {\"mimeType\": \"image/png\", \"data\": \""
                        + Base64.getEncoder().encodeToString(picture(0x22AA33))
                        + "\"}}]}, \"finishReason\": \"STOP\"}], \"modelVersion\": \"gemini-3-pro-image\"}"));

        comfy.on("GET", "/system_stats")
                .answer(Answer.json("{\"system\": {\"comfyui_version\": \"0.33.0\"}, \"devices\": []}"));
        comfy.on("GET", "/object_info/CheckpointLoaderSimple")
                .answer(Answer.json("{\"CheckpointLoaderSimple\": {\"input\": {\"required\": {\"ckpt_name\":"
                        + " [[\"sdxl_base.safetensors\"]]}}, \"output\": [\"MODEL\", \"CLIP\", \"VAE\"],"
                        + " \"output_node\": false}}"));
        comfy.on("POST", "/prompt").answer(this::take);
        comfy.on("GET", "/history/*")
                .answer(request -> Answer.json(
                        request.path().endsWith(running) && !running.isEmpty()
                                ? DONE.formatted(running, running, running)
                                : "{}"));
        comfy.on("GET", "/queue").answer(Answer.json("{\"queue_running\": [], \"queue_pending\": []}"));
        comfy.on("GET", "/view").answer(Answer.file("image/png", picture(0x2233AA)));
    }

    private Answer take(ReceivedRequest request) {
        Matcher id = PROMPT_ID.matcher(request.text());
        if (!id.find()) {
            return Answer.json(
                    400, "{\"error\": {\"type\": \"no_prompt\", \"message\": \"no id\"}, \"node_errors\": {}}");
        }
        running = id.group(1);
        return Answer.json("{\"prompt_id\": \"" + running + "\", \"number\": 0, \"node_errors\": {}}");
    }

    static byte[] picture(int colour) {
        BufferedImage image = new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 36; y++) {
            for (int x = 0; x < 64; x++) {
                image.setRGB(x, y, colour + x + (y << 8));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** Returns a builder for a library whose backends are these. */
    FilmwrightBuilder library(Path folder) {
        return AllBackends.in(folder)
                .configure("flux", "url", flux.uri("").toString())
                .configure("gemini", "url", gemini.uri("").toString())
                .configure("comfyui", "url", comfy.uri("").toString())
                .configure("comfyui", "socket", "off");
    }

    /** Returns what was handed over to the servers of FLUX, Gemini and ComfyUI, in this order. */
    List<String> handedOver() {
        return List.of(
                flux.requests("POST", "/v1/flux-2-pro").get(0).text(),
                gemini.requests("POST", "/v1beta/models/*:generateContent")
                        .get(0)
                        .text(),
                comfy.requests("POST", "/prompt").get(0).text());
    }

    @Override
    public void close() {
        flux.close();
        gemini.close();
        comfy.close();
    }
}
