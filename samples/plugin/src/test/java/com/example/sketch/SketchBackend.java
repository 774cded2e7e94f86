package com.example.sketch;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.contract.provider.Call;
import dev.filmwright.testkit.contract.provider.HttpBackend;
import dev.filmwright.testkit.contract.provider.Scene;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** What the Sketch server answers. */
final class SketchBackend extends HttpBackend {
    private static final Pattern KEY = Pattern.compile("\"key\" ?: ?\"([^\"]+)\"");

    SketchBackend() {
        super(Map.of(
                Call.SUBMIT, new Endpoint("POST", "/jobs"),
                Call.POLL, new Endpoint("GET", "/jobs/*"),
                Call.CANCEL, new Endpoint("POST", "/jobs/*/stop"),
                Call.DOWNLOAD, new Endpoint("GET", "/pictures/*"),
                Call.FIND, new Endpoint("GET", "/keys/*")));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("url", server().uri("").toString(), "key", SECRET);
    }

    @Override
    public Map<String, String> impatient() {
        return Map.of("patience", "3000");
    }

    @Override
    public List<ProviderRequest> requests(String clientKey) {
        return List.of(new ProviderRequest(clientKey, "pencil", request().build()));
    }

    static GenerationRequest.Builder request() {
        Span words = new Span("A ferry in the fog.", Origin.of(Origin.Source.SCRIPT, "action"));
        AssembledPrompt prompt = AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(words), "");
        return GenerationRequest.image(ModelRef.parse("sketch/pencil"), prompt, MediaOwner.production("film"))
                .size(new FrameSize(640, 360))
                .seed(7)
                .option("hardness", "2B");
    }

    @Override
    protected Optional<String> key(ReceivedRequest request) {
        if (request.path().startsWith("/keys/")) {
            return Optional.of(request.path().substring("/keys/".length()));
        }
        Matcher key = KEY.matcher(request.text());
        return key.find() ? Optional.of(key.group(1)) : Optional.empty();
    }

    @Override
    protected Optional<Answer> answer(Scene scene, String job) {
        return Optional.of(
                switch (scene) {
                    case ACCEPTS, KNOWS_THE_KEY -> Answer.json("{\"id\": \"" + job + "\"}");
                    case REFUSES -> Answer.json(451, "{\"error\": \"not this\"}");
                    case RUNS -> Answer.json("{\"state\": \"drawing\", \"progress\": 0.25}");
                    case SUCCEEDS -> Answer.json("{\"state\": \"done\", \"picture\": true}");
                    case FAILS -> Answer.json("{\"state\": \"failed\"}");
                    case FILTERS -> Answer.json("{\"state\": \"filtered\"}");
                    case MAKES_NOTHING -> Answer.json("{\"state\": \"done\"}");
                    case SAYS_A_NEW_WORD -> Answer.json("{\"state\": \"pondering\"}");
                    case HAS_FORGOTTEN -> Answer.json(404, "{\"error\": \"no such job\"}");
                    case STOPS -> Answer.json("{\"stopped\": true}");
                    case IS_TOO_LATE -> Answer.json("{\"stopped\": false}");
                    case DELIVERS, BREAKS_OFF -> Answer.file("image/png", png());
                    case DOES_NOT_KNOW_THE_KEY -> Answer.json("{}");
                });
    }

    private static byte[] png() {
        BufferedImage image = new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB);
        image.setRGB(10, 10, 0xFF0000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
