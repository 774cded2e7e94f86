package dev.filmwright.provider.comfyui.fake;

import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;

/** The routes of files. */
final class FileRoutes {
    private final ComfyServer server;
    private boolean breaksOff;
    private boolean forgetful;

    FileRoutes(ComfyServer server) {
        this.server = server;
    }

    void routes() {
        server.route("GET", "/view", this::view);
        server.route("POST", "/upload/image", this::upload);
    }

    void breakOffOnce() {
        breaksOff = true;
    }

    void keepNothing() {
        forgetful = true;
    }

    private Answer view(ReceivedRequest request) {
        String name = ComfyServer.parameter(request, "filename").orElse("");
        String type = ComfyServer.parameter(request, "type").orElse("output");
        String subfolder = ComfyServer.parameter(request, "subfolder").orElse("");
        if (name.startsWith("/") || name.contains("..")) {
            return Answer.status(400);
        }
        return server.files
                .get(FakeFiles.key(type, subfolder, name))
                .map(bytes -> {
                    Answer file = Answer.file(contentType(name), bytes);
                    Answer sent = breaksOff ? file.cutAfter(1) : file;
                    breaksOff = false;
                    return sent;
                })
                .orElseGet(() -> Answer.status(404));
    }

    private static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "mp4" -> "video/mp4";
            case "webm" -> "video/webm";
            case "webp" -> "image/webp";
            case "flac" -> "audio/flac";
            default -> "image/png";
        };
    }

    private Answer upload(ReceivedRequest request) {
        Form form = Form.read(request);
        if (!form.has("image")) {
            return Answer.status(400);
        }
        String subfolder = form.text("subfolder");
        if (subfolder.contains("..")) {
            return Answer.status(400);
        }
        boolean overwrite = form.text("overwrite").equals("true");
        String name = server.files.upload(subfolder, form.fileName("image"), form.bytes("image"), overwrite);
        if (forgetful) {
            server.files.clear("input");
        }
        return Answer.json("{\"name\": " + Json.quoted(name) + ", \"subfolder\": " + Json.quoted(subfolder)
                + ", \"type\": \"input\"}");
    }
}
